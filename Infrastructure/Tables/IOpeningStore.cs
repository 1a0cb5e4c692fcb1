namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>A store whose constructor does no I/O. The first use opens it; opening it at the start makes a bad start fail early.</summary>
internal interface IOpeningStore : IStore, IStoreScan
{
    /// <summary>Creates the folder and the file, or the table, if missing. Idempotent.</summary>
    /// <exception cref="IOException">The file or the account cannot be opened; the message says why.</exception>
    /// <exception cref="TimeoutException">The account did not answer in time.</exception>
    Task Open(CancellationToken cancellationToken);
}
