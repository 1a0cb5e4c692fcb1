using Microsoft.CodeAnalysis;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>
/// A new case of a closed type, an enum or an abstract record, is noticed wherever cases are told apart.
/// </summary>
public sealed class ExhaustiveSwitchTests
{
    private const int Fewest = 5;

    // Those that are about a few cases, and leave what may come to the others.
    private static readonly Dictionary<string, string> LeftAlone = new()
    {
        ["Bot/CommandLine/DecisionTimes.cs Read Event"] = "Only a decision on a review took time: DecisionTimesTests.",
        ["Bot/Dialogs/CourtesyDialog.cs Answer Intent"] = "Everything else is answered by the dialog that has it.",
        ["Bot/Dialogs/FormDialog.cs Refuse OnTopic"] = "All other forms are part of the normal card.",
        ["Bot/Dialogs/OfferDialog.cs Answer Refusal"] = "What nothing else can be done about is said.",
        ["Bot/Dialogs/ReminderDialog.cs Open FormMode"] = "Only these two forms say why they do not open.",
        ["Bot/Dialogs/Router.cs Name InboundActivity"] = "What is no click is called after its type.",
        ["Bot/Dialogs/SettingsDialog.cs Save Refusal"] = "Each is said on the form.",
        ["Bot/Endpoint/ExtensionResponder.cs Respond InboundActivity"] = "Only those of a message extension get here; it throws.",
        ["Bot/Endpoint/LateResponses.cs Send TurnResponse"] = "What is on a live card already is mended below.",
        ["Bot/Endpoint/TeamsResponder.cs Follow InboundActivity"] = "Only those of a team get here; it throws.",
        ["Bot/Endpoint/TurnReader.cs Read InboundActivity"] = "Only a click and a file's answer carry data.",
        ["Bot/Outbox/DeliveryReport.cs Recorded SendOutcome"] = "All others are nothing that operators count or read of.",
        ["Bot/Outbox/Recording/ResultApplier.cs Apply SendOutcome"] = "They become another before they are recorded; it throws.",
        ["Bot/Outbox/Sending/Chat.cs Call CallResult"] = "Only these two are told to operators.",
        ["Bot/Outbox/Sending/Chat.cs Open SendOutcome"] = "No others come of opening a chat; they stay what they are.",
        ["Bot/Outbox/Sending/Delivery.cs Unfinished SendOutcome"] = "No call ends like the others; it throws.",
        ["Bot/Rehearsal/Progress.cs Try Stage"] = "What is in the slot is at work; the others are looked for among all that is open.",
        ["Bot/Turns/TurnCommands.cs Mentioned Command"] = "All others name nobody: NamedPeopleTests.",
        ["Cards/Live/SuggestionCard.cs OfAsked FormMode"] = "Whoever is asked has these two forms.",
        ["Cards/Live/TaskBand.cs Active Milestone"] = "Before the last call, the deadline is what matters.",
        ["Cards/Live/TaskBand.cs InReview Milestone"] = "Before the feedback is late, when it is due is what matters.",
        ["Cards/Live/WaitingCard.cs Sentence Milestone"] = "Before the feedback is late, there is nothing to say of it.",
        ["Cards/Words/Refusals.cs Named Refusal"] = "All others name nobody: NamedPeopleTests.",
        ["Domain/Assignments/InstructionPolicy.cs Problem Refusal"] = "The sender hears of all others in one sentence.",
        ["Domain/Reports/ReportTally.cs EndOf Event"] = "All others end no task: the simulated year holds it to what closes one.",
    };

    public static TheoryData<string> Projects => [.. Sources.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_switch_names_every_case_or_says_why_it_leaves_the_others_alone(string project)
    {
        var switches = Switches(project).Where(one => one.Cases.Count > 0).ToList();
        var handed = switches.SelectMany(one => one.Next).Select(one => one.ToString()).ToHashSet();
        var lacking = switches.Where(one => one.Missing().Any() && (one.TakesTheRestInSilence
            || (one.IsWhole && !handed.Contains(one.ToString())))).ToLookup(one => one.Name);
        Assert.True(switches.Count >= Fewest, $"Only {switches.Count} switches were found.");
        Assert.Equal(
            "",
            string.Join('\n', lacking.Where(ones => !LeftAlone.ContainsKey(ones.Key)).Select(ones => $"{ones.Key} lacks {Names(ones)}")));
        Assert.DoesNotContain(LeftAlone.Keys, name => name.StartsWith(project, StringComparison.Ordinal) && !lacking.Contains(name));
        Assert.Empty(switches.SelectMany(
            one => one.Dropped(), (one, dropped) => $"{one} hands on {dropped.Name} to what does not name it"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_type_of_every_switch_is_known(string project) =>
        Assert.DoesNotContain(Switches(project), one => one.Type is { TypeKind: TypeKind.Error });

    private static IEnumerable<Switch> Switches(string project)
    {
        var compilation = Sources.Compile(project);
        return compilation.SyntaxTrees.SelectMany(tree => Switch.In(tree.GetRoot(), compilation));
    }

    private static string Names(IEnumerable<Switch> ones) =>
        string.Join(", ", ones.SelectMany(one => one.Missing()).Select(missing => missing.Name));
}
