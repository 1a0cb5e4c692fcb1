namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

internal enum StoreVerb
{
    Get,
    Range,
    Commit,

    /// <summary>Making the table.</summary>
    Open,
}

/// <summary>What a host wants of the store.</summary>
internal sealed record StoreAsk(StoreVerb Verb, string Partition)
{
    /// <summary>Looking for due alarms, which costs the same whether anybody does anything or not.</summary>
    public bool IsLooking => Verb is StoreVerb.Range && Partition.StartsWith("alarm-", StringComparison.Ordinal);
}

/// <summary>One request of a host to the store, as it went over the wire.</summary>
/// <param name="Status">Of the answer, or of the change that failed a transaction; 0 when the store was not asked.</param>
internal sealed record StoreRequest(StoreAsk Ask, int Status, TimeSpan Took)
{
    /// <summary>A condition did not hold: somebody else was faster.</summary>
    public bool IsConflict => Ask.Verb is StoreVerb.Commit && Status is 404 or 409 or 412;
}
