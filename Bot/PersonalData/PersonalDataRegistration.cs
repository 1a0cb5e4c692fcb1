namespace MicroAssignBot.Bot.PersonalData;

/// <summary>What a person can have done with everything that is kept about them.</summary>
internal static class PersonalDataRegistration
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddSingleton<Erasures>();
        services.AddSingleton<PersonalExport>();
        services.AddSingleton<RowsOfOthers>();
        services.AddSingleton<TeamsDesks>();
        services.AddSingleton<DataAtOthers>();
        services.AddSingleton<Eraser>();
        services.AddSingleton<ErasureService>();
        return services.AddHostedService(provider => provider.GetRequiredService<ErasureService>());
    }
}
