using Microsoft.CodeAnalysis;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>
/// A new case of a closed type, an enum or an abstract record, is noticed wherever cases are told apart.
/// </summary>
public sealed class ExhaustiveSwitchTests
{
    private const int Fewest = 5;

    // Those that are about a few cases, with how many they leave alone. Whoever adds a case looks whether it is one of the few.
    private static readonly Dictionary<string, int> LeftAlone = new()
    {
        ["Bot/Commands/DecisionTimes.cs Event"] = 82,
        ["Bot/Dialogs/CourtesyDialog.cs Intent"] = 28,
        ["Bot/Dialogs/FormDialog.cs OnTopic"] = 44,
        ["Bot/Dialogs/OfferDialog.cs Refusal"] = 106,
        ["Bot/Dialogs/ReminderDialog.cs FormMode"] = 9,
        ["Bot/Dialogs/Router.cs InboundActivity"] = 11,
        ["Bot/Dialogs/SettingsDialog.cs Refusal"] = 110,
        ["Bot/Endpoint/ExtensionResponder.cs InboundActivity"] = 10,
        ["Bot/Endpoint/LateResponses.cs TurnResponse"] = 3,
        ["Bot/Endpoint/TeamsResponder.cs InboundActivity"] = 8,
        ["Bot/Endpoint/TurnReader.cs InboundActivity"] = 11,
        ["Bot/Outbox/DeliveryReport.cs SendOutcome"] = 12,
        ["Bot/Outbox/Recording/ResultApplier.cs SendOutcome"] = 3,
        ["Bot/Outbox/Sending/Chat.cs CallResult"] = 7,
        ["Bot/Outbox/Sending/Chat.cs SendOutcome"] = 10,
        ["Bot/Outbox/Sending/Delivery.cs SendOutcome"] = 7,
        ["Bot/Turns/TurnCommands.cs Command"] = 59,
        ["Cards/Words/Refusals.cs Refusal"] = 106,
        ["Cards/Live/SuggestionCard.cs FormMode"] = 9,
        ["Domain/Assignments/DigestEvolver.cs Event"] = 80,
        ["Domain/Assignments/InstructionPolicy.cs Event"] = 57,
        ["Domain/Assignments/InstructionPolicy.cs Refusal"] = 108,
        ["Domain/Assignments/LevelEvolver.cs Event"] = 78,
        ["Domain/Assignments/PostEvolver.cs Event"] = 76,
        ["Domain/Assignments/QuestionEvolver.cs Event"] = 77,
        ["Domain/Assignments/RatingEvolver.cs Event"] = 79,
        ["Domain/Assignments/ReviewEvolver.cs Event"] = 67,
        ["Domain/Assignments/SuggestionEvolver.cs Event"] = 77,
        ["Domain/Assignments/TeamEvolver.cs Event"] = 73,
        ["Domain/Reports/ReportTally.cs Event"] = 307,
    };

    public static TheoryData<string> Projects => ["Domain", "Cards", "Infrastructure", "Bot"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_switch_names_every_case_or_leaves_a_known_number_alone(string project)
    {
        var switches = Switches(project).Where(one => one.Cases.Count > 0).ToList();
        var handed = switches.SelectMany(one => one.HandedOn).Select(one => one.ToString()).ToHashSet();
        var lacking = switches.Where(
            one => one.TakesTheRestInSilence || (!handed.Contains(one.ToString()) && one.Missing().Any())).ToLookup(one => one.Name);
        Assert.True(switches.Count >= Fewest, $"Only {switches.Count} switches were found.");
        Assert.Empty(lacking.Where(ones => LeftAlone.GetValueOrDefault(ones.Key) != Count(ones))
            .Select(ones => $"{ones.Key} leaves {Count(ones)}: {Names(ones)}"));
        Assert.DoesNotContain(LeftAlone.Keys, name => name.StartsWith(project, StringComparison.Ordinal) && !lacking.Contains(name));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_type_of_every_switch_is_known(string project) =>
        Assert.DoesNotContain(Switches(project), one => one.Type is { TypeKind: TypeKind.Error });

    private static IEnumerable<Switch> Switches(string project)
    {
        var compilation = Sources.Compile(project);
        return compilation.SyntaxTrees.SelectMany(tree => Switch.In(tree.GetRoot(), compilation.Model(tree)));
    }

    private static int Count(IEnumerable<Switch> ones) => ones.Sum(one => one.Missing().Count());

    private static string Names(IEnumerable<Switch> ones) =>
        string.Join(", ", ones.SelectMany(one => one.Missing()).Select(missing => missing.Name));
}
