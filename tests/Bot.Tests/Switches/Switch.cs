using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>
/// What a switch tells apart by one of our closed types: what it is over as a whole, an element of a tuple that it is over, or a
/// member that its patterns ask for.
/// </summary>
internal sealed class Switch
{
    private const int MostHops = 6;

    private static readonly ConcurrentDictionary<SyntaxNode, IReadOnlyList<Switch>> Known = [];

    private readonly SemanticModel model;
    private readonly IReadOnlyList<Arm> arms;
    private readonly string over;
    private readonly string path;
    private readonly Func<Arm, IEnumerable<SyntaxNode>> part;
    private readonly Dictionary<Arm, IReadOnlyList<Switch>> handedOn = [];

    private Switch(
        SyntaxNode node, ExpressionSyntax over, IReadOnlyList<Arm> arms, SemanticModel model, string path, ITypeSymbol? type,
        Func<Arm, IEnumerable<SyntaxNode>> part)
    {
        (Node, this.arms, this.model, this.path, Type, this.part) = (node, arms, model, path, ClosedType.Bare(type), part);
        this.over = Plain(over);
        Cases = ClosedType.Cases(Type);
        IsWhole = path == this.over;
    }

    public SyntaxNode Node { get; }

    public ITypeSymbol? Type { get; }

    public bool IsWhole { get; }

    public IReadOnlyCollection<ISymbol> Cases { get; }

    /// <summary>Where it is and what it tells apart; it keeps this when lines move.</summary>
    public string Name => $"{Node.SyntaxTree.FilePath} {Place} {Type?.Name}";

    /// <summary>A case that no arm names is taken for one of the others, in silence.</summary>
    public bool TakesTheRestInSilence => IsWithoutRest || Rest.Any(arm => !arm.Throws && HandedOn(arm).Count == 0);

    /// <summary>To which other switches some of its cases are handed on whole.</summary>
    public IEnumerable<Switch> Next => arms.SelectMany(HandedOn);

    private string Place => Node.Ancestors().Select(outer => outer switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        FieldDeclarationSyntax value => value.Declaration.Variables[0].Identifier.Text,
        _ => null,
    }).OfType<string>().FirstOrDefault() ?? "";

    private IEnumerable<Arm> Rest => arms.Where(arm => arm.TakesTheRest);

    // A statement does nothing then. The compiler asks an expression for a last arm.
    private bool IsWithoutRest => Node is SwitchStatementSyntax && !Rest.Any();

    public static IReadOnlyList<Switch> In(SyntaxNode node, CSharpCompilation compilation) => Known.GetOrAdd(node, one => [
        .. one.DescendantNodes().Where(inner => inner is SwitchExpressionSyntax or SwitchStatementSyntax).SelectMany(inner =>
            Read(inner, compilation.Model(inner.SyntaxTree)))]);

    /// <summary>Cases that no arm names, nor any switch to which they are handed on.</summary>
    public IEnumerable<ISymbol> Missing() => Cases.Except(Named(0), SymbolEqualityComparer.Default).OfType<ISymbol>();

    /// <summary>Cases that an arm names and hands on to a switch that does not.</summary>
    public IEnumerable<ISymbol> Dropped() =>
        from arm in arms
        where IsWhole && !arm.TakesTheRest && arm.When is null
        let next = HandedOn(arm)
        where next.Count > 0
        from taken in Patterns.Taken(arm.Pattern!)
        where !next.Any(one => one.Named(1).Contains(taken, SymbolEqualityComparer.Default))
        select taken;

    public override string ToString() => $"{Name}, line {Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private Patterns Patterns => new(model, Cases);

    private IEnumerable<ISymbol> Named(int hops)
    {
        var own = IsWhole
            ? arms.Where(arm => arm is { TakesTheRest: false, When: null }).SelectMany(arm => Patterns.Taken(arm.Pattern!))
            : arms.Where(arm => !arm.TakesTheRest).SelectMany(part).SelectMany(Patterns.Mentioned);
        var open = IsWhole ? Rest : arms.Where(arm => arm.TakesTheRest || part(arm).All(one => !Patterns.Mentioned(one).Any()));
        return hops == MostHops ? own : own.Concat(open.SelectMany(HandedOn).SelectMany(next => next.Named(hops + 1)));
    }

    private static IEnumerable<Switch> Read(SyntaxNode node, SemanticModel model) => node is SwitchExpressionSyntax one
        ? Read(one, one.GoverningExpression, [.. one.Arms.Select(Arm.Create)], model)
        : Read(node, ((SwitchStatementSyntax)node).Expression, [.. ((SwitchStatementSyntax)node).Sections.SelectMany(Arm.Create)], model);

    private static IEnumerable<Switch> Read(SyntaxNode node, ExpressionSyntax over, IReadOnlyList<Arm> arms, SemanticModel model)
    {
        var type = model.GetTypeInfo(over).Type;
        if (type is not { IsTupleType: true } && (type is { TypeKind: TypeKind.Error } || ClosedType.Cases(type).Count > 0))
            return [new Switch(node, over, arms, model, Plain(over), type, arm => [arm.Pattern!])];
        var parts = over is TupleExpressionSyntax tuple
            ? tuple.Arguments.Select((element, place) => (
                Path: Plain(element.Expression), model.GetTypeInfo(element.Expression).Type,
                Part: (Func<Arm, IEnumerable<SyntaxNode>>)(arm => arm.Element(place))))
            : arms.SelectMany(arm => arm.Members).DistinctBy(member => member.Name).Select(member => (
                Path: $"{Plain(over)}.{member.Name}", Type: member.Type(model),
                Part: (Func<Arm, IEnumerable<SyntaxNode>>)(arm => arm.Member(member.Name))));
        return parts.Where(one => ClosedType.Cases(one.Type).Count > 0)
            .Select(one => new Switch(node, over, arms, model, one.Path, one.Type, one.Part));
    }

    private IReadOnlyList<Switch> HandedOn(Arm arm)
    {
        if (!handedOn.TryGetValue(arm, out var known)) handedOn[arm] = known = [.. Called(arm)];
        return known;
    }

    private IEnumerable<Switch> Called(Arm arm) =>
        from call in arm.Then.SelectMany(then => then.DescendantNodesAndSelf()).OfType<InvocationExpressionSyntax>()
        from argument in call.ArgumentList.Arguments
        let given = Plain(argument.Expression)
        from known in arm.Name is { } name ? new[] { path, name + path[over.Length..] } : [path]
        where known == given || known.StartsWith(given + ".", StringComparison.Ordinal)
        let method = model.GetSymbolInfo(call).Symbol as IMethodSymbol
        where method is not null
        let parameter = argument.NameColon?.Name.Identifier.Text
            ?? method.Parameters.ElementAtOrDefault(call.ArgumentList.Arguments.IndexOf(argument))?.Name
        from declared in method.DeclaringSyntaxReferences
        let body = declared.GetSyntax()
        from inner in In(body, (CSharpCompilation)model.Compilation)
        where inner.path == parameter + known[given.Length..]
        select inner;

    // What is null, or is said not to be, is the same value.
    private static string Plain(ExpressionSyntax value) =>
        value.ToString().Replace("?", "", StringComparison.Ordinal).Replace("!", "", StringComparison.Ordinal);
}
