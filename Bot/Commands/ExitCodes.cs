namespace MicroAssignBot.Bot.Commands;

internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Something is wrong with the file, and nothing was written.</summary>
    public const int Problems = 1;

    /// <summary>The command is wrong, or its file or the store can't be read.</summary>
    public const int Unreadable = 2;
}
