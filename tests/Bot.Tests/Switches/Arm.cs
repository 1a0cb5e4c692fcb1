using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <param name="Pattern">A pattern or a constant; null for <c>default</c>.</param>
/// <param name="Then">What is done: an expression, or statements.</param>
internal sealed record Arm(SyntaxNode? Pattern, WhenClauseSyntax? When, IReadOnlyList<SyntaxNode> Then)
{
    public bool Throws => Then is [ThrowExpressionSyntax or ThrowStatementSyntax, ..];

    /// <summary>It takes whatever no other arm takes.</summary>
    public bool TakesTheRest => When is null && (IsAny(Pattern) || Pattern is RecursivePatternSyntax { Type: null } open
        && (open.PositionalPatternClause?.Subpatterns ?? default).Concat(open.PropertyPatternClause?.Subpatterns ?? default)
            .All(part => IsAny(part.Pattern)));

    /// <summary>What the arm calls whatever the switch is over; null when it gives it no name.</summary>
    public string? Name => Pattern switch
    {
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax name } => name.Identifier.Text,
        RecursivePatternSyntax { Designation: SingleVariableDesignationSyntax name } => name.Identifier.Text,
        DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax name } => name.Identifier.Text,
        _ => null,
    };

    /// <summary>The members that it asks for.</summary>
    public IEnumerable<AskedMember> Members => Either.SelectMany(one => one.PropertyPatternClause?.Subpatterns ?? [])
        .Select(asked => new AskedMember(asked.ExpressionColon!.Expression, asked.Pattern));

    private IEnumerable<RecursivePatternSyntax> Either => Pattern is null ? [] : Alternatives(Pattern).OfType<RecursivePatternSyntax>();

    public static Arm Create(SwitchExpressionArmSyntax arm) => new(arm.Pattern, arm.WhenClause, [arm.Expression]);

    public static IEnumerable<Arm> Create(SwitchSectionSyntax section) => section.Labels.Select(label => label switch
    {
        CasePatternSwitchLabelSyntax taken => new Arm(taken.Pattern, taken.WhenClause, section.Statements),
        CaseSwitchLabelSyntax constant => new Arm(constant.Value, null, section.Statements),
        _ => new Arm(null, null, section.Statements),
    });

    /// <summary>What it asks of an element of a tuple, in each of its alternatives.</summary>
    public IEnumerable<SyntaxNode> Element(int place) =>
        Either.Select(one => one.PositionalPatternClause?.Subpatterns.ElementAtOrDefault(place)?.Pattern).OfType<SyntaxNode>();

    /// <summary>The same of a member.</summary>
    public IEnumerable<SyntaxNode> Member(string name) => Members.Where(member => member.Name == name).Select(member => member.Pattern);

    private static IEnumerable<SyntaxNode> Alternatives(SyntaxNode pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Alternatives(inner.Pattern),
        BinaryPatternSyntax both => Alternatives(both.Left).Concat(Alternatives(both.Right)),
        _ => [pattern],
    };

    private static bool IsAny(SyntaxNode? pattern) => pattern is null or DiscardPatternSyntax or VarPatternSyntax;

    internal sealed record AskedMember(ExpressionSyntax Asked, PatternSyntax Pattern)
    {
        public string Name => Asked.ToString();

        public ITypeSymbol? Type(SemanticModel model) => model.GetTypeInfo(Asked).Type ?? model.GetSymbolInfo(Asked).Symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
    }
}
