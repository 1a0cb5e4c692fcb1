using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Reports;

/// <summary>A number, and how many people are behind it. It keeps none of them, since they are counted one after another.</summary>
public sealed class Figure
{
    /// <summary>A figure of fewer people says nothing, not even whether there are any.</summary>
    public const int FewestPeople = 5;

    private int count;
    private int people;
    private PersonId? last;

    /// <summary>Null when fewer than five people are behind it.</summary>
    public int? Shown => people >= FewestPeople ? count : null;

    public void Add(PersonId of, int times = 1)
    {
        count += times;
        if (last == of) return;
        last = of;
        people++;
    }
}
