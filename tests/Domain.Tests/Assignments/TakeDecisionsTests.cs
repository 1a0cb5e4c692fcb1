using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class TakeDecisionsTests
{
    private static readonly CatalogueEntry Easy = World.Entry("easy", World.Calls);
    private static readonly CatalogueEntry Middle = World.Entry("middle", World.Calls, 2);
    private static readonly CatalogueEntry Hard = World.Entry("hard", World.Calls, 3);
    private static readonly World Shelf = World.Usual.Offering(World.Entry("seo-test"), Easy, Middle, Hard);

    [Fact]
    public void What_is_taken_is_offered_with_the_learners_own_choice_as_the_reason()
    {
        var offered = Given.SkillsChosen(Shelf).When(Who.Learner, new Command.TakeEntry(Easy.Id)).Then<Event.Offered>();

        Assert.Equal((Easy, new OfferReason.OwnChoice(new Level(1)), Who.Lead), (offered.Task, offered.Reason, offered.Reviewer));
    }

    [Theory]
    [InlineData(null, "easy", true)]
    [InlineData(null, "middle", false)]
    [InlineData(0, "middle", false)]
    [InlineData(1, "middle", true)]
    [InlineData(1, "hard", false)]
    [InlineData(2, "hard", true)]
    [InlineData(4, "easy", true)]
    public void A_task_up_to_one_level_above_is_given_and_no_higher_one(int? level, string entry, bool isGiven)
    {
        var story = Given.Nothing(Shelf).With(one => one with
        {
            Focus = level is { } own ? [new Focus(World.Calls, new Level(own), new Level(4))] : [],
        });

        var decision = story.Decide(Who.Learner, new Command.TakeEntry(EntryId.Parse(entry)));

        var task = Shelf.Entries.First(one => one.Title == entry);
        Assert.Equal(isGiven, decision is Decision.Happened);
        if (!isGiven) Assert.Equal(Decision.No(new Refusal.TooFarAhead(World.Calls, new Level(level ?? 0), task.Level)), decision);
    }

    [Fact]
    public void It_takes_the_place_of_an_open_offer_and_the_card_stays_the_same()
    {
        var replaced = Given.Offered(Shelf).When(Who.Learner, new Command.TakeEntry(Easy.Id)).Then<Event.Replaced>();

        Assert.Equal((1, Easy), (replaced.Number, replaced.Task));
    }

    [Fact]
    public void Two_clicks_take_it_once() =>
        Given.SkillsChosen(Shelf).And(Who.Learner, new Command.TakeEntry(Easy.Id))
            .When(Who.Learner, new Command.TakeEntry(Easy.Id)).ThenNothingMore();

    [Fact]
    public void Whoever_is_on_a_task_finishes_that_first() =>
        Given.Active(Shelf).When(Who.Learner, new Command.TakeEntry(Easy.Id)).ThenRefused(new Refusal.SlotTaken(1));

    [Fact]
    public void What_was_retired_since_the_card_was_drawn_is_not_given() =>
        Given.SkillsChosen(Shelf).When(Who.Learner, new Command.TakeEntry(EntryId.Parse("retired")))
            .ThenRefused(new Refusal.EntryGone());

    [Fact]
    public void A_box_that_does_not_fit_the_learners_week_is_not_given()
    {
        var week = Shelf.Offering(World.Entry("long", box: new Timebox.Hours(40)))
            .Change(Who.Learner, learner => learner with { Calendar = Calendar.At.Calendar("Europe/Berlin", "Mon 09:00-10:00") });

        Given.Nothing(week).When(Who.Learner, new Command.TakeEntry(EntryId.Parse("long"))).ThenRefused(new Refusal.BoxTooLong());
    }

    [Fact]
    public void Nobody_takes_a_task_for_somebody_else() =>
        Given.SkillsChosen(Shelf).When(Who.Lead, new Command.TakeEntry(Easy.Id)).ThenRefused(new Refusal.NotTheLearner());

    [Fact]
    public void What_it_will_be_used_on_is_kept_with_the_task() => Assert.Equal(
        "The pricing page",
        Given.Offered().And(Who.Learner, new Command.Accept(1, 1, Start.Now, " The pricing page\u0000 ")).Assignment!.Use);

    [Fact]
    public void Whoever_says_nothing_of_it_accepts_all_the_same() =>
        Assert.Null(Given.Offered().And(Who.Learner, new Command.Accept(1, 1, Start.Now, " ")).Assignment!.Use);

    [Fact]
    public void More_than_two_hundred_characters_of_it_are_refused()
    {
        var story = Given.Offered();

        Assert.Equal(new('x', 200), story.And(Who.Learner, new Command.Accept(1, 1, Start.Now, new('x', 200))).Assignment!.Use);
        story.When(Who.Learner, new Command.Accept(1, 1, Start.Now, new('x', 201))).ThenRefused(new Refusal.UseTooLong(201));
    }
}
