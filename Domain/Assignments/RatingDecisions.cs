namespace MicroAssignBot.Domain.Assignments;

/// <summary>Whether tasks were useful: the learner says it on their own desk, and the entry's desk counts it.</summary>
internal static class RatingDecisions
{
    public static Decision Rate(Desk desk, Command.RateTask command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { MayRate: true } task when (task.Rating ?? Rating.None).Answers(command.Answer) => Decision.Again,
        { MayRate: true } task => Decision.That(new Event.TaskRated(task.Number, command.Answer, command.Entry, context.Now)),
        var other => Decision.NoLonger(other),
    };

    /// <summary>
    /// Of the newest version only, since the words that an older one was judged by are gone. A process may learn of a new version
    /// from the first answer to it.
    /// </summary>
    public static Decision Count(Desk desk, Instruction.CountRating count, DecisionContext context)
    {
        var item = context.Catalogue.Find(count.Entry);
        if (item?.Entry.Version > count.Version || desk.Standing.Ratings?.Version > count.Version) return Decision.Again;
        var counted = new Event.RatingCounted(count.Entry, count.Version, count.Answer, context.Now);
        var after = EntryRatings.For(desk.Standing.Ratings, count.Entry, count.Version).With(count.Answer);
        return item is { IsRetired: false } && item.Entry.Version == count.Version
            && !after.IsDoubted && after.IsBelowHalf(context.Terms.LeastRatings)
            ? Decision.That(counted, new Event.EntryDoubted(count.Entry, count.Version, item.Author, context.Now))
            : Decision.That(counted);
    }
}
