using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>
/// An <c>is</c> that names several cases of a closed type puts all others on the other side, and what comes later too. So whoever adds a
/// case looks at each of these places, and says here that they have.
/// </summary>
public sealed class CaseSetsTests
{
    /// <summary>How many cases each type had when all that names several of them was looked through.</summary>
    private static readonly Dictionary<string, int> LookedThrough = new()
    {
        ["CallResult"] = 9, ["CancelReason"] = 4, ["Change"] = 5, ["Click"] = 115, ["ErasureState"] = 4, ["Event"] = 82,
        ["HandOutProgress"] = 7, ["InboundActivity"] = 13, ["Intent"] = 42, ["MemberState"] = 4, ["Milestone"] = 9, ["NoticeKind"] = 47,
        ["OfferReason"] = 8, ["Outcome"] = 10, ["Refusal"] = 111, ["ReviewState"] = 4, ["RosterProblem"] = 3, ["Sight"] = 8,
        ["Stage"] = 6, ["TeamsChange"] = 5, ["TeamsNews"] = 6,
    };

    private static readonly Dictionary<string, int> Closed = (
        from assembly in new[] { typeof(PersonId), typeof(CardContext), typeof(Keys), typeof(Router) }
        from type in assembly.Assembly.GetTypes()
        where type.IsEnum || type.IsAbstract
        let cases = Cases(type)
        where cases > 0
        select (type.Name, cases)).DistinctBy(type => type.Name).ToDictionary(type => type.Name, type => type.cases);

    [Fact]
    public void Whoever_adds_a_case_has_looked_wherever_several_are_told_from_all_others()
    {
        var places = (
            from project in (string[])["Domain", "Cards", "Infrastructure", "Bot"]
            from tree in Sources.Compile(project).SyntaxTrees
            from told in tree.GetRoot().DescendantNodes().OfType<IsPatternExpressionSyntax>()
            from type in Named(told.Pattern).Distinct().GroupBy(name => name.Type).Where(names => names.Skip(1).Any())
            select (Type: type.Key, Where: $"{tree.FilePath}:{told.GetLocation().GetLineSpan().StartLinePosition.Line + 1}"))
            .ToLookup(place => place.Type, place => place.Where);
        var cases = places.Where(type => Closed.ContainsKey(type.Key)).ToDictionary(type => type.Key, type => Closed[type.Key]);

        var lacking = cases.Where(type => LookedThrough.GetValueOrDefault(type.Key) != type.Value).OrderBy(type => type.Key)
            .Select(type => $"{type.Key} has {type.Value} cases: {string.Join(", ", places[type.Key])}").ToList();
        Assert.True(lacking.Count == 0, string.Join('\n', lacking));
        Assert.Empty(LookedThrough.Keys.Except(cases.Keys));
    }

    private static IEnumerable<(string Type, string Case)> Named(PatternSyntax pattern) =>
        pattern.DescendantNodesAndSelf().Select(node => node switch
        {
            QualifiedNameSyntax name => (name.Left, name.Right.Identifier.Text),
            MemberAccessExpressionSyntax name => (name.Expression, name.Name.Identifier.Text),
            _ => ((SyntaxNode?)null, ""),
        }).Where(name => name.Item1 is not null).Select(name => (name.Item1!.GetLastToken().Text, name.Item2));

    private static int Cases(Type type) => type.IsEnum
        ? Enum.GetNames(type).Length
        : type.GetNestedTypes().Count(heir => !heir.IsAbstract && heir.IsSubclassOf(type));
}
