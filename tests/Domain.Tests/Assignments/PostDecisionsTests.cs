using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class PostDecisionsTests
{
    private static readonly PersonId Channel = PersonId.Parse("00000000-0000-8000-8000-000000000001");
    private static readonly PersonId MicrosoftTeam = PersonId.Parse("00000000-0000-8000-8000-000000000002");

    private static readonly World Team = World.Usual.Change(Who.Lead, person => person with { Roles = Roles.Lead });

    private static readonly Story OfLead = new Story(Desk.Empty(Who.Lead), Team, Given.At("2026-11-02T10:00+01:00"), [])
        .And(Who.Lead, new Command.KnowChannel(Channel, "Web team", MicrosoftTeam));

    private static Story Posted => OfLead.And(Who.Lead, Post(2));

    [Fact]
    public void A_task_that_is_posted_shows_in_the_channel_and_on_the_leads_own_card()
    {
        Assert.Equal([(Who.Lead, NoticeKind.HandOutSummary), (Channel, NoticeKind.HandOutSummary)], Told(Posted));
        Assert.Equal((2, true), (Posted.Desk.HandOuts[1].FreePlaces, Posted.Desk.HandOuts[1].IsOpen));
        Posted.When(Who.Lead, Post(5)).ThenNothingMore();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void There_are_from_one_to_twenty_places(int places) =>
        OfLead.When(Who.Lead, Post(places)).ThenRefused(new Refusal.PlacesWrong());

    [Fact]
    public void Only_a_lead_posts_and_only_where_they_may_and_only_what_there_is()
    {
        OfLead.When(Who.Lead, Post(2) with { Channel = MicrosoftTeam }).ThenRefused(new Refusal.ChannelUnknown());
        OfLead.When(Who.Lead, Post(2) with { Entry = EntryId.Parse("gone") }).ThenRefused(new Refusal.EntryGone());
        OfLead.When(Who.Bystander, Post(2)).ThenRefused(new Refusal.NotTheLearner());
        (OfLead with { Desk = Desk.Empty(Who.Bystander) }).When(Who.Bystander, Post(2)).ThenRefused(new Refusal.NotALead());
    }

    [Fact]
    public void The_quickest_take_the_places_and_the_others_hear_that_all_are_taken()
    {
        var full = Posted.And(Who.Learner, new Command.TakePlace(1, Channel)).And(Who.Bystander, new Command.TakePlace(1, Channel));

        Assert.Equal([(Who.Lead, NoticeKind.Changed), (Channel, NoticeKind.Changed)], Told(full));
        full.When(Who.Colleague, new Command.TakePlace(1, Channel)).ThenRefused(new Refusal.PostFull());
        full.When(Who.Learner, new Command.TakePlace(1, Channel)).ThenNothingMore();
        Assert.Equal(0, full.Desk.HandOuts[1].FreePlaces);
    }

    [Fact]
    public void Neither_the_lead_nor_who_would_review_themself_takes_a_place()
    {
        Posted.When(Who.Lead, new Command.TakePlace(1, Channel)).ThenRefused(new Refusal.OwnPost());
        Posted.When(Who.Expert, new Command.TakePlace(1, Channel)).ThenRefused(new Refusal.WouldReviewThemself());
        Posted.When(Who.Stranger, new Command.TakePlace(1, Channel)).ThenRefused(new Refusal.DoesNotExist());
        Posted.When(Who.Bystander, new Command.TakePlace(2, Channel)).ThenRefused(new Refusal.PostIsClosed());
        Posted.When(Who.Bystander, new Command.TakePlace(1, MicrosoftTeam)).ThenRefused(new Refusal.PostIsClosed());
    }

    [Fact]
    public void Who_cannot_be_reached_takes_no_place()
    {
        var context = Team.Setting(Who.Bystander, Posted.Now) with { Unreached = new HashSet<PersonId> { Who.Bystander } };

        Assert.Equal(
            Decision.No(new Refusal.TakerUnreached()), Decider.Decide(Posted.Desk, new Command.TakePlace(1, Channel), context));
    }

    [Fact]
    public void A_task_that_was_taken_begins_at_once_whoever_leads_its_taker_and_the_poster_reviews_it()
    {
        var (world, entry) = (Team.Offering(World.Entry("call")), EntryId.Parse("call"));
        var taken = Taken(OfLead.In(world).And(Who.Lead, Post(1) with { Entry = entry }), Who.Bystander);
        var bystander = new Story(Desk.Empty(Who.Bystander), world, Posted.Now, []).Follow(taken);

        Assert.Equal((Who.Lead, 1), (bystander.Assignment!.Reviewer, bystander.Desk.Standing.Slot));
        Assert.Equal([(Who.Bystander, NoticeKind.Changed), (Who.Bystander, NoticeKind.Changed)], Told(bystander));
    }

    [Fact]
    public void A_task_that_was_taken_waits_behind_another_one()
    {
        var waiting = Given.Active(Team).Follow(Taken(Posted, Who.Learner));

        Assert.IsType<Stage.Queued>(waiting.Desk.Open[2].Stage);
        Assert.Equal([2], waiting.Desk.Standing.Queue);
    }

    [Fact]
    public void Who_is_away_for_longer_than_a_task_may_last_is_offered_it_like_any_other()
    {
        var far = Given.SkillsChosen(Team).With(standing => standing with
        {
            Preferences = standing.Preferences with { Leave = new(new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 20)) },
        });

        var offered = far.Follow(Taken(Posted, Who.Learner));

        Assert.IsType<Stage.Offered>(offered.Assignment!.Stage);
        Assert.Contains((Who.Learner, NoticeKind.HandedOut), Told(offered));
    }

    [Fact]
    public void Whoever_drops_it_gives_the_place_back_and_the_channel_shows_it_again()
    {
        var learner = Given.SkillsChosen(Team).Follow(Taken(Posted, Who.Learner));
        var dropped = Assert.IsType<Decision.Happened>(
            learner.Decide(Who.Learner, new Command.Drop(Given.Number, DropReason.NoTime))).Events[0];
        var answer = Assert.Single(InstructionPolicy.For(dropped, Evolver.Apply(learner.Desk, dropped), Who.Lead));

        var again = Posted.And(Who.Learner, new Command.TakePlace(1, Channel)).Follow(answer);

        Assert.Equal(2, again.Desk.HandOuts[1].FreePlaces);
        Assert.Contains((Channel, NoticeKind.Changed), Told(again));
        Assert.Equal(1, again.And(Who.Learner, new Command.TakePlace(1, Channel)).Desk.HandOuts[1].FreePlaces);
    }

    [Fact]
    public void The_channel_does_not_hear_how_far_anybody_is()
    {
        var taken = Posted.And(Who.Learner, new Command.TakePlace(1, Channel));
        var begun = taken.Follow(new Instruction.AnswerHandOut(
            Who.Lead, Who.Learner, 1, new HandOutState.Accepted(taken.Now, taken.Now.AddDays(1))));

        Assert.Equal([(Who.Lead, NoticeKind.Changed)], Told(begun));
    }

    [Fact]
    public void A_post_that_the_lead_closed_gives_no_further_place_and_is_over_once_all_have_ended()
    {
        var closed = Posted.And(Who.Learner, new Command.TakePlace(1, Channel)).And(Who.Lead, new Command.ClosePost(1));

        closed.When(Who.Bystander, new Command.TakePlace(1, Channel)).ThenRefused(new Refusal.PostIsClosed());
        closed.When(Who.Lead, new Command.ClosePost(1)).ThenNothingMore();
        closed.When(Who.Learner, new Command.ClosePost(1)).ThenRefused(new Refusal.DoesNotExist());
        var begun = closed.Follow(Answer(new HandOutState.Accepted(closed.Now, closed.Now.AddDays(1))));
        Assert.True(Assert.Single(begun.Desk.HandOuts).Value.HasPlace(Who.Learner));
        var over = begun.Follow(Answer(new HandOutState.WentOn(closed.Now, HandOutProgress.Approved)));
        Assert.Empty(over.Desk.HandOuts);
        Assert.True(over.Desk.HandOut(1)!.HasPlace(Who.Learner));

        static Instruction.AnswerHandOut Answer(HandOutState state) => new(Who.Lead, Who.Learner, 1, state);
    }

    [Fact]
    public void A_lead_has_ten_posts_with_free_places_at_a_time_and_a_full_one_makes_room()
    {
        var all = Enumerable.Range(1, Domain.Assignments.Post.MostOpen)
            .Aggregate(OfLead, (story, number) => story.And(Who.Lead, Post(1) with { Form = FormId.Parse($"form-number-{number}") }));
        all.When(Who.Lead, Post(1)).ThenRefused(new Refusal.TooManyPosts());

        var next = all.And(Who.Learner, new Command.TakePlace(3, Channel)).And(Who.Lead, Post(1));

        Assert.True(next.Desk.HandOuts[3].Post!.IsClosed);
        Assert.Equal(11, next.Desk.Standing.LastNumber);
    }

    [Fact]
    public void What_is_posted_in_a_team_that_is_gone_is_closed_and_its_channels_are_forgotten()
    {
        var known = new Event.ChannelKnown(OfLead.Desk.Standing.Channels[0]);
        var hears = Assert.Single(InstructionPolicy.For(known, OfLead.Desk, Who.Lead));
        var team = new Story(Desk.Empty(MicrosoftTeam), Team, OfLead.Now, []).Follow(hears);
        Assert.Equal(Decision.Again, Decider.Follow(team.Desk, hears, Team.Setting(Who.Lead, OfLead.Now)));

        var closed = team.When(MicrosoftTeam, new Command.CloseTeam()).Then<Event.TeamClosed>();
        var leave = Assert.Single(InstructionPolicy.For(closed, Evolver.Apply(team.Desk, closed), Who.Lead));
        var left = Posted.Follow(leave);

        Assert.Empty(left.Desk.HandOuts);
        Assert.Empty(left.Desk.Standing.Channels);
        Assert.Contains((Channel, NoticeKind.Changed), Told(left));
    }

    private static Command.PostEntry Post(int places) => new(FormId.Parse("the-form"), World.Usual.Entries[0].Id, Channel, places);

    private static Instruction Taken(Story posted, PersonId taker)
    {
        var taken = posted.When(taker, new Command.TakePlace(1, Channel)).Then<Event.PlaceTaken>();
        return Assert.Single(InstructionPolicy.For(taken, Evolver.Apply(posted.Desk, taken), Who.Lead));
    }

    private static IEnumerable<(PersonId, NoticeKind)> Told(Story story) => story.Told.Select(notice => (notice.To, notice.Kind));
}
