using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

public static class PeopleRegistration
{
    /// <summary>
    /// People from the section <c>Organisation</c>, validated when the host starts; and from the directory, if that was added before.
    /// </summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(OrganisationOptions.Section);
        services.AddOptions<OrganisationOptions>()
            .Bind(section)
            .Configure(options => AddEitherForm(options, section))
            .ValidateOnStart();
        var isWhole = services.All(service => service.ServiceType != typeof(DirectoryPeople));
        services.AddSingleton<IValidateOptions<OrganisationOptions>>(new OrganisationValidator(isWhole));
        services.AddSingleton<IValidateOptions<OrganisationOptions>, TenantsOfPeople>();
        services.AddSingleton<IValidateOptions<OrganisationOptions>>(
            new UnknownFields(section.GetSection(nameof(OrganisationOptions.People))));
        services.AddSingleton<ConfiguredPeople>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoredPeople>();
        services.AddSingleton<IPeopleImport, PeopleImport>();
        services.AddSingleton<IExperts, ListedExperts>();
        services.AddHostedService<PeopleFollowing>();
        return services.AddSingleton<IPeople>(provider => provider.GetRequiredService<StoredPeople>());
    }

    /// <summary>Reads the people once, for a command that serves nobody.</summary>
    public static Task ReadPeople(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<StoredPeople>().CatchUp(cancellationToken);

    /// <summary>
    /// <c>Roles</c> is a list and may also be one text, as in an environment variable: <c>Learner, Lead</c>. <c>Holidays</c> is one text
    /// and may also be a list.
    /// </summary>
    private static void AddEitherForm(OrganisationOptions options, IConfigurationSection section)
    {
        var people = section.GetSection(nameof(OrganisationOptions.People)).GetChildren();
        foreach (var (person, fields) in options.People.Zip(people).Where(pair => pair.First is not null))
        {
            var roles = fields[nameof(PersonOptions.Roles)] ?? "";
            foreach (var role in roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                person.Roles.Add(role);
            }

            var holidays = fields.GetSection(nameof(PersonOptions.Holidays)).GetChildren().Select(name => name.Value).ToList();
            if (holidays.Count > 0) person.Holidays = string.Join(',', holidays);
        }
    }
}
