using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <param name="Pattern">A pattern or a constant; null for <c>default</c>.</param>
/// <param name="Then">What is done: an expression, or statements.</param>
internal sealed record Arm(SyntaxNode? Pattern, WhenClauseSyntax? When, IReadOnlyList<SyntaxNode> Then)
{
    public bool Throws => Then is [ThrowExpressionSyntax or ThrowStatementSyntax, ..];

    public static Arm Create(SwitchExpressionArmSyntax arm) => new(arm.Pattern, arm.WhenClause, [arm.Expression]);

    public static IEnumerable<Arm> Create(SwitchSectionSyntax section) => section.Labels.Select(label => label switch
    {
        CasePatternSwitchLabelSyntax taken => new Arm(taken.Pattern, taken.WhenClause, section.Statements),
        CaseSwitchLabelSyntax constant => new Arm(constant.Value, null, section.Statements),
        _ => new Arm(null, null, section.Statements),
    });
}
