namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>How far to move the clock.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>More than nothing, at most 31 days.</summary>
    public sealed record By(TimeSpan Duration) : Step;

    /// <summary>To the earliest timer or to the earliest wait that a rule sets; guards and holds do not count.</summary>
    public sealed record ToNextDue : Step;

    /// <summary>To the learner's next working day at 10:00 in their zone.</summary>
    public sealed record ToNextWorkingDay : Step;
}
