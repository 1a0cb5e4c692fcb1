using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>
/// Begins the rehearsal anew: the host stops as it always does, the file of its store is deleted, and another host starts in this
/// process. To empty the store under a running host would leave what many parts remember of it (people, leases, queues, shards, the
/// catalogue that was published), and each part that is added later would have to be told. Lives as long as the process.
/// </summary>
internal sealed class StartOver
{
    private int isAsked;
    private string? file;
    private string? addresses;

    /// <summary>Another one for each host, so that the page sees when a new host answers.</summary>
    public string Run { get; private set; } = NewRun();

    /// <summary>This host is the one that started over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Why it could not start over, in sentences that say what to do; null when nothing is wrong.</summary>
    public string? Trouble { get; private set; }

    /// <summary>To be asked once more after a host has ended. Asking twice is asking once.</summary>
    /// <param name="store">The full path of the store's file.</param>
    /// <param name="bound">The addresses at which the page knows this host.</param>
    /// <returns>Whether this is the first time for this host.</returns>
    public bool Ask(string store, string bound)
    {
        if (Interlocked.Exchange(ref isAsked, 1) == 1) return false;
        (file, addresses) = (store, bound);
        return true;
    }

    /// <summary>Called when a host has ended and holds nothing any more.</summary>
    /// <returns>Whether another host is to start.</returns>
    public bool Prepare()
    {
        if (Interlocked.Exchange(ref isAsked, 0) == 0) return false;
        (Run, IsDone, Trouble) = (NewRun(), false, null);
        try
        {
            SqliteStore.Erase(file!);
            IsDone = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Trouble = $"Nothing was deleted, so the rehearsal goes on as it was. {failure.Message} "
                + $"Close what uses {file} and try again, or stop the bot, delete that file and start the bot.";
        }

        return true;
    }

    /// <summary>A host that took any free port gets the same port again, since the page is open there.</summary>
    public string[] Arguments(string[] first) => addresses is null ? first : [.. first, "--urls", addresses];

    private static string NewRun() => Guid.NewGuid().ToString("N");
}
