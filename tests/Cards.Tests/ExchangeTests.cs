using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What was asked and answered stays on the card, for the learner and for whoever was asked.</summary>
public class ExchangeTests
{
    /// <summary>Where a task can be that has been begun.</summary>
    private static readonly IReadOnlyDictionary<string, Assignment> Stages = new Dictionary<string, Assignment>
    {
        ["queued"] = SentBackLate, ["active"] = Active, ["sent back"] = SentBack,
        ["more time asked"] = TimeAsked(),
        ["more time asked of the reviewer"] = TimeAsked() with { Time = TimeAsked().Time! with { Of = Jonas } },
        ["in review"] = InReview, ["put off"] = PutOff(InReview), ["put off and late"] = PutOff(Late), ["back"] = Back,
        ["late"] = Late, ["access asked"] = AccessAsked, ["in second review"] = InSecondReview, ["handed on"] = HandedOn,
        ["approved"] = Closed(Outcome.Approved), ["not yet"] = Closed(Outcome.NotYet), ["unreviewed"] = Closed(Outcome.Unreviewed),
        ["lapsed"] = Closed(Outcome.Lapsed), ["lapsed in the rework"] = Closed(Outcome.Lapsed) with { Submissions = 1 },
        ["dropped"] = Closed(Outcome.Dropped), ["withdrawn"] = Closed(Outcome.Withdrawn),
    };

    private static readonly Question Answered = PassedOn with { Answer = Answer };

    public static TheoryData<string> Names => [.. Stages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_stays_on_the_card_of_everybody_whom_it_concerns(string stage) => Assert.All([Amara, Jonas, Wen], viewer =>
    {
        var card = Shown(stage, viewer, Answered);
        Assert.Contains(Answered.Text, card, StringComparison.Ordinal);
        Assert.Contains(Answer.Text, card, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_else_sees_it(string stage) =>
        Assert.DoesNotContain(Asked.Text, Shown(stage, Wen, Asked with { Answer = Answer }), StringComparison.Ordinal);

    [Theory]
    [InlineData("lapsed", false, "The task closed before you had an answer.")]
    [InlineData("dropped", false, "The task closed before you had an answer.")]
    [InlineData("unreviewed", true, "You handed in before you had an answer.")]
    public void A_question_that_nobody_answered_says_why(string stage, bool isOvertaken, string why) =>
        Assert.Contains(why, Shown(stage, Amara, Asked with { IsOvertaken = isOvertaken }), StringComparison.Ordinal);

    private static string Shown(string stage, PersonId viewer, Question question) =>
        Drawn(Stages[stage] with { Questions = ImmutableList.Create(question) }, viewer).Text();
}
