namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>When a commit counts as done. The numbers are SQLite's own.</summary>
public enum Synchronous
{
    /// <summary>When the operating system has the data: they survive the process, but not a loss of power. For tests of scale.</summary>
    Off = 0,

    /// <summary>When the disk has the data.</summary>
    Full = 2,
}
