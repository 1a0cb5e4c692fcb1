using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class HandOutDecisionsTests
{
    [Fact]
    public void The_lead_hears_how_far_it_has_come_until_it_is_over()
    {
        var approved = new Event.Approved(1, Who.Expert, Moment, Given.Praise);
        Assert.Equal(new HandOutState.WentOn(Moment, HandOutProgress.Approved), StateAfter(approved));
        Assert.All(
            Enum.GetValues<HandOutProgress>(),
            to => Assert.Equal(
                to is HandOutProgress.HandedIn or HandOutProgress.SentBack, new HandOutState.WentOn(default, to).IsOpen));
    }

    [Fact]
    public void Whoever_does_not_lead_them_any_more_hears_of_nothing_that_happens_but_that_it_is_out_of_their_sight()
    {
        foreach (var happened in Happens)
        {
            Assert.NotEqual(OutOfSight, StateAfter(happened));
            Assert.Equal(OutOfSight, StateAfter(happened, Who.Colleague));
            Assert.Equal(OutOfSight, StateAfter(happened, null));
        }

        var left = new Event.Withdrawn(1, Who.Learner, Moment);
        Assert.Equal(new HandOutState.NotGiven(HandOutProblem.NotListed), StateAfter(left, null));
    }

    [Fact]
    public void Whoever_posted_a_task_hears_of_somebody_elses_people_only_that_a_place_is_taken_or_free_again()
    {
        foreach (var happened in Happens)
        {
            foreach (var origin in (HandOutOrigin[])[Origin with { IsTaken = true }, Origin with { IsPlace = true }])
            {
                var heard = StateAfter(happened, Who.Colleague, origin);
                Assert.Equal(happened is Event.Declined or Event.Dropped or Event.Expired or Event.Withdrawn, !heard.HoldsPlace);
                Assert.Contains(heard, (HandOutState[])[OutOfSight, new HandOutState.Dropped(Moment)]);
            }
        }
    }

    [Fact]
    public void That_something_happened_out_of_sight_is_not_to_be_seen_either()
    {
        var handed = OfLead.And(Who.Lead, To(Who.Learner, Who.Colleague));
        var gone = Answered(handed, OutOfSight);

        Assert.Equal(OutOfSight, gone.Desk.HandOuts[1].People[0].State);
        var later = new HandOutState.WentOn(Moment.AddDays(1), HandOutProgress.Elsewhere);
        Assert.IsType<Decision.Repeated>(Follow(gone, Answer(later)));
    }

    private static readonly DateTimeOffset Moment = Given.At("2026-11-02T10:00+01:00");

    private static readonly HandOutState OutOfSight = new HandOutState.WentOn(Moment, HandOutProgress.Elsewhere);

    private static readonly HandOutOrigin Origin = new(Who.Lead, 7, IsUrgent: false, EarliestStart: null);

    /// <summary>All that a lead hears of who got a task from them.</summary>
    private static IEnumerable<Event> Happens =>
    [
        new Event.Offered(1, World.Usual.Entries[0], new OfferReason.HandedOut(Who.Lead, new Level(1)), Who.Expert, Moment, Moment),
        new Event.Queued(1, World.Usual.Entries[0], new OfferReason.HandedOut(Who.Lead, new Level(1)), Who.Expert, Moment, Origin, 0),
        new Event.TurnCame(1, Who.Expert, Moment, Moment), new Event.Accepted(1, Moment, Moment, Moment, Moment, TimeSpan.Zero, []),
        new Event.Declined(1, Moment, DeclineReason.TooHard, null), new Event.Dropped(1, Moment, DropReason.NoTime),
        new Event.Submitted(1, Given.InReview().Desk.Latest(1)! with { At = Moment }, Who.Expert, null, Moment, []),
        new Event.SentBack(1, Who.Expert, [], Moment, Given.Praise, Moment, []), new Event.Approved(1, Who.Expert, Moment, Given.Praise),
        new Event.NotYetGiven(1, Who.Expert, Moment, Given.Praise), new Event.LeftUnreviewed(1, Moment, Who.Colleague),
        new Event.Lapsed(1, Moment, Who.Colleague), new Event.Expired(1, Moment), new Event.Withdrawn(1, Who.Colleague, Moment),
    ];

    private static HandOutState StateAfter(Event happened) => StateAfter(happened, Who.Lead);

    private static HandOutState StateAfter(Event happened, PersonId? lead, HandOutOrigin? origin = null)
    {
        var (desk, task) = (Given.Approved().Desk, Given.Approved().Assignment!);
        var after = desk with { Closed = desk.Closed.SetItem(1, task with { HandOut = origin ?? Origin }) };
        return Assert.IsType<Instruction.AnswerHandOut>(Assert.Single(InstructionPolicy.For(happened, after, lead))).State;
    }

    private static readonly World Team = World.Usual
        .Change(Who.Colleague, person => person with { Lead = Who.Lead }).Change(Who.Lead, person => person with { Roles = Roles.Lead });

    private static readonly Story OfLead = new(Desk.Empty(Who.Lead), Team, Given.At("2026-11-02T10:00+01:00"), []);

    [Fact]
    public void What_a_lead_hands_out_goes_to_each_of_their_people()
    {
        var handed = OfLead.When(Who.Lead, To(Who.Learner, Who.Colleague)).Then<Event.HandedOut>();

        var sent = InstructionPolicy.For(handed, Evolver.Apply(OfLead.Desk, handed), null);
        Assert.Equal([Who.Learner, Who.Colleague], sent.Select(one => one.To));
        Assert.All(handed.HandOut.People, person => Assert.IsType<HandOutState.Sent>(person.State));
    }

    [Fact]
    public void Who_cannot_be_given_the_task_is_named_and_the_others_get_it()
    {
        var gone = Team.Without(Who.Reviewer);
        var handed = (OfLead with { World = gone }).When(Who.Lead, To(Who.Learner, Who.Bystander, Who.Reviewer)).Then<Event.HandedOut>();

        Assert.Equal(
            [
                new HandOutPerson(Who.Learner, new HandOutState.Sent()),
                new HandOutPerson(Who.Bystander, new HandOutState.NotGiven(HandOutProblem.NotInTeam)),
                new HandOutPerson(Who.Reviewer, new HandOutState.NotGiven(HandOutProblem.NotListed)),
            ],
            handed.HandOut.People);
        Assert.Single(InstructionPolicy.For(handed, Evolver.Apply(OfLead.Desk, handed), null));
    }

    [Fact]
    public void Nobody_reviews_their_own_work() => OfLead.When(Who.Lead, To(Who.Learner) with { Reviewer = Who.Learner })
        .ThenRefused(new Refusal.NobodyGiven());

    [Fact]
    public void The_same_form_hands_out_once()
    {
        var handed = OfLead.And(Who.Lead, To(Who.Learner));

        handed.When(Who.Lead, To(Who.Learner, Who.Colleague)).ThenNothingMore();
        Assert.Equal(1, handed.Desk.Standing.NumberOf(FormId.Parse("the-form")));
    }

    [Fact]
    public void Somebody_who_leads_nobody_hands_out_nothing() => (OfLead with { Desk = Desk.Empty(Who.Bystander) })
        .When(Who.Bystander, To(Who.Reviewer)).ThenRefused(new Refusal.NotALead());

    [Fact]
    public void An_entry_that_was_retired_meanwhile_is_not_handed_out() =>
        OfLead.When(Who.Lead, To(Who.Learner) with { Entry = EntryId.Parse("retired") }).ThenRefused(new Refusal.EntryGone());

    [Fact]
    public void No_more_people_at_a_time_than_the_card_says() =>
        OfLead.When(Who.Lead, To([.. Enumerable.Range(10, HandOut.MostPeople + 1).Select(
            number => PersonId.Parse($"00000000-0000-4000-8000-0000000000{number}"))])).ThenRefused(new Refusal.TooManyPeople(51));

    [Fact]
    public void A_learner_who_is_free_is_offered_it_and_told_who_handed_it_out()
    {
        var given = Arrived(Given.SkillsChosen(Team));

        Assert.Equal(
            (new OfferReason.HandedOut(Who.Lead, new Level(1)), Who.Expert), (given.Assignment!.Reason, given.Assignment.Reviewer));
        Assert.IsType<Stage.Offered>(given.Assignment.Stage);
    }

    [Fact]
    public void It_waits_while_another_task_is_in_hand_and_is_offered_when_that_ends()
    {
        var waiting = Arrived(Given.Active(Team));
        Assert.IsType<Stage.Queued>(waiting.Desk.Open[2].Stage);

        var free = waiting.And(Who.Learner, new Command.Drop(Given.Number, DropReason.NoTime));

        Assert.IsType<Stage.Offered>(free.Desk.Open[2].Stage);
        Assert.Empty(free.Desk.Standing.Queue);
    }

    [Fact]
    public void It_waits_while_another_task_is_on_offer_and_is_offered_when_that_is_declined()
    {
        var waiting = Arrived(Given.Offered(Team));
        Assert.IsType<Stage.Queued>(waiting.Desk.Open[2].Stage);

        var free = waiting.And(Who.Learner, new Command.Decline(Given.Number, DeclineReason.NoTime, AskAgain.NextWeek));

        Assert.IsType<Stage.Offered>(free.Desk.Open[2].Stage);
    }

    [Fact]
    public void What_is_urgent_waits_before_what_is_not_and_behind_work_that_was_sent_back()
    {
        var waiting = Arrived(Arrived(Arrived(Given.SentBackLate(Team)), isUrgent: true), isUrgent: true);

        Assert.Equal([1, 4, 5, 3], waiting.Desk.Standing.Queue);
    }

    [Fact]
    public void A_full_queue_takes_no_more_and_the_lead_hears_why()
    {
        var full = Enumerable.Range(0, Team.Terms.MostQueued).Aggregate(Given.Active(Team), (story, _) => Arrived(story));
        var refused = Assert.IsType<Decision.Refused>(Follow(full, Handed()));

        Assert.Equal(
            new Instruction.AnswerHandOut(Who.Lead, Who.Learner, 7, new HandOutState.NotGiven(HandOutProblem.QueueFull)),
            InstructionPolicy.Refused(Handed(), refused.Refusal));
    }

    [Theory]
    [InlineData(false, HandOutProblem.NotInTeam)]
    [InlineData(true, HandOutProblem.NotListed)]
    public void Who_left_the_team_or_the_company_meanwhile_gets_nothing_and_the_lead_hears_of_it(bool left, HandOutProblem problem)
    {
        var after = left ? Team.Without(Who.Learner) : Team.Change(Who.Learner, person => person with { Lead = null });
        var refused = Assert.IsType<Decision.Refused>(Follow(Given.SkillsChosen(Team).In(after), Handed()));

        Assert.Equal(
            new Instruction.AnswerHandOut(Who.Lead, Who.Learner, 7, new HandOutState.NotGiven(problem)),
            InstructionPolicy.Refused(Handed(), refused.Refusal));
    }

    [Fact]
    public void The_lead_hears_what_became_of_it_and_a_hand_out_that_all_have_answered_is_over()
    {
        var handed = OfLead.And(Who.Lead, To(Who.Learner));
        var offered = Answered(handed, new HandOutState.Offered(handed.Now));
        Assert.Equal(new HandOutState.Offered(handed.Now), offered.Desk.HandOuts[1].People[0].State);

        var declined = Answered(offered, new HandOutState.Declined(handed.Now, DeclineReason.TooEasy));

        Assert.Empty(declined.Desk.HandOuts);
        Assert.Equal(new HandOutState.Declined(handed.Now, DeclineReason.TooEasy), declined.Desk.HandOut(1)!.People[0].State);
        Assert.IsType<Decision.Repeated>(Follow(declined, Answer(new HandOutState.Expired(handed.Now))));
    }

    [Fact]
    public void Each_answer_of_the_learner_tells_the_lead()
    {
        var given = Arrived(Given.SkillsChosen(Team));
        var happened = Assert.IsType<Decision.Happened>(
            given.Decide(Who.Learner, new Command.Decline(1, DeclineReason.TooHard, AskAgain.NextWeek))).Events[0];

        var told = Assert.IsType<Instruction.AnswerHandOut>(
            Assert.Single(InstructionPolicy.For(happened, Evolver.Apply(given.Desk, happened), Who.Lead)));

        Assert.Equal((Who.Lead, 7), (told.To, told.Number));
        Assert.Equal(DeclineReason.TooHard, Assert.IsType<HandOutState.Declined>(told.State).Reason);
    }

    [Fact]
    public void Work_that_a_lead_wants_to_begin_next_morning_begins_no_earlier()
    {
        var given = Arrived(Given.SkillsChosen(Team), Handed() with { Start = Start.NextWorkingMorning });
        var accepted = given.And(Who.Learner, new Command.Accept(1, null, Start.Now));

        Assert.Equal(Given.At("2026-11-03T09:00+01:00"), accepted.Assignment!.StartedAt);
    }

    [Fact]
    public void The_bot_does_not_exchange_what_a_lead_handed_out() =>
        Arrived(Given.SkillsChosen(Team)).When(Who.Learner, new Command.ShowAnother(1, 1)).ThenRefused(new Refusal.HandedOutOffer());

    [Fact]
    public void A_learner_puts_a_task_further_ahead_but_not_before_what_is_urgent()
    {
        var waiting = Arrived(Arrived(Arrived(Given.Active(Team), isUrgent: true)));
        Assert.Equal([2, 3, 4], waiting.Desk.Standing.Queue);

        var moved = waiting.And(Who.Learner, new Command.MoveUp(4));

        Assert.Equal([2, 4, 3], moved.Desk.Standing.Queue);
        moved.When(Who.Learner, new Command.MoveUp(4)).ThenNothingMore();
        waiting.And(Who.Learner, new Command.MoveUp(4, 2)).When(Who.Learner, new Command.MoveUp(4, 2)).ThenNothingMore();
        moved.When(Who.Learner, new Command.MoveUp(2)).ThenRefused(new Refusal.UrgentStays());
        moved.When(Who.Learner, new Command.MoveUp(1)).ThenRefused(new Refusal.MovedOn());
        moved.When(Who.Lead, new Command.MoveUp(3)).ThenRefused(new Refusal.NotTheLearner());
    }

    [Fact]
    public void The_preview_is_what_handing_out_then_does()
    {
        Assert.Equal(
            new HandOutPreview(Who.Learner, null, null, Given.At("2026-11-03T14:00+01:00")), Preview(Given.SkillsChosen(Team)));
        Assert.Equal(
            new HandOutPreview(Who.Learner, null, null, Given.At("2026-11-04T13:00+01:00")),
            Preview(Given.SkillsChosen(Team), Start.NextWorkingMorning));
        Assert.Equal(new HandOutPreview(Who.Learner, null, 2, null), Preview(Arrived(Given.Active(Team))));
        Assert.Equal(
            HandOutPreview.WithProblem(Who.Learner, HandOutProblem.NotInTeam),
            Preview(Given.SkillsChosen(Team).In(Team.Change(Who.Learner, person => person with { Lead = Who.Reviewer }))));
    }

    [Fact]
    public void A_lead_whose_reviews_are_full_still_hands_out_and_offers_by_themselves_pause()
    {
        var world = Team.Offering(World.Entry("seo-test")).Change(Who.Learner, person => person with { Deputy = null })
            with { Busy = [Who.Lead] };
        var story = Given.SkillsChosen(world);

        story.When(Who.Learner, new Command.Next()).ThenRefused(new Refusal.NothingToOffer(NoMatch.ReviewersFull));
        Assert.Equal(Who.Lead, Arrived(story, Handed() with { Task = world.Entries[0] }).Assignment!.Reviewer);
    }

    [Fact]
    public void Blanks_that_a_lead_fills_in_come_with_the_task_and_are_remembered()
    {
        var entry = World.Entry("blank") with { Context = "Take [a page of ours] and read it." };
        var lead = OfLead.In(Team.Offering(entry));
        var handed = lead.And(Who.Lead, To(Who.Learner) with { Entry = entry.Id, Answers = ["our shop"] });

        Assert.Equal("Take our shop and read it.", handed.Desk.HandOuts[1].Task.Context);
        Assert.Equal("our shop", handed.Desk.Standing.AnswerTo("a page of ours"));
        lead.When(Who.Lead, To(Who.Learner) with { Entry = entry.Id, Answers = [new string('x', 121)] })
            .ThenRefused(new Refusal.AnswerTooLong(0, 121));
    }

    private static HandOutPreview Preview(Story story, Start start = Start.Now) => HandOutPreview.Create(
        story.Desk, Handed() with { Start = start }, story.World.Setting(Who.Lead, story.Now));

    private static Command.HandOut To(params PersonId[] people) =>
        new(FormId.Parse("the-form"), World.Usual.Entries[0].Id, [.. people], null, Start.Now, IsUrgent: false, null);

    private static Instruction.HandOut Handed(bool isUrgent = false) => new(
        Who.Learner, Who.Lead, 7, World.Usual.Entries[0], Given.At("2026-11-02T10:00+01:00"), Start.Now, isUrgent, null);

    private static Instruction.AnswerHandOut Answer(HandOutState state) => new(Who.Lead, Who.Learner, 1, state);

    private static Story Arrived(Story story, bool isUrgent = false) => Arrived(story, Handed(isUrgent));

    private static Story Arrived(Story story, Instruction instruction) =>
        story.After([.. Assert.IsType<Decision.Happened>(Follow(story, instruction)).Events]);

    private static Story Answered(Story story, HandOutState state) => Arrived(story, Answer(state));

    private static Decision Follow(Story story, Instruction instruction) =>
        Decider.Follow(story.Desk, instruction, story.World.Setting(instruction.From, story.Now));
}
