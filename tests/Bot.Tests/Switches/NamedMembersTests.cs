using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>Two values that change places in a long row of them compile, and mean something else.</summary>
public sealed class NamedMembersTests
{
    private const int MostByPlace = 8;

    public static TheoryData<string> Projects => ExhaustiveSwitchTests.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_record_of_more_than_eight_members_is_built_by_name(string project)
    {
        var compilation = Sources.Compile(project);
        Assert.NotEmpty(LongRecords.Value);
        Assert.Empty(
            from tree in compilation.SyntaxTrees
            let model = compilation.Model(tree)
            from made in tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            where made.ArgumentList?.Arguments.Any(argument => argument.NameColon is null) == true && MayBeLongRecord(made)
                && IsLongRecord(model.GetSymbolInfo(made))
            select $"{tree.FilePath}:{made.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
    }

    // What is built is not looked up, which would take long for all of them: whatever takes so many values counts.
    [Theory]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void Nothing_beside_the_product_is_built_of_more_than_eight_values_by_place(string folder) => Assert.Empty(
        from file in Checkout.CodeFiles(folder)
        from made in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
            .OfType<BaseObjectCreationExpressionSyntax>()
        where made.ArgumentList is { Arguments: { Count: > MostByPlace } values } && values.Any(value => value.NameColon is null)
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{made.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");

    // To look up what is built takes long, and what goes by another name than these is none of them.
    private static readonly Lazy<HashSet<string>> LongRecords = new(() => [
        .. from project in Sources.Projects
           from tree in Sources.Compile(project).SyntaxTrees
           from record in tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>()
           where record.ParameterList?.Parameters.Count > MostByPlace
           select record.Identifier.Text]);

    private static bool MayBeLongRecord(BaseObjectCreationExpressionSyntax made) => (made as ObjectCreationExpressionSyntax)?.Type switch
    {
        QualifiedNameSyntax { Right.Identifier.Text: var name } => LongRecords.Value.Contains(name),
        SimpleNameSyntax { Identifier.Text: var name } => LongRecords.Value.Contains(name),
        _ => true,
    };

    private static bool IsLongRecord(SymbolInfo made) =>
        (made.Symbol ?? made.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { ContainingType.IsRecord: true,
            Parameters.Length: > MostByPlace } maker
        && maker.ContainingAssembly.Name.StartsWith("MicroAssignBot.", StringComparison.Ordinal);
}
