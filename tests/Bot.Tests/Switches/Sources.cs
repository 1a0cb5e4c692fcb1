using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>A project of the product as the compiler understands it, read once for all tests.</summary>
internal static class Sources
{
    private static readonly ConcurrentDictionary<string, Lazy<CSharpCompilation>> Compilations = [];

    // What a model has understood of a file, it keeps.
    private static readonly ConcurrentDictionary<SyntaxTree, SemanticModel> Models = [];

    private static readonly string[] Everywhere =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks"];

    private static readonly string[] OnTheWeb =
    [
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "System.Net.Http.Json",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    /// <summary>The projects of the product.</summary>
    public static readonly string[] Projects = ["Domain", "Cards", "Infrastructure", "Bot"];

    // Read once for all projects: that takes longer than to compile one of them.
    private static readonly Lazy<IReadOnlyList<PortableExecutableReference>> Everything = new(() => [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           select MetadataReference.CreateFromFile(path)]);

    public static CSharpCompilation Compile(string project) =>
        Compilations.GetOrAdd(project, name => new Lazy<CSharpCompilation>(() => Compiled(name))).Value;

    public static SemanticModel Model(this CSharpCompilation compilation, SyntaxTree tree) =>
        Models.GetOrAdd(tree, one => compilation.GetSemanticModel(one));

    private static CSharpCompilation Compiled(string project)
    {
        var name = $"MicroAssignBot.{project}";
        string[] usings = project == "Bot" ? [.. Everywhere, .. OnTheWeb] : Everywhere;
        var trees = Files(project).Select(Parse).Append(Parse(string.Concat(usings.Select(space => $"global using {space};"))));
        return CSharpCompilation.Create(
            name, trees, References(name),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<(string Path, string Text)> Files(string project) =>
        from path in Checkout.CodeFiles(project)
        select (Path.GetRelativePath(Checkout.Root, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(path));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));

    private static SyntaxTree Parse((string Path, string Text) file) =>
        CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Latest), file.Path);

    private static IEnumerable<MetadataReference> References(string name) =>
        from one in Everything.Value where Path.GetFileNameWithoutExtension(one.FilePath) != name select one;
}
