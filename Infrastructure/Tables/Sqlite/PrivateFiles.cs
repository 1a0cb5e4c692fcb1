namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// These files hold what people wrote, so no other user of the machine may read them. Windows gives a file the rights of its
/// folder, which are the user's own.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode OnlyOwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OnlyOwnFolder = OnlyOwnFile | UnixFileMode.UserExecute;

    /// <summary>Creates the folder for this user alone. A folder that exists keeps its rights.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OnlyOwnFolder);
    }

    /// <exception cref="IOException">Another process holds the lock.</exception>
    public static FileStream Hold(string path)
    {
        var held = new FileStream(path, Options(FileShare.None));
        Close(path);
        return held;
    }

    /// <summary>Creates the database file before SQLite does, which would let others read it. Its log gets the same rights.</summary>
    public static void Make(string path)
    {
        // Only when it is missing: closing a handle to the file would release SQLite's locks on it.
        if (!File.Exists(path)) new FileStream(path, Options(FileShare.ReadWrite)).Dispose();
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"]) Close(file);
    }

    private static FileStreamOptions Options(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OnlyOwnFile;
        return options;
    }

    /// <summary>Takes the rights of others away, because earlier builds gave them. A file of another user is left to that user.</summary>
    private static void Close(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || (File.GetUnixFileMode(path) & ~OnlyOwnFolder) == 0) return;
        try
        {
            File.SetUnixFileMode(path, OnlyOwnFile);
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
