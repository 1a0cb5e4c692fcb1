using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class TeamDecisionsTests
{
    private static readonly World Firm = World.Usual.Change(Who.Lead, lead => lead with { Roles = Roles.Lead });

    private static readonly Command.SetUpTeam Nothing = new(null, null, null, null) { KeepsTarget = true, KeepsDeputy = true };

    private static Story Office => Given.Nothing(Firm) with { Desk = Desk.Empty(Who.Lead) };

    [Fact]
    public void Everybody_is_asked_and_nobody_is_in_the_team_before_they_join()
    {
        var set = Office.When(Who.Lead, Team([Who.Learner, Who.Colleague], Who.Deputy)).Then<Event.TeamSet>();

        Assert.Equal([Who.Learner, Who.Colleague], set.Asked);
        Assert.All(set.Team.Members, member => Assert.Equal(MemberState.Asked, member.State));
        Assert.Equal(
            [(Who.Learner, TeamPlace.Member), (Who.Colleague, TeamPlace.Member), (Who.Deputy, TeamPlace.Deputy)],
            InstructionPolicy.For(set, Office.After(set).Desk, Who.Lead).Cast<Instruction.AskToTeam>().Select(ask => (ask.To, ask.Place)));
    }

    [Fact]
    public void The_same_form_sent_twice_asks_once() => Office.And(Who.Lead, Team([Who.Learner])).When(Who.Lead, Team([Who.Learner]))
        .ThenNothingMore();

    [Fact]
    public void An_answer_changes_what_the_lead_sees_once()
    {
        var asked = Office.And(Who.Lead, Team([Who.Learner]));
        var answer = new Instruction.AnswerTeam(Who.Lead, Who.Learner, TeamPlace.Member, MemberState.Joined);

        var heard = asked.Follow(answer);

        Assert.Equal(MemberState.Joined, heard.Desk.Standing.Led!.Find(Who.Learner)!.State);
        Assert.IsType<Decision.Repeated>(Decider.Follow(heard.Desk, answer, Firm.Setting(Who.Learner, heard.Now)));
    }

    [Fact]
    public void Whoever_is_left_out_later_is_released_and_whoever_stays_hears_of_new_targets()
    {
        var joined = Office.And(Who.Lead, Team([Who.Learner, Who.Colleague])).Follow(Joined(Who.Learner)).Follow(Joined(Who.Colleague));

        var set = joined.When(Who.Lead, Team([Who.Learner], level: 3)).Then<Event.TeamSet>();

        Assert.Equal(([], [Who.Learner], [Who.Colleague]), (set.Asked, set.Told, set.LeftOut), SameLists);
    }

    [Fact]
    public void Whoever_declined_is_asked_again_only_when_they_are_chosen_again()
    {
        var no = new Instruction.AnswerTeam(Who.Lead, Who.Learner, TeamPlace.Member, MemberState.Declined);
        var declined = Office.And(Who.Lead, Team([Who.Learner, Who.Colleague])).Follow(no);

        Assert.Equal([], declined.When(Who.Lead, Team([Who.Colleague, Who.Expert])).Then<Event.TeamSet>().Asked.Remove(Who.Expert));
        Assert.Equal([Who.Learner], declined.When(Who.Lead, Team([Who.Learner, Who.Colleague])).Then<Event.TeamSet>().Asked);
    }

    [Fact]
    public void A_deputy_who_agreed_stands_in_the_leads_own_entry()
    {
        var agreed = new Instruction.AnswerTeam(Who.Lead, Who.Colleague, TeamPlace.Deputy, MemberState.Joined);
        var story = Office.And(Who.Lead, Team([Who.Learner], Who.Colleague));

        Assert.Null(Firm.People[Who.Lead].With(story.Desk.Standing).Deputy);
        Assert.Equal(Who.Colleague, Firm.People[Who.Lead].With(story.Follow(agreed).Desk.Standing).Deputy);
    }

    [Fact]
    public void What_the_lead_says_nothing_of_stays_as_it_is()
    {
        var team = Office.And(Who.Lead, Team([Who.Learner, Who.Colleague], Who.Deputy)).Follow(Joined(Who.Learner));
        var before = team.Desk.Standing.Led!;

        team.When(Who.Lead, Nothing).ThenNothingMore();
        var added = team.When(Who.Lead, Nothing with { Others = [Who.Expert] }).Then<Event.TeamSet>();
        var cleared = team.When(Who.Lead, Nothing with { Skills = [], KeepsDeputy = false }).Then<Event.TeamSet>().Team;
        var harder = team.When(Who.Lead, Nothing with { Target = new Level(3), KeepsTarget = false }).Then<Event.TeamSet>().Team;

        Assert.Equal(([Who.Expert], [], []), (added.Asked, added.Told, added.LeftOut), SameLists);
        Assert.Equal(before with { Members = [.. before.Members, new(Who.Expert, MemberState.Asked)] }, added.Team);
        Assert.Equal(before with { Targets = [], Deputy = null }, cleared);
        Assert.Equal(before with { Targets = [new SkillTarget(World.Search, new Level(3))] }, harder);
    }

    [Fact]
    public void Whoever_stays_need_not_be_chosen_again_even_when_the_organisation_no_longer_lists_them()
    {
        var team = Office.And(Who.Lead, Team([Who.Learner], Who.Deputy));
        var left = team.In(team.World.Without(Who.Deputy));

        left.When(Who.Lead, Nothing).ThenNothingMore();
        left.When(Who.Lead, Team([Who.Learner], Who.Deputy)).ThenNothingMore();
    }

    [Fact]
    public void A_level_is_still_needed_where_none_is_kept()
    {
        Office.When(Who.Lead, Nothing with { People = [Who.Learner], Skills = [World.Search] }).ThenRefused(new Refusal.TargetMissing());
        Office.And(Who.Lead, Team([Who.Learner])).When(Who.Lead, Nothing with { KeepsTarget = false })
            .ThenRefused(new Refusal.TargetMissing());
        Office.When(Who.Lead, Nothing).ThenRefused(new Refusal.TeamEmpty());
    }

    [Fact]
    public void A_form_that_showed_an_older_team_changes_nothing()
    {
        var team = Office.And(Who.Lead, Team([Who.Learner]));
        var seen = TeamMark.Create(team.Desk.Standing.Led);
        var joined = team.Follow(Joined(Who.Learner));
        var grown = joined.And(Who.Lead, Team([Who.Learner, Who.Colleague]));

        Assert.Equal(seen, TeamMark.Create(joined.Desk.Standing.Led));
        joined.When(Who.Lead, Team([Who.Learner], level: 3) with { Seen = seen }).Then<Event.TeamSet>();
        grown.When(Who.Lead, Team([Who.Learner]) with { Seen = seen }).ThenRefused(new Refusal.CardIsOld());
        grown.When(Who.Lead, Team([]) with { Seen = seen }).ThenRefused(new Refusal.CardIsOld());
        grown.When(Who.Lead, Team([Who.Colleague, Who.Learner]) with { Seen = seen }).ThenNothingMore();
        Assert.Equal(TeamMark.Create(null), TeamMark.Create(LedTeam.None));
    }

    public static TheoryData<Command, Refusal> Wrong => new()
    {
        { Team([]), new Refusal.TeamEmpty() },
        { Team([Who.Lead, Who.Stranger]), new Refusal.TeamEmpty() },
        { Team([Who.Learner], Who.Stranger), new Refusal.DeputyUnknown() },
        { Team([Who.Learner], Who.Lead), new Refusal.DeputyUnknown() },
        { new Command.SetUpTeam([Who.Learner], [World.Search], null, null), new Refusal.TargetMissing() },
        { new Command.SetUpTeam([Who.Learner], [SkillId.Parse("juggling")], new Level(2), null), new Refusal.TeamSkillUnknown() },
        {
            new Command.SetUpTeam([Who.Learner], [.. Enumerable.Repeat(World.Search, 4)], new Level(2), null),
            new Refusal.TooManyTeamSkills(4)
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_with_the_form_is_said_and_nobody_is_asked(Command command, Refusal why) =>
        Office.When(Who.Lead, command).ThenRefused(why);

    [Fact]
    public void More_than_fifty_people_are_too_many_at_once()
    {
        var (office, crowd) = Crowded(51);

        office.When(Who.Lead, Team([.. crowd])).ThenRefused(new Refusal.TeamTooLarge(51));
    }

    [Fact]
    public void A_full_team_is_replaced_in_two_goes_so_that_everybody_can_be_told()
    {
        var (office, crowd) = Crowded(100);
        var full = office.And(Who.Lead, Team([.. crowd.Take(50)]));

        full.When(Who.Lead, Team([.. crowd.Skip(50)])).ThenRefused(new Refusal.TeamChangesTooMuch(100));
        full.And(Who.Lead, Team([.. crowd.Take(10)])).When(Who.Lead, Team([.. crowd.Skip(50)])).Then<Event.TeamSet>();
    }

    [Fact]
    public void A_deputy_is_named_without_a_team_and_a_team_stays_when_one_is_named()
    {
        var named = Office.When(Who.Lead, new Command.NameDeputy(Who.Deputy)).Then<Event.TeamSet>();
        Assert.Equal(Who.Deputy, named.DeputyAsked);
        var team = Office.And(Who.Lead, Team([Who.Learner]));

        var later = team.When(Who.Lead, new Command.NameDeputy(Who.Deputy)).Then<Event.TeamSet>();

        Assert.Equal((0, 0, 0), (later.Asked.Count, later.Told.Count, later.LeftOut.Count));
        Assert.Equal(Who.Learner, Assert.Single(later.Team.Members).Id);
        team.And(Who.Lead, new Command.NameDeputy(Who.Deputy)).When(Who.Lead, new Command.NameDeputy(Who.Deputy)).ThenNothingMore();
        Office.When(Who.Lead, new Command.NameDeputy(Who.Lead)).ThenRefused(new Refusal.DeputyUnknown());
        Office.When(Who.Lead, new Command.NameDeputy(Who.Stranger)).ThenRefused(new Refusal.DeputyUnknown());
        Office.When(Who.Colleague, new Command.NameDeputy(Who.Deputy)).ThenRefused(new Refusal.NotALead());
    }

    [Fact]
    public void Nobody_but_a_lead_sets_up_a_team()
    {
        Office.When(Who.Colleague, Team([Who.Learner])).ThenRefused(new Refusal.NotTheLead());
        Given.Nothing(Firm).When(Who.Learner, Team([Who.Colleague])).ThenRefused(new Refusal.NotALead());
    }

    private static (Story Office, IReadOnlyList<PersonId> Crowd) Crowded(int people)
    {
        var crowd = Enumerable.Range(1, people)
            .Select(number => World.Person(PersonId.Parse($"99999999-0000-4000-8000-{number:D12}"), "One")).ToList();
        return (Office.In(crowd.Aggregate(Firm, (world, person) => world.With(person))), [.. crowd.Select(person => person.Id)]);
    }

    private static Command.SetUpTeam Team(ImmutableList<PersonId> people, PersonId? deputy = null, int level = 2) =>
        new(people, [World.Search], new Level(level), deputy);

    private static Instruction Joined(PersonId person) =>
        new Instruction.AnswerTeam(Who.Lead, person, TeamPlace.Member, MemberState.Joined);

    private static bool SameLists(
        (ImmutableList<PersonId>, ImmutableList<PersonId>, ImmutableList<PersonId>) one,
        (ImmutableList<PersonId>, ImmutableList<PersonId>, ImmutableList<PersonId>) other) =>
        one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3);
}
