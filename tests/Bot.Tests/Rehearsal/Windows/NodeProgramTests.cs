using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Windows;

public sealed class NodeProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rehearsal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Both_programs_are_found_on_the_path()
    {
        var program = NodeProgram.Find(null, Path.PathSeparator + Put("node") + Path.PathSeparator + Put("npm"));

        Assert.NotNull(program);
        Assert.Equal("node", Path.GetFileNameWithoutExtension(program.Node));
        Assert.Equal("npm", Path.GetFileNameWithoutExtension(program.Npm));
    }

    [Fact]
    public void A_named_node_is_taken_with_the_npm_beside_it()
    {
        var node = Path.Combine(Put("node"), Directory.GetFiles(folder).Select(Path.GetFileName).First()!);
        Put("npm");

        Assert.Equal(node, NodeProgram.Find(node, null)?.Node);
    }

    [Fact]
    public void Without_node_there_is_none() => Assert.Null(NodeProgram.Find(null, Put("npm")));

    [Fact]
    public void Without_npm_there_is_none() => Assert.Null(NodeProgram.Find(null, Put("node")));

    [Fact]
    public void A_named_node_that_is_not_there_is_not_replaced_by_another() =>
        Assert.Null(NodeProgram.Find(Path.Combine(folder, "elsewhere"), Put("node") + Path.PathSeparator + Put("npm")));

    private string Put(string program)
    {
        var suffix = !OperatingSystem.IsWindows() ? string.Empty : program == "npm" ? ".cmd" : ".exe";
        File.WriteAllText(Path.Combine(folder, program + suffix), string.Empty);
        return folder;
    }
}
