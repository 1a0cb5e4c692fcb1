using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies what learners said of tasks, on their desks and on those of entries.</summary>
internal static class RatingEvolver
{
    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.TaskRated rated => Rated(desk, rated),
        Event.RatingCounted counted => With(
            desk, EntryRatings.For(desk.Standing.Ratings, counted.Entry, counted.Version).With(counted.Answer)),
        Event.EntryDoubted doubted => With(desk, desk.Standing.Ratings! with { IsDoubted = true, Author = doubted.Author }),
        _ => throw new UnreachableException($"{happened.GetType()}"),
    };

    private static Desk Rated(Desk desk, Event.TaskRated rated)
    {
        var task = desk.Closed[rated.Number];
        var after = task with { Rating = (task.Rating ?? Rating.None).With(rated.Answer) };
        return desk with { Closed = desk.Closed.SetItem(rated.Number, after) };
    }

    private static Desk With(Desk desk, EntryRatings ratings) => desk with { Standing = desk.Standing with { Ratings = ratings } };
}
