namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>How long the hosts of a test wait for what they ask for.</summary>
internal static class Patience
{
    /// <summary>With these a test sees in seconds what takes minutes in production.</summary>
    public static (string Key, string Value)[] Short { get; } =
    [
        ("Bot:CallTimeout", "00:00:01"),
        ("Delivery:Call", "00:00:01"),
        ("Delivery:Dead", "00:00:01"),
        ("Delivery:Lease", "00:00:04"),
        ("Delivery:Guard", "00:00:04"),
        ("Delivery:Sweep", "00:00:00.5"),
        ("Delivery:ShardLease", "00:00:04"),
        ("Delivery:ShardRenewal", "00:00:01"),
    ];

    /// <summary>Durations that a host never reaches however busy its machine is, for tests in which nothing fails.</summary>
    public static (string Key, string Value)[] Long { get; } =
    [
        ("Storage:Timeout", "00:00:30"),
        ("Bot:CallTimeout", "00:00:30"),
        ("Delivery:Call", "00:00:30"),
        ("Delivery:Lease", "00:05:00"),
        ("Delivery:Guard", "00:05:00"),
    ];

    /// <summary>What a host warns of when its machine was busy for longer than the short ones: a lost lease, a late record.</summary>
    public static string[] WhenBusy { get; } = ["took over the lease", "the commit is tried again"];
}
