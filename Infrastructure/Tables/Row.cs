namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>A row as read. The ETag is opaque and changes with every write.</summary>
public sealed record Row(string Key, string ETag, ReadOnlyMemory<byte> Body);

/// <summary>One write of a transaction.</summary>
public abstract record Change(string Key)
{
    /// <summary>Fails when the key is taken.</summary>
    public sealed record Insert(string Key, ReadOnlyMemory<byte> Body) : Change(Key);

    /// <summary>Fails when the row has another ETag, or is gone.</summary>
    public sealed record Replace(string Key, string ETag, ReadOnlyMemory<byte> Body) : Change(Key);

    /// <summary>Fails when the row has another ETag, or is gone.</summary>
    public sealed record Delete(string Key, string ETag) : Change(Key);

    /// <summary>Alarm rows only: inserts or replaces the row, without a condition.</summary>
    public sealed record Upsert(string Key, ReadOnlyMemory<byte> Body) : Change(Key);

    /// <summary>Alarm rows only: deletes the row whatever its ETag; fails when there is none.</summary>
    public sealed record Remove(string Key) : Change(Key);
}

/// <summary>How a transaction ended.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <param name="ETags">The ETag of each change, in order; empty for a deleted row.</param>
    public sealed record Committed(IReadOnlyList<string> ETags) : CommitResult;

    /// <summary>A key was taken, an ETag did not match, or a row was gone (409, 412, 404).</summary>
    public sealed record Conflict : CommitResult;

    /// <summary>The store gave no answer in time, or one that does not tell: the transaction may have been committed.</summary>
    public sealed record OutcomeUnknown(Exception Cause) : CommitResult;
}
