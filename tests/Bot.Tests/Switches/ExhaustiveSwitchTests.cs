using MicroAssignBot.Domain.Notices;
using Microsoft.CodeAnalysis;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>A new case of a closed type, an enum or an abstract record, is noticed wherever cases are told apart. Kinds of notices are looked at beside their definition.</summary>
public sealed class ExhaustiveSwitchTests
{
    private const int Fewest = 5;

    public static TheoryData<string> Projects => ["Domain", "Cards", "Infrastructure"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_switch_names_every_case_and_takes_none_in_silence(string project)
    {
        var switches = Switches(project).Where(one => one.Cases.Count > 0 && !IsOfNotices(one)).ToList();
        var handed = switches.SelectMany(one => one.HandedOn).Select(one => one.ToString()).ToHashSet();
        Assert.True(switches.Count >= Fewest, $"Only {switches.Count} switches were found.");
        Assert.Empty(switches.Where(one => one.TakesTheRestInSilence).Select(one => $"{one} takes what it does not name in silence; not named: {Names(one)}"));
        Assert.Empty(switches.Where(one => !handed.Contains(one.ToString()) && one.Missing().Any()).Select(one => $"{one} does not name {Names(one)}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_type_of_every_switch_is_known(string project) =>
        Assert.DoesNotContain(Switches(project), one => one.Type is { TypeKind: TypeKind.Error });

    private static IEnumerable<Switch> Switches(string project)
    {
        var compilation = Sources.Compile(project);
        return compilation.SyntaxTrees.SelectMany(tree => Switch.In(tree.GetRoot(), compilation.GetSemanticModel(tree)));
    }

    private static bool IsOfNotices(Switch one) => one.Type!.Name == nameof(NoticeKind) || one.ToString().StartsWith("Domain/Notices/", StringComparison.Ordinal);

    private static string Names(Switch one) => string.Join(", ", one.Missing().Select(missing => missing.Name));
}
