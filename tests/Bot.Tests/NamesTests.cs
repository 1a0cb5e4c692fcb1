using System.Reflection;
using System.Text.RegularExpressions;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests;

/// <summary>A name says what it is for, and means one thing, so that nobody opens a file to find out.</summary>
public sealed class NamesTests
{
    private static readonly Assembly[] Product =
        [typeof(PersonId).Assembly, typeof(CardContext).Assembly, typeof(Keys).Assembly, typeof(Router).Assembly];

    // Cases of these share names because they are the same thing from another side.
    private static readonly string[][] SameThing =
    [
        // A button, and the command that a click on it gives.
        ["Click", "Command"],
        // What happens to a task, where it stands since, how its hand-out shows that, and why the task is there.
        ["Event", "Stage", "HandOutState", "OfferReason"],
    ];

    private static readonly Dictionary<string, string> Shared = new()
    {
        ["Log"] = "each room has the lines that it writes into the log",
        ["HandOut"] = "the button, the command, what reaches each desk, and what lies with the lead are one hand-out",
    };

    private const string Tests = "Tests";

    // These meet the product as others do, through its endpoints and what it sends, whichever type answers.
    private static readonly string[] FromOutside = ["EndToEnd.Tests", "Sdk.Tests"];

    [Fact]
    public void No_static_method_is_called_of_since_that_says_nothing_of_what_it_does() => Assert.Empty(
        from project in Checkout.Projects
        from file in Checkout.CodeFiles(project)
        let text = File.ReadAllText(file)
        where text.Contains(" Of(", StringComparison.Ordinal) || text.Contains(" Of<", StringComparison.Ordinal)
        from method in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.Identifier.ValueText == "Of" && method.Modifiers.Any(one => one.IsKind(SyntaxKind.StaticKeyword))
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{method.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");

    [Fact]
    public void No_name_of_a_type_means_two_things()
    {
        var bearers = Types().ToLookup(SimpleName).Where(types => types.Count() > 1).ToList();
        Assert.Empty(
            from types in bearers
            where !Shared.ContainsKey(types.Key) && !SameThing.Any(owners => types.All(type => IsCaseOf(type, owners)))
            select string.Join(" and ", types.Select(type => type.FullName)));
        Assert.All(Shared.Keys, name => Assert.Contains(bearers, types => types.Key == name));
        Assert.All(SameThing, owners => Assert.Contains(bearers, types => types.All(type => IsCaseOf(type, owners))));
    }

    [Fact]
    public void No_name_of_a_type_in_tests_and_benchmarks_means_two_things_or_what_the_product_calls_by_it()
    {
        var product = Types().Select(SimpleName).ToHashSet();
        var bearers = (
            from project in (string[])["tests", "benchmarks"]
            from file in Checkout.CodeFiles(project)
            from type in Declared(CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot())
            select (Name: type.Identifier.ValueText, FullName: FullName(type))).Distinct()
            .ToLookup(type => type.Name, type => type.FullName);
        Assert.Empty(
            from types in bearers
            where product.Contains(types.Key) || types.Count() > 1
            select $"{types.Key}: {string.Join(" and ", types)}");
    }

    [Fact]
    public void The_tests_of_a_dialog_are_found_by_its_name()
    {
        var dialogs = typeof(Router).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, Namespace: "MicroAssignBot.Bot.Dialogs" })
            .Where(type => typeof(IDialog).IsAssignableFrom(type) || type.Name.EndsWith("Dialog", StringComparison.Ordinal))
            .Select(type => type.Name).ToList();
        var tests = typeof(NamesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.NotEmpty(dialogs);
        Assert.All(dialogs, dialog => Assert.Contains($"{dialog}Tests", tests));
    }

    [Fact]
    public void A_class_of_tests_that_is_called_after_a_type_of_the_product_tests_that_type()
    {
        var types = Types().Where(type => type.DeclaringType is null).ToLookup(SimpleName, Room);
        var tests = (
            from file in Checkout.CodeFiles("tests")
            let name = Path.GetFileNameWithoutExtension(file)
            where name.EndsWith(Tests, StringComparison.Ordinal) && types.Contains(name[..^Tests.Length])
            let folders = Path.GetRelativePath(Checkout.Root, file).Split(Path.DirectorySeparatorChar)
            where !FromOutside.Contains(folders[1])
            select (File: file, Type: name[..^Tests.Length], Folders: folders)).ToList();
        Assert.NotEmpty(tests);
        Assert.Empty(
            from test in tests
            where !types[test.Type].Any(room => LiesIn(room, test.Folders))
                && !Regex.IsMatch(File.ReadAllText(test.File), $@"(?<![.\w]){test.Type}\b")
            select $"{test.File} lies in no room of a {test.Type}, and does not name it.");

        static (string Floor, string? Room) Room(Type type) =>
            type.Namespace!.Split('.') is [_, var floor, .. var rooms] ? (floor, rooms.FirstOrDefault()) : default;

        // Tests that lie in no folder are of the whole floor.
        static bool LiesIn((string Floor, string? Room) of, string[] folders) =>
            folders[1] == $"{of.Floor}.{Tests}" && (folders.Length == 3 || folders[2] == of.Room);
    }

    private static IEnumerable<Type> Types() =>
        from assembly in Product
        from type in assembly.GetTypes()
        where type.Namespace?.StartsWith("MicroAssignBot.", StringComparison.Ordinal) is true
            && !IsGenerated(type)
        group type by (type.Namespace, type.DeclaringType, Name: SimpleName(type)) into same
        select same.First();

    private static IEnumerable<BaseTypeDeclarationSyntax> Declared(SyntaxNode file) =>
        file.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>();

    private static string FullName(BaseTypeDeclarationSyntax type) => string.Join('.', type.AncestorsAndSelf().Select(node => node switch
    {
        BaseTypeDeclarationSyntax outer => outer.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => null,
    }).OfType<string>().Reverse());

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.Name.StartsWith("__", StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static bool IsCaseOf(Type type, string[] owners) =>
        type.DeclaringType is { } owner && owners.Contains(owner.Name) && owner.IsAssignableFrom(type);
}
