using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Reports;

/// <summary>
/// A number over some months, and how many people are behind it in each. Months with too few people do not count in it, so that the
/// numbers of two periods never differ by what fewer people did. It keeps nobody, since people are counted one after another.
/// </summary>
public sealed class Figure
{
    /// <summary>A month of fewer people says nothing, not even whether there are any.</summary>
    public const int FewestPeople = 5;

    private readonly Dictionary<DateOnly, Month> months = [];

    /// <summary>Null when no month has five people.</summary>
    public int? Shown => Sum(month => month.Count);

    /// <summary>How many people are behind it, each once a month; null when no month has five.</summary>
    public int? ShownPeople => Sum(month => month.People);

    /// <returns>Whether the number counts what happened in this month.</returns>
    internal bool Counts(DateOnly month) => months.GetValueOrDefault(month).IsShown;

    /// <param name="month">The first day of it.</param>
    public void Add(DateOnly month, PersonId of, int times = 1)
    {
        var before = months.GetValueOrDefault(month);
        months[month] = new Month(before.Count + times, before.People + (before.Last == of ? 0 : 1), of);
    }

    private int? Sum(Func<Month, int> number)
    {
        var shown = months.Values.Where(month => month.IsShown).ToList();
        return shown.Count == 0 ? null : shown.Sum(number);
    }

    private readonly record struct Month(int Count, int People, PersonId? Last)
    {
        public bool IsShown => People >= FewestPeople;
    }
}
