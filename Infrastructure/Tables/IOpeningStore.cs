namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>A store that does no I/O when it is made. The first use opens it, too; opening it early lets a start fail early.</summary>
internal interface IOpeningStore : IStore
{
    /// <summary>Makes what is missing: the folder and the file, or the table. Repeats are harmless.</summary>
    /// <exception cref="IOException">The file is owned by another process, or its disk does not serve.</exception>
    /// <exception cref="TimeoutException">The account did not answer in time.</exception>
    Task Open(CancellationToken cancellationToken);
}
