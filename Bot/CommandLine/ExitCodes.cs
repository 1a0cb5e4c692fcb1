namespace MicroAssignBot.Bot.CommandLine;

internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Something is wrong with the file, and nothing was written; or a repair could not put everything right.</summary>
    public const int Problems = 1;

    /// <summary>There were differences, and all of them were put right.</summary>
    public const int Repaired = 3;

    /// <summary>The command is wrong, or its file or the store can't be read.</summary>
    public const int Unreadable = 2;
}
