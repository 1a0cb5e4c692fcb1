using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.People;

/// <summary>The registration as the host uses it, over a configuration of keys below <c>Organisation</c>.</summary>
internal static class ConfiguredOrganisation
{
    public const string Ada = "0b7f3c52-6a1e-4a63-9d0b-2f4c1f6f0a01";
    public const string Ben = "0b7f3c52-6a1e-4a63-9d0b-2f4c1f6f0a02";
    public const string Cem = "0b7f3c52-6a1e-4a63-9d0b-2f4c1f6f0a03";

    public static ServiceProvider Services(params (string Key, string? Value)[] settings) => Services(null, settings);

    public static ServiceProvider Services(ILoggerProvider? logs, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"Organisation:{pair.Key}", pair.Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => _ = logs is null ? logging : logging.AddProvider(logs))
            .AddPeople(configuration)
            .BuildServiceProvider();
    }

    public static IPeople Known(params (string Key, string? Value)[] settings) => Services(settings).GetRequiredService<IPeople>();

    /// <summary>What the host says when it refuses to start.</summary>
    public static IEnumerable<string> Problems(params (string Key, string? Value)[] settings)
    {
        using var services = Services(settings);
        var validator = services.GetRequiredService<IStartupValidator>();
        return Assert.Throws<OptionsValidationException>(validator.Validate).Failures;
    }
}
