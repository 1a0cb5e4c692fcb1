namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The paths of Node.js and npm on this machine.</summary>
internal sealed record NodeProgram(string Node, string Npm)
{
    /// <param name="named">The path of node; null or blank takes the one on PATH.</param>
    /// <returns>Null when node or npm is missing.</returns>
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
