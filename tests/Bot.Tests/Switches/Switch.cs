using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>A switch over one of our closed types.</summary>
internal sealed class Switch
{
    private readonly SemanticModel model;
    private readonly ExpressionSyntax over;
    private readonly IReadOnlyList<Arm> arms;

    private Switch(SyntaxNode node, ExpressionSyntax over, IEnumerable<Arm> arms, SemanticModel model)
    {
        (Node, this.over, this.arms, this.model) = (node, over, [.. arms], model);
        Type = model.GetTypeInfo(over).Type;
        Cases = ClosedType.Cases(Type);
    }

    public SyntaxNode Node { get; }

    public ITypeSymbol? Type { get; }

    /// <summary>Where it is and what it is over; it keeps this when lines move.</summary>
    public string Name => $"{Node.SyntaxTree.FilePath} {Type?.Name}";

    public IReadOnlyCollection<ISymbol> Cases { get; }

    /// <summary>What is left over is handed on whole to another method's switch.</summary>
    public IReadOnlyList<Switch> HandedOn => [.. Rest.SelectMany(arm => arm.Then).SelectMany(Called)];

    /// <summary>A case that no arm names is taken for one of the others, in silence.</summary>
    public bool TakesTheRestInSilence => Rest.Any(arm => !arm.Throws) && HandedOn.Count == 0;

    private IEnumerable<Arm> Rest => arms.Where(arm => arm is { Pattern: null or DiscardPatternSyntax or VarPatternSyntax, When: null });

    public static IEnumerable<Switch> In(SyntaxNode node, SemanticModel model) => node.DescendantNodes().Select(inner => inner switch
    {
        SwitchExpressionSyntax one => new Switch(one, one.GoverningExpression, one.Arms.Select(Arm.Create), model),
        SwitchStatementSyntax one => new Switch(one, one.Expression, one.Sections.SelectMany(Arm.Create), model),
        _ => null,
    }).OfType<Switch>();

    public IEnumerable<ISymbol> Missing()
    {
        var patterns = new Patterns(model, Cases);
        var named = arms.Except(Rest).Where(arm => arm.When is null).SelectMany(arm => patterns.Taken(arm.Pattern!));
        return HandedOn.Aggregate(
            Cases.Except(named, SymbolEqualityComparer.Default),
            (left, next) => left.Intersect(next.Missing(), SymbolEqualityComparer.Default))
            .OfType<ISymbol>();
    }

    public override string ToString() => $"{Name}, line {Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private IEnumerable<Switch> Called(SyntaxNode then) =>
        from call in then.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        let place = call.ArgumentList.Arguments.IndexOf(argument => argument.ToString() == over.ToString())
        where place >= 0 && model.GetSymbolInfo(call).Symbol is IMethodSymbol
        let method = (IMethodSymbol)model.GetSymbolInfo(call).Symbol!
        from declared in method.DeclaringSyntaxReferences
        let body = declared.GetSyntax()
        from inner in In(body, model.Compilation.GetSemanticModel(body.SyntaxTree))
        where inner.over.ToString() == method.Parameters[place].Name
        select inner;
}
