using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Reports;

/// <summary>
/// Times by how long they are, in steps that grow with them, so that however many there are, they take the same room. Each step is a
/// twelfth longer than the one before, so what is read of it is at most so far off.
/// </summary>
public sealed class Durations
{
    private const double Growth = 1.0 / 12;
    private const int Steps = 160;

    private readonly Figure people = new();
    private readonly Dictionary<(DateOnly Month, int Step), int> counts = [];

    /// <summary>Of the months in which five people are behind it; null when there is none.</summary>
    public TimeSpan? Median
    {
        get
        {
            if (people.Shown is not { } count) return null;
            var steps = new int[Steps];
            foreach (var ((month, step), times) in counts)
            {
                if (people.Counts(month)) steps[step] += times;
            }

            var (place, left) = (0, (count + 1) / 2);
            while ((left -= steps[place]) > 0) place++;
            return Middle(place);
        }
    }

    /// <param name="month">The first day of it.</param>
    public void Add(DateOnly month, TimeSpan took, PersonId of)
    {
        people.Add(month, of);
        var key = (month, Step(took));
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    // From a minute up; the last one takes all that is longer, which is about seven months.
    private static int Step(TimeSpan took) => took.TotalMinutes <= 1
        ? 0
        : Math.Min(Steps - 1, (int)(Math.Log(took.TotalMinutes) / Math.Log(1 + Growth)));

    private static TimeSpan Middle(int step) => TimeSpan.FromMinutes(Math.Round(Math.Pow(1 + Growth, step + 0.5)));
}
