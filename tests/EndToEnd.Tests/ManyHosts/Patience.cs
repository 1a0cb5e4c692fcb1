namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>Durations of delivery with which a test sees in seconds what takes minutes in production.</summary>
internal static class Patience
{
    public static (string Key, string Value)[] Short { get; } =
    [
        ("Bot:CallTimeout", "00:00:01"),
        ("Delivery:Call", "00:00:01"),
        ("Delivery:Dead", "00:00:01"),
        ("Delivery:Lease", "00:00:04"),
        ("Delivery:Guard", "00:00:04"),
        ("Delivery:Sweep", "00:00:00.25"),
        ("Delivery:ShardLease", "00:00:04"),
        ("Delivery:ShardRenewal", "00:00:01"),
    ];

    /// <summary>What a host warns of when its machine was busy for longer than that: a lease lost, a record that is late.</summary>
    public static string[] WhenBusy { get; } = ["took over the lease", "the commit is tried again"];
}
