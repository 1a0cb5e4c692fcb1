using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Tests.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What leads see and say of their team, and what that changes for their people, by name.</summary>
internal static class TeamGallery
{
    private static readonly Person AmaraWithTargets = Person(Amara, "Amara Okoye", Roles.Learner) with
    {
        Targets = new Dictionary<SkillId, Level> { [Dashboards] = new Level(2), [Search] = new Level(3) },
        Priority = Search,
    };

    private static readonly IReadOnlyList<Person> Team = [AmaraWithTargets, Person(Wen, "Wen Li", Roles.Learner)];

    internal static readonly LedTeam Led = new(
        [
            new TeamMember(Amara, MemberState.Joined), new TeamMember(Wen, MemberState.Asked),
            new TeamMember(Elsewhere, MemberState.Declined),
        ],
        [new SkillTarget(Search, new Level(2)), new SkillTarget(Dashboards, new Level(2))],
        new TeamMember(Wen, MemberState.Asked));

    private static readonly TeamRequest Asked = new(4, Jonas, TeamPlace.Member, Led.Targets);

    private static PersonId Elsewhere { get; } = PersonId.Parse("3f2c1a00-0000-4000-8000-000000000009");

    /// <summary>More people than the card lists, and a deputy who did not agree.</summary>
    public static CardContent Large => WelcomeCard.Render(
        Person(Jonas, "Jonas", Roles.Lead),
        Standing.Empty with
        {
            Led = Led with
            {
                Members = [.. Enumerable.Range(100, 45).Select(number => new TeamMember(
                    PersonId.Parse($"3f2c1a00-0000-4000-8000-000000000{number}"), (MemberState)(number % 4)))],
                Deputy = new TeamMember(Wen, MemberState.Declined),
            },
        },
        Catalogue, For(Jonas), Form.None);

    /// <summary>Each answer that there is.</summary>
    public static IReadOnlyList<Event.RequestAnswered> Answers { get; } =
    [
        .. Enum.GetValues<TeamPlace>().SelectMany(place => Enumerable.Range(0, 2).Select(joins =>
            new Event.RequestAnswered(Asked with { Place = place }, joins == 1, null, [], Thursday))),
    ];

    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        var jonas = Person(Jonas, "Jonas", Roles.Lead);
        var standing = Standing.Empty with { Led = Led };
        yield return ("welcome-lead-with-team", () => WelcomeCard.Render(jonas, standing, Catalogue, For(Jonas), Form.None));
        yield return ("welcome-lead-who-learns", () => WelcomeCard.Render(
            jonas with { Roles = Roles.Lead | Roles.Learner }, standing with { Led = Led with { Deputy = new(Wen, MemberState.Joined) } },
            Catalogue, For(Jonas), Form.None));
        var choices = new TeamChoices(Team, new HashSet<PersonId> { Amara });
        yield return ("team", () => WelcomeCard.Render(
            jonas, Standing.Empty, Catalogue, For(Jonas), Open(FormMode.SettingUpTeam), choices));
        yield return ("team-changing", () => WelcomeCard.Render(
            jonas, standing, Catalogue, For(Jonas), With(new Refusal.TooManyTeamSkills(4), Inputs.None, FormMode.SettingUpTeam), choices));
        yield return ("team-changed", () => WelcomeCard.Render(
            jonas, standing, Catalogue, For(Jonas),
            new Form(FormMode.SettingUpTeam, Typed((InputIds.Members, $"{Amara}")), null,
                new TeamSentences(For(Jonas).Culture).TeamChanged(Led, For(Jonas))),
            choices));
        yield return ("team-asked", () => Question(NoticeKind.TeamAsked, Asked));
        yield return ("deputy-asked", () => Question(NoticeKind.DeputyAsked, Asked with { Place = TeamPlace.Deputy }));
        yield return ("team-ended", () => ReminderMessage.Alone(
            Reminders.Draw(NoticeKind.TeamEnded, Reminders.Facts(null) with { Lead = Jonas }, For(Amara)), For(Amara)));
        yield return ("team-question-ended", () => ReminderMessage.Alone(
            Reminders.Draw(NoticeKind.TeamEnded, Reminders.Facts(null) with { Round = 4 }, For(Amara)), For(Amara)));
        yield return ("settings-in-team", () => SettingsCard.Render(
            Team[1], Team[1].Calendar, Preferences.None, new DateOnly(2026, 11, 26), 1, For(Wen), Form.None, team: Jonas));
        var set = new Command.SetTarget(Search, new Level(3), IsPriority: true);
        yield return ("targets", () => TargetsCard.Render([Team[1]], Catalogue, For(Jonas), Form.None));
        yield return ("targets-saved", () => TargetsCard.Render(
            Team, Catalogue, For(Jonas),
            Form.None with { Remark = new TeamSentences(For(Jonas).Culture).TargetSaved(set, Amara, For(Jonas)) }));
        yield return ("targets-missing", () => TargetsCard.Render(
            Team, Catalogue, For(Jonas),
            With(new Refusal.TargetMissing(), Typed((InputIds.Who, "team"), (InputIds.Skill, $"{Search}"), (InputIds.First, "yes")))));
        yield return (
            "welcome-with-targets", () => WelcomeCard.Render(AmaraWithTargets, Standing.Empty, Catalogue, For(Amara), Form.None));
    }

    private static CardContent Question(NoticeKind kind, TeamRequest request) => ReminderMessage.Alone(
        Reminders.Draw(kind, Reminders.Facts(null) with { Request = request }, For(Amara)), For(Amara));
}
