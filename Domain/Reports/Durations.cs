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
    private readonly int[] steps = new int[Steps];

    /// <summary>Null when fewer than five people are behind it.</summary>
    public TimeSpan? Median
    {
        get
        {
            if (people.Shown is not { } count) return null;
            var (place, left) = (0, (count + 1) / 2);
            while ((left -= steps[place]) > 0) place++;
            return Middle(place);
        }
    }

    public void Add(TimeSpan took, PersonId of)
    {
        people.Add(of);
        steps[Step(took)]++;
    }

    // From a minute up; the last one takes all that is longer, which is about seven months.
    private static int Step(TimeSpan took) => took.TotalMinutes <= 1
        ? 0
        : Math.Min(Steps - 1, (int)(Math.Log(took.TotalMinutes) / Math.Log(1 + Growth)));

    private static TimeSpan Middle(int step) => TimeSpan.FromMinutes(Math.Round(Math.Pow(1 + Growth, step + 0.5)));
}
