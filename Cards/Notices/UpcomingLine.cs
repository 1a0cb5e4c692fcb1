using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The line for one kind of notice in the list of upcoming notices.</summary>
/// <param name="Words">The key of a sentence, which is given the title of the task and the learner's name.</param>
/// <param name="IsOfTask">The sentence needs a task.</param>
internal sealed record UpcomingLine(string Words, bool IsOfTask)
{
    public static UpcomingLine News { get; } = OfLearner("upcoming.news");

    /// <summary>The key to use instead when the bot cannot reach the learner.</summary>
    public string? IfUnreached { get; private init; }

    public static UpcomingLine OfLearner(string words) => new(words, IsOfTask: false);

    public static UpcomingLine OfTask(string words, string? ifUnreached = null) => new(words, IsOfTask: true) { IfUnreached = ifUnreached };

    public string Describe(Upcoming coming, CardBuilder builder)
    {
        if (IsOfTask && coming.About is null) return News.Describe(coming, builder);
        var key = IfUnreached is { } other && builder.Unreached(coming.Learner) is not null ? other : Words;
        return builder.Text.Format(key, coming.About?.Task.Title ?? "", builder.Name(coming.Learner));
    }
}
