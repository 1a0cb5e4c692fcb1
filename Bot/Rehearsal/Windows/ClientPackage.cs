namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The Teams client as found or installed on this machine.</summary>
internal abstract record ClientPackage
{
    private ClientPackage()
    {
    }

    /// <param name="Node">The program that runs it.</param>
    /// <param name="Cli">The script of the client.</param>
    public sealed record Present(string Node, string Cli) : ClientPackage;

    /// <param name="Why">A sentence that says what to do.</param>
    public sealed record Absent(string Why) : ClientPackage;

    /// <summary>The path of the client's script under the folder in which npm installed the package.</summary>
    public static string CliUnder(string folder) => Path.Combine(folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
}
