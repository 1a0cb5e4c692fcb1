using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Learners say whether tasks were useful; the desk of the entry counts it.</summary>
public class RatingDecisionsTests
{
    /// <summary>How the entry is addressed.</summary>
    private static readonly PersonId Address = PersonId.Parse("00000000-0000-8000-8000-000000000004");

    private static readonly EntryId Seo = EntryId.Parse("seo-test");

    [Theory]
    [InlineData(RatingAnswer.Useful, true, false)]
    [InlineData(RatingAnswer.NotUseful, false, false)]
    [InlineData(RatingAnswer.TookLonger, null, true)]
    public void What_a_learner_says_stays_with_the_task(RatingAnswer answer, bool? useful, bool longer)
    {
        var rated = Given.Approved().And(Who.Learner, Rate(answer));

        Assert.Equal(new Rating(useful, longer), rated.Assignment!.Rating);
        Assert.Equal([(Who.Learner, NoticeKind.Changed)], rated.Told.Select(notice => (notice.To, notice.Kind)));
    }

    [Fact]
    public void It_is_counted_for_that_version_of_the_entry_and_the_count_does_not_hear_whose_it_is()
    {
        var story = Given.NotYet();
        var rated = story.When(Who.Learner, Rate(RatingAnswer.NotUseful)).Then<Event.TaskRated>();

        Assert.Equal(
            [new Instruction.CountRating(Address, Address, Seo, 1, RatingAnswer.NotUseful)],
            InstructionPolicy.For(rated, story.After(rated).Desk, Who.Lead));
    }

    [Fact]
    public void Each_question_is_answered_once_and_the_first_answer_counts()
    {
        var rated = Given.Approved().And(Who.Learner, Rate(RatingAnswer.Useful));

        rated.When(Who.Learner, Rate(RatingAnswer.Useful)).ThenNothingMore();
        rated.When(Who.Learner, Rate(RatingAnswer.NotUseful)).ThenNothingMore();
        rated.And(Who.Learner, Rate(RatingAnswer.TookLonger)).When(Who.Learner, Rate(RatingAnswer.TookLonger)).ThenNothingMore();
    }

    [Fact]
    public void Only_the_learner_says_it_and_only_with_feedback()
    {
        foreach (var other in (PersonId[])[Who.Lead, Who.Deputy, Who.Bystander, Who.Stranger])
            Assert.IsType<Decision.Refused>(Given.Approved().Decide(other, Rate(RatingAnswer.Useful)));
        Given.Approved().When(Who.Expert, Rate(RatingAnswer.Useful)).ThenRefused(new Refusal.NotTheLearner());
        Given.InReview().When(Who.Learner, Rate(RatingAnswer.Useful)).ThenRefused(new Refusal.MovedOn());
        Given.Dropped().When(Who.Learner, Rate(RatingAnswer.Useful)).ThenRefused(new Refusal.AlreadyClosed(Outcome.Dropped));
    }

    [Fact]
    public void A_task_of_their_own_comes_from_no_entry() => Given.Suggested().And(Who.Lead, new Command.AgreeToSuggestion(Given.Number))
        .And(Who.Learner, new Command.Submit(Given.Number, "My work.")).And(Who.Lead, new Command.Approve(Given.Number, null, Given.Praise))
        .When(Who.Learner, Rate(RatingAnswer.Useful)).ThenRefused(new Refusal.AlreadyClosed(Outcome.Approved));

    /// <summary>Useful, not useful, took longer; and with which answer it comes into doubt, from 1.</summary>
    [Theory]
    [InlineData("nnnn", 0, "four are too few")]
    [InlineData("nnnnn", 5, "five, and none")]
    [InlineData("uunnn", 5, "two of five")]
    [InlineData("nnuun", 5, "in whatever order")]
    [InlineData("uuunn", 0, "three of five")]
    [InlineData("uuunnn", 0, "half is not less than half")]
    [InlineData("uuunnnn", 7, "three of seven")]
    [InlineData("nnnnllll", 0, "how long it took is another question")]
    [InlineData("nnnnlnnnn", 6, "once")]
    public void Below_half_of_five_or_more_it_comes_into_doubt_once(string answers, int expected, string why)
    {
        var (story, doubted) = (Entry(), new List<int>());
        foreach (var (answer, place) in answers.Select((letter, place) => (Answer(letter), place + 1)))
        {
            story = story.Follow(Count(answer));
            if (story.Told.Count > 0) doubted.Add(place);
        }

        Assert.True((expected == 0 ? [] : (int[])[expected]).SequenceEqual(doubted), why);
        var counts = story.Desk.Standing.Ratings!;
        Assert.Equal(
            (answers.Count(letter => letter == 'u'), answers.Count(letter => letter == 'n'), answers.Count(letter => letter == 'l')),
            (counts.Useful, counts.NotUseful, counts.TookLonger));
    }

    [Fact]
    public void Its_author_is_told_and_the_catalogue_marks_it()
    {
        var before = After(Entry(), "uunn");
        var events = Assert.IsType<Decision.Happened>(Decider.Follow(
            before.Desk, Count(RatingAnswer.NotUseful), before.World.Setting(Address, before.Now))).Events;
        var doubted = Assert.IsType<Event.EntryDoubted>(events[^1]);
        var after = before.After([.. events]);

        Assert.Equal(new Notice(Who.Lead, new Topic(Address, 0), NoticeKind.EntryDoubted, 1, null), Assert.Single(after.Told));
        Assert.Equal([new Instruction.MarkDoubted(Address, Address, Seo, 1)], InstructionPolicy.For(doubted, after.Desk, Who.Lead));
    }

    [Fact]
    public void Where_nobody_is_known_to_have_written_it_nobody_is_told()
    {
        var story = After(Entry(Written(null)), "nnnnn");

        Assert.Empty(story.Told);
        Assert.True(story.Desk.Standing.Ratings!.IsDoubted);
    }

    [Fact]
    public void A_new_version_begins_anew_and_what_is_said_of_an_older_one_no_longer_counts()
    {
        var first = After(Entry(), "nnnnn");
        var next = first.In(Written(Who.Lead, version: 2));

        Nothing(next, Count(RatingAnswer.NotUseful));
        var counted = next.Follow(Count(RatingAnswer.Useful, version: 2));
        Assert.Equal(new EntryRatings(Seo, 2, 1, 0, 0), counted.Desk.Standing.Ratings);
        // Another process does not know of the new version yet.
        Nothing(counted.In(first.World), Count(RatingAnswer.NotUseful));
    }

    [Fact]
    public void What_the_catalogue_does_not_know_yet_or_offers_no_more_is_counted_and_not_doubted()
    {
        Assert.False(After(Entry(), "nnnnn", version: 2).Desk.Standing.Ratings!.IsDoubted);
        var retired = Written(Who.Lead).Shelving(item => item with { IsRetired = true });
        var story = After(Entry(retired), "nnnnn");
        Assert.False(story.Desk.Standing.Ratings!.IsDoubted);

        // Put back, it is doubted with the next answer.
        Assert.True(story.In(Written(Who.Lead)).Follow(Count(RatingAnswer.NotUseful)).Desk.Standing.Ratings!.IsDoubted);
    }

    private static void Nothing(Story story, Instruction instruction) =>
        Assert.IsType<Decision.Repeated>(Decider.Follow(story.Desk, instruction, story.World.Setting(Address, story.Now)));

    private static Story Entry(World? world = null) =>
        new(Desk.Empty(Address), world ?? Written(Who.Lead), Given.At("2026-11-02T10:00+01:00"), []);

    private static World Written(PersonId? author, int version = 1) => World.Usual.Shelving(
        item => item with { Entry = item.Entry with { Version = version }, Author = author });

    private static Story After(Story story, string answers, int version = 1) =>
        answers.Aggregate(story, (before, letter) => before.Follow(Count(Answer(letter), version)));

    private static RatingAnswer Answer(char letter) => letter switch
    {
        'u' => RatingAnswer.Useful,
        'n' => RatingAnswer.NotUseful,
        _ => RatingAnswer.TookLonger,
    };

    private static Command Rate(RatingAnswer answer) => new Command.RateTask(Given.Number, answer, Address);

    private static Instruction Count(RatingAnswer answer, int version = 1) =>
        new Instruction.CountRating(Address, Address, Seo, version, answer);
}
