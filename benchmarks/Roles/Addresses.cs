using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>How the processes of one run find each other.</summary>
internal static class Addresses
{
    /// <summary>Environment variable with the address of the connector.</summary>
    public const string Connector = "BENCHMARK_CONNECTOR";

    public static Uri OfConnector => new(Environment.GetEnvironmentVariable(Connector)
        ?? throw new InvalidOperationException($"{Connector} is not set: this role is started by the benchmark."));

    /// <summary>Where a started host listens.</summary>
    public static string Read(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
