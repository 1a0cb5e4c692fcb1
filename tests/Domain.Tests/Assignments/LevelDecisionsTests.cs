using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Levels as approvals raise them, as the learner lowers them, and whether they were used since.</summary>
public class LevelDecisionsTests
{
    /// <summary>The morning after ten working days from Monday, 2 November.</summary>
    private const string AskedAt = "2026-11-17T09:00+01:00";

    private static readonly World Several = World.Usual.Offering([
        .. from level in Enumerable.Range(1, 3) from place in Enumerable.Range(1, 5)
           select World.Entry($"task-{level}-{place}", level: level) with { Expert = Who.Expert },
    ]);

    [Fact]
    public void Two_approvals_raise_a_level_and_the_next_task_is_a_level_higher()
    {
        var once = Approved(Given.SkillsChosen(Several.WithTarget(World.Search, 2)));
        Assert.Equal((new Level(0), 1), (LevelOf(once), once.Desk.Standing.Of(World.Search).Lacking));
        Assert.Equal(
            new LevelChange(new Level(0), new Level(0), new Level(2), Lacking: 1, []), once.Desk.Closed[1].Levels);

        var twice = Approved(once);

        Assert.Equal(new Level(1), LevelOf(twice));
        Assert.Equal(
            new LevelChange(new Level(0), new Level(1), new Level(2), Lacking: 2, ["task-1-1", "task-1-2"]), twice.Desk.Closed[2].Levels);
        Assert.DoesNotContain(twice.Told, notice => notice.Kind is NoticeKind.LeadHearsOfTarget);
        var offered = twice.When(Who.Learner, new Command.Next()).Then<Event.Offered>();
        Assert.Equal((new Level(2), new OfferReason.ClosesGap(new Level(1), new Level(2), Wish.LeadsTarget, IsFirst: false)),
            (offered.Task.Level, offered.Reason));
    }

    [Fact]
    public void At_the_target_offers_stop_and_the_lead_hears_it_once()
    {
        var closed = Approved(Approved(Given.SkillsChosen(Several)));

        Assert.True(closed.Desk.Closed[2].Levels!.ClosesGap);
        Assert.Equal(Who.Lead, Assert.Single(closed.Told, notice => notice.Kind is NoticeKind.LeadHearsOfTarget).To);
        closed.When(Who.Learner, new Command.Next()).ThenRefused(new Refusal.NothingToOffer(NoMatch.GapClosed));
        var further = Approved(Taken(closed, "task-1-3"));
        Assert.DoesNotContain(further.Told, notice => notice.Kind is NoticeKind.LeadHearsOfTarget);
    }

    [Fact]
    public void Without_a_lead_nobody_hears_it() =>
        Assert.DoesNotContain(Given.Approved(World.Usual.Alone()).Told, notice => notice.Kind is NoticeKind.LeadHearsOfTarget);

    [Fact]
    public void Whether_there_was_another_task_is_what_the_catalogue_said_at_the_approval()
    {
        var one = Given.Approved();
        Assert.True(one.Desk.Standing.Of(World.Search).Approvals[0].IsOnly);
        Assert.Equal(new Level(1), LevelOf(one.In(Several)));

        var anothersOnly = World.Usual.Offering(World.Entry("seo-test") with { Expert = Who.Expert },
            World.Entry("of-another-team") with { Owner = Who.Bystander });
        Assert.Equal(new Level(1), LevelOf(Given.Approved(anothersOnly)));
        Assert.Equal(new Level(0), LevelOf(Given.Approved(anothersOnly.Offering(
            [.. anothersOnly.Entries, World.Entry("of-our-team") with { Owner = Who.Lead }]))));
    }

    [Fact]
    public void A_skill_that_nobody_chose_has_a_level_too()
    {
        var world = Several.Offering([.. Several.Entries, World.Entry("a-call", World.Calls) with { Expert = Who.Expert }]);
        var approved = Approved(Taken(Given.SkillsChosen(world), "a-call"));

        Assert.Equal(new Level(1), approved.Desk.Standing.Of(World.Calls).Level);
        Assert.Null(approved.Desk.Closed[1].Levels!.Target);
    }

    [Fact]
    public void Who_chooses_a_skill_again_goes_on_from_what_was_approved()
    {
        var closed = Approved(Approved(Given.SkillsChosen(Several)));
        var again = closed.And(Who.Learner, new Command.ChooseSkills([new SkillChoice(World.Search, SelfAssessment.New)]));

        Assert.Equal((new Level(1), new Level(2)), (LevelOf(again), again.Desk.Standing.Focus[0].Target));
        var own = closed.And(Who.Learner, new Command.ChooseSkills([new SkillChoice(World.Search, SelfAssessment.OnMyOwn)]));
        Assert.Equal((new Level(2), new Level(3)), (LevelOf(own), own.Desk.Standing.Focus[0].Target));
    }

    [Fact]
    public void What_earlier_builds_approved_leaves_the_level_as_it_was()
    {
        var story = Given.InReview();
        var old = story.After(new Event.Approved(1, Who.Expert, story.Now, Given.Praise));

        Assert.Empty(old.Desk.Standing.Skills);
        Assert.Equal(new Level(0), LevelOf(old));
    }

    [Fact]
    public void Ten_working_days_later_there_is_one_question()
    {
        var raised = Given.Approved();
        Assert.Equal(Given.At(AskedAt), raised.Desk.Standing.Of(World.Search).Use!.AskAt);
        raised.At("2026-11-17T08:59+01:00").When(Who.Learner, new Command.AnswerUse(World.Search, new Level(1), true, null))
            .ThenRefused(new Refusal.LevelChanged());

        var asked = Asked(raised);

        Assert.Equal(NoticeKind.UsedSince, Assert.Single(asked.Told, notice => notice.To == Who.Learner).Kind);
        Assert.DoesNotContain(asked.At("2027-02-01T09:00+01:00").And(Who.Learner, new Command.Tick()).Told,
            notice => notice.Kind is NoticeKind.UsedSince);
    }

    [Fact]
    public void Used_in_real_work_is_said_once_with_where()
    {
        var used = Asked(Given.Approved()).And(Who.Learner, Used(true, " On our pricing page.\u0007 "));

        Assert.Equal((true, "On our pricing page."), (Use(used).IsUsed, Use(used).Where));
        Assert.Null(Use(used).AskAt);
        used.When(Who.Learner, Used(true, "Elsewhere.")).ThenNothingMore();
        used.When(Who.Learner, Used(false)).ThenNothingMore();
        used.When(Who.Learner, new Command.Next()).ThenRefused(new Refusal.NothingToOffer(NoMatch.GapClosed));
    }

    [Fact]
    public void Not_yet_keeps_the_level_offers_the_skill_again_and_asks_once_more()
    {
        var notYet = Asked(Approved(Approved(Given.SkillsChosen(Several)))).And(Who.Learner, Used(false, "Nowhere."));

        Assert.Equal((new Level(1), (string?)null), (LevelOf(notYet), Use(notYet).Where));
        Assert.Equal(Given.At("2026-12-16T09:00+01:00"), Use(notYet).AskAt);
        notYet.When(Who.Learner, Used(false)).ThenNothingMore();
        var offered = notYet.When(Who.Learner, new Command.Next()).Then<Event.Offered>();
        Assert.Equal((new Level(1), new OfferReason.Practises(new Level(1))), (offered.Task.Level, offered.Reason));

        var again = Asked(notYet, "2026-12-16T09:00+01:00");
        Assert.Null(Use(again).IsUsed);
        var never = again.And(Who.Learner, Used(false));
        Assert.Null(Use(never).AskAt);
        never.When(Who.Learner, Used(false)).ThenNothingMore();
        Assert.True(Use(never.And(Who.Learner, Used(true))).IsUsed);
    }

    [Fact]
    public void A_task_that_is_approved_then_is_practice_enough()
    {
        var notYet = Asked(Approved(Approved(Given.SkillsChosen(Several)))).And(Who.Learner, Used(false));
        var practised = Approved(notYet.At("2026-11-18T10:00+01:00"));

        Assert.Equal(new Level(1), LevelOf(practised));
        practised.When(Who.Learner, new Command.Next()).ThenRefused(new Refusal.NothingToOffer(NoMatch.GapClosed));
    }

    [Fact]
    public void Where_has_200_characters() => Asked(Given.Approved())
        .When(Who.Learner, Used(true, new string('x', 201))).ThenRefused(new Refusal.WhereTooLong(201));

    [Fact]
    public void The_learner_lowers_a_level_once_and_nothing_is_asked_of_it_any_more()
    {
        var raised = Given.Approved();
        var lower = new Command.LowerLevel(World.Search, new Level(0), UpTo: 1);
        var lowered = raised.When(Who.Learner, lower)
            .Then(new Event.LevelLowered(World.Search, new Level(1), new Level(0), 1, raised.Now));

        Assert.Equal((new Level(0), (UseQuestion?)null), (LevelOf(lowered), lowered.Desk.Standing.Of(World.Search).Use));
        lowered.When(Who.Learner, lower).ThenNothingMore();
        Assert.Equal(NoticeKind.LeadHearsOfTarget, raised.Told[^1].Kind);
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(raised.Told[^1], null, lowered.Desk.Standing));
    }

    [Fact]
    public void What_the_learner_said_of_themself_is_lowered_as_well()
    {
        var chosen = Given.Nothing().And(Who.Learner, new Command.ChooseSkills([new SkillChoice(World.Search, SelfAssessment.OnMyOwn)]));

        Assert.Equal(new Level(1), LevelOf(chosen.And(Who.Learner, new Command.LowerLevel(World.Search, new Level(1), UpTo: 0))));
        chosen.When(Who.Learner, new Command.LowerLevel(World.Calls, new Level(0), UpTo: 0)).ThenNothingMore();
    }

    [Fact]
    public void Whoever_says_anew_where_they_stand_ends_the_lowering_and_is_still_heading_for_the_same()
    {
        var chosen = Given.Nothing().And(Who.Learner, Stands(SelfAssessment.OnMyOwn));
        var lowered = chosen.And(Who.Learner, new Command.LowerLevel(World.Search, new Level(1), UpTo: 0));
        Assert.Equal((1, 1, 3), Levels(lowered));
        Assert.Contains(lowered.Told, notice => notice is { Kind: NoticeKind.Changed, About.IsWelcome: true });
        // The form proposes what they said last.
        lowered.When(Who.Learner, Stands(SelfAssessment.WithHelp)).ThenNothingMore();

        var anew = lowered.And(Who.Learner, Stands(SelfAssessment.OnMyOwn));
        Assert.Equal((2, 2, 3), Levels(anew));
        Assert.Equal((0, 0, 3), Levels(lowered.And(Who.Learner, Stands(SelfAssessment.New))));
        Assert.Equal((1, 1, 3), Levels(anew.And(Who.Learner, new Command.LowerLevel(World.Search, new Level(1), UpTo: 0))));
    }

    [Fact]
    public void What_was_approved_before_a_lowering_counts_no_more_whatever_they_say_later()
    {
        var raised = Approved(Approved(Given.SkillsChosen(Several.WithTarget(World.Search, 3))));
        Assert.Equal(new Level(1), LevelOf(raised));
        var lowered = raised.And(Who.Learner, new Command.LowerLevel(World.Search, new Level(0), UpTo: 2));

        var anew = lowered.And(Who.Learner, Stands(SelfAssessment.WithHelp));

        Assert.Equal(new Level(1), LevelOf(anew));
        Assert.Empty(anew.Desk.Standing.Of(World.Search).Carrying);
        Assert.Equal(2, anew.Desk.Standing.Of(World.Search).Lacking);
    }

    private static Command.ChooseSkills Stands(SelfAssessment where) => new([new SkillChoice(World.Search, where)]);

    /// <summary>The level, where they say they stand, and the target.</summary>
    private static (int, int, int) Levels(Story story)
    {
        var focus = Assert.Single(story.Desk.Standing.Focus);
        return (LevelOf(story).Value, focus.Level.Value, focus.Target.Value);
    }

    [Fact]
    public void A_level_lowered_while_an_approval_is_on_its_way_ends_the_same_whichever_comes_first()
    {
        var onItsWay = HandedIn(Approved(Approved(Given.SkillsChosen(Several.WithTarget(World.Search, 3)))));
        var second = HandedIn(Approve(onItsWay));
        var (approve, lower) = (new Command.Approve(4, null, Given.Praise), new Command.LowerLevel(World.Search, new Level(0), UpTo: 4));

        var approvedFirst = second.And(Who.Expert, approve);
        Assert.Equal(new Level(2), LevelOf(approvedFirst));
        var loweredFirst = second.And(Who.Learner, lower);
        Assert.Equal(new Level(0), LevelOf(loweredFirst));

        var (one, other) = (approvedFirst.And(Who.Learner, lower), loweredFirst.And(Who.Expert, approve));
        Assert.Equal((new Level(0), new Level(0)), (LevelOf(one), LevelOf(other)));
        Assert.Equal(Counting(one), Counting(other));
        Assert.False(other.Desk.Closed[4].Levels!.IsRaised);
        Assert.Equal(new Level(1), LevelOf(Approved(Approved(one))));
    }

    [Fact]
    public void A_card_that_is_older_than_what_was_approved_lowers_nothing()
    {
        var later = Approved(Approved(Given.SkillsChosen(Several)));

        later.When(Who.Learner, new Command.LowerLevel(World.Search, new Level(0), UpTo: 1)).ThenRefused(new Refusal.LevelChanged());
        later.When(Who.Learner, new Command.LowerLevel(World.Search, new Level(0), UpTo: 99)).ThenRefused(new Refusal.LevelChanged());
        later.When(Who.Lead, new Command.LowerLevel(World.Search, new Level(0), UpTo: 2)).ThenRefused(new Refusal.NotTheLearner());
    }

    private static (Level, int) Counting(Story story) => (LevelOf(story), story.Desk.Standing.Of(World.Search).Lacking);

    private static Level LevelOf(Story story) => story.Desk.Standing.Of(World.Search).Level;

    private static UseQuestion Use(Story story) => story.Desk.Standing.Of(World.Search).Use!;

    private static Story Taken(Story story, string entry) => story.And(Who.Learner, new Command.TakeEntry(EntryId.Parse(entry)));

    private static Story Approved(Story story) => Approve(HandedIn(story));

    private static Story HandedIn(Story story)
    {
        var offered = story.Desk.OnOffer is null ? story.And(Who.Learner, new Command.Next()) : story;
        var number = offered.Desk.OnOffer!.Number;
        return offered.And(Who.Learner, new Command.Accept(number, null, Start.Now)).And(Who.Learner, new Command.Submit(number, "Work."));
    }

    private static Story Approve(Story story) =>
        story.And(Who.Expert, new Command.Approve(story.Desk.Standing.LastNumber, null, Given.Praise));

    private static Story Asked(Story story, string at = AskedAt) => story.At(at).And(Who.Learner, new Command.Tick());

    private static Command.AnswerUse Used(bool isUsed, string? where = null) => new(World.Search, new Level(1), isUsed, where);
}
