using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>Which cases a pattern takes whatever else is true of them. One that says what it does not take names none.</summary>
internal sealed class Patterns(SemanticModel model, IReadOnlyCollection<ISymbol> cases)
{
    public IEnumerable<ISymbol> Taken(SyntaxNode pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Taken(inner.Pattern),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => Taken(either.Left).Concat(Taken(either.Right)),
        ConstantPatternSyntax constant => Of(model.GetSymbolInfo(constant.Expression).Symbol),
        ExpressionSyntax constant => Of(model.GetSymbolInfo(constant).Symbol),
        TypePatternSyntax type => Of(model.GetSymbolInfo(type.Type).Symbol),
        DeclarationPatternSyntax declared => Of(model.GetSymbolInfo(declared.Type).Symbol),
        RecursivePatternSyntax { Type: { } type } recursive when IsUnconditional(recursive) => Of(model.GetSymbolInfo(type).Symbol),
        RecursivePatternSyntax { Type: null } recursive when IsUnconditional(recursive) => cases,
        VarPatternSyntax => cases,
        _ => [],
    };

    /// <summary>Which cases a pattern speaks of, whatever else it asks of them.</summary>
    public IEnumerable<ISymbol> Mentioned(SyntaxNode pattern) => pattern switch
    {
        UnaryPatternSyntax or DiscardPatternSyntax or VarPatternSyntax => [],
        ParenthesizedPatternSyntax inner => Mentioned(inner.Pattern),
        BinaryPatternSyntax both => Mentioned(both.Left).Concat(Mentioned(both.Right)),
        RecursivePatternSyntax { Type: { } type } => Of(model.GetSymbolInfo(type).Symbol),
        _ => Taken(pattern),
    };

    private IEnumerable<ISymbol> Of(ISymbol? named) => named is null ? [] : cases.Where(one =>
        SymbolEqualityComparer.Default.Equals(one, named) || (one is ITypeSymbol type && ClosedType.Is(type, named)));

    private static bool IsUnconditional(RecursivePatternSyntax pattern) =>
        (pattern.PropertyPatternClause?.Subpatterns ?? []).Concat(pattern.PositionalPatternClause?.Subpatterns ?? [])
            .All(part => part.Pattern is VarPatternSyntax or DiscardPatternSyntax);
}
