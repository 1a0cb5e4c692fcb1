namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Where Node.js is on this machine.</summary>
internal sealed record NodeProgram(string Node, string Npm)
{
    /// <param name="named">A path, or nothing to take the one on PATH.</param>
    /// <returns>Null when node or npm is not there.</returns>
    public static NodeProgram? Find(string? named, string? path)
    {
        var folders = (path ?? string.Empty).Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var node = string.IsNullOrWhiteSpace(named) ? First(
            folders, Named("node", ".exe")) : File.Exists(named) ? Path.GetFullPath(named) : null;
        if (node is null)
        {
            return null;
        }

        var npm = First([Path.GetDirectoryName(node)!, .. folders], Named("npm", ".cmd"));
        return npm is null ? null : new NodeProgram(node, npm);
    }

    private static string? First(IEnumerable<string> folders, string name) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string Named(string name, string windowsSuffix) => OperatingSystem.IsWindows() ? name + windowsSuffix : name;
}
