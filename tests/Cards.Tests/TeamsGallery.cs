using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Tests.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.HandOutGallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What is said of teams of Microsoft Teams, by name.</summary>
internal static class TeamsGallery
{
    private static PersonId Team { get; } = PersonId.Parse("3f2c1a00-0000-8000-8000-0000000000aa");

    private static readonly IReadOnlyList<Person> Everybody =
        [Person(Amara, "Amara Okoye", Roles.Learner), Person(Wen, "Wen Li", Roles.Learner)];

    private static readonly TeamsView View = new(Tie(TeamsPart.Lead), [Amara, Wen], ["Gus Guest"], ["Sam Stranger", "Sid Stranger"], null);

    public static TeamsTie Tie(TeamsPart part, TeamsState state = TeamsState.InUse) => new(Team, "Web and search", state, part, 1);

    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        var installer = Tie(TeamsPart.Installer);
        yield return ("teams-added", () => Question(NoticeKind.TeamsAdded, installer));
        yield return ("teams-lead-missing", () => TeamsCards.Who(
            installer, [Amara, Jonas], For(Wen), With(new Refusal.LeadUnknown(), Typed((InputIds.NamedLead, "")))));
        yield return ("teams-lead-refused", () => Question(NoticeKind.TeamsLeadAnswered, installer with { Refused = Jonas }));
        yield return ("teams-lead-confirmed", () => Question(
            NoticeKind.TeamsLeadAnswered, installer with { Lead = new TeamsLead(Jonas, HasConfirmed: true) }));
        yield return ("teams-lead-known", () => Question(
            NoticeKind.TeamsAdded, installer with { Lead = new TeamsLead(Jonas, HasConfirmed: true) }));
        yield return ("teams-lead-waits", () => Question(
            NoticeKind.TeamsAdded, installer with { Lead = new TeamsLead(Jonas, HasConfirmed: false) }));
        yield return ("teams-lead-asked", () => Question(NoticeKind.TeamsLeadAsked, Tie(TeamsPart.Asked) with { NamedBy = Jonas }));
        yield return ("teams-lead-asked-anew", () => Question(NoticeKind.TeamsLeadAsked, Tie(TeamsPart.Asked)));
        foreach (var state in Enum.GetValues<TeamsState>())
            yield return ($"teams-{state}", () => Question(NoticeKind.TeamsChanged, Tie(TeamsPart.Lead, state)));
        yield return ("teams-you-lead", () => TeamsCards.Leads(Team, "Web and search", For(Amara)));
        yield return ("teams-i-asked", () => TeamsCards.Asked(Jonas, "Web and search", For(Wen)));
        yield return ("teams-i-asked-unreached", () => TeamsCards.Asked(
            Jonas, "", For(Wen) with { Unreached = new Dictionary<PersonId, Unreached> { [Jonas] = new Unreached.NotOpened() } }));
        yield return ("teams-handed-over", () => Question(NoticeKind.TeamsLeadAnswered, installer with { Refused = Wen }));
        yield return ("teams-no-longer-you", () => TeamsCards.HandedOver("Web and search", For(Jonas)));
        yield return ("teams-not-you", () => TeamsCards.NotYou("Web and search", For(Wen)));
        foreach (var form in Forms()) yield return form;
        foreach (var state in Enum.GetValues<TeamsState>())
            yield return ($"welcome-lead-{state}", () => Welcome(Tie(TeamsPart.Lead, state) with { Left = [Amara] }));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Forms()
    {
        yield return ("team-of-teams", () => Form(View));
        yield return ("team-of-teams-too-many", () => Form(View with
        {
            Known = [.. Enumerable.Range(100, 51).Select(number => PersonId.Parse($"3f2c1a00-0000-4000-8000-000000000{number}"))],
            Strangers = [.. Enumerable.Range(1, 9).Select(number => $"Stranger {number}")],
            Problem = RosterProblem.CutShort,
        }));
        yield return ("team-of-teams-not-allowed", () => Form(new TeamsView(View.Tie, [], [], [], RosterProblem.NotAllowed)));
        yield return ("team-of-teams-not-read", () => Form(new TeamsView(View.Tie, [], [], [], RosterProblem.NotRead)));
        yield return ("team-of-teams-archived", () => Form(new TeamsView(Tie(TeamsPart.Lead, TeamsState.Archived), [], [], [], null)));
        yield return ("team-left-out", () => Form(
            View, Open(FormMode.SettingUpTeam) with
            {
                Typed = Typed((InputIds.OtherMembers, $"{Somebody(4)},{Somebody(5)}")),
                Remark = new TeamSentences(For(Jonas).Culture).LookWhoIsLeftOut,
            }));
        yield return ("team-others-picked", () => Form(
            View, With(new Refusal.TeamTooLarge(51), Typed((InputIds.OtherMembers, $"{Jonas}")), FormMode.SettingUpTeam)));
    }

    private static CardContent Form(TeamsView view, Form? form = null) => WelcomeCard.Render(
        Person(Jonas, "Jonas", Roles.Lead), Standing.Empty, Catalogue, For(Jonas), form ?? Open(FormMode.SettingUpTeam),
        new TeamChoices(Everybody, new HashSet<PersonId>()) { Rosters = [view], Of = $"{Team}" });

    private static CardContent Welcome(TeamsTie tie) => WelcomeCard.Render(
        Person(Jonas, "Jonas", Roles.Lead),
        Standing.Empty with
        {
            Led = new LedTeam([new(Amara, MemberState.Joined), new(Wen, MemberState.Asked)], [], null),
            Ties = [tie],
        },
        Catalogue, For(Jonas) with { Unreached = new Dictionary<PersonId, Unreached> { [Wen] = new Unreached.NotOpened() } },
        Viewing.Form.None);

    private static CardContent Question(NoticeKind kind, TeamsTie tie) => ReminderMessage.Alone(
        Reminders.Draw(kind, Reminders.Facts(null) with { Teams = tie, Candidates = [Amara, Jonas] }, For(Wen)), For(Wen));
}
