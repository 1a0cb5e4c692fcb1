namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a learner says of a task when it is over.</summary>
public enum RatingAnswer
{
    Useful,
    NotUseful,

    /// <summary>Than the effort that the task names.</summary>
    TookLonger,
}

/// <summary>What the learner has said of a task. Each question is answered once.</summary>
/// <param name="WasUseful">Null when they did not say.</param>
public sealed record Rating(bool? WasUseful, bool TookLonger)
{
    public static Rating None { get; } = new(null, false);

    /// <summary>Whether the question that this answers has been answered, however.</summary>
    public bool Answers(RatingAnswer answer) => answer is RatingAnswer.TookLonger ? TookLonger : WasUseful is not null;

    internal Rating With(RatingAnswer answer) =>
        answer is RatingAnswer.TookLonger ? this with { TookLonger = true } : this with { WasUseful = answer is RatingAnswer.Useful };
}
