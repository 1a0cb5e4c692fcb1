using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why the learner is offered this task and no other; the offer says it in one line.</summary>
public abstract record OfferReason
{
    private OfferReason()
    {
    }

    /// <summary>It trains a skill in which the learner is not at the target.</summary>
    /// <param name="Level">Where the learner is.</param>
    /// <param name="IsFirst">The learner has finished no task in the skill yet.</param>
    public sealed record ClosesGap(Level Level, Level Target, Wish Wish, bool IsFirst) : OfferReason;

    /// <summary>The learner had no use for the level that they reached yet.</summary>
    public sealed record Practises(Level Level) : OfferReason;

    /// <summary>The learner took it from the catalogue.</summary>
    /// <param name="Towards">The level that the task shows.</param>
    public sealed record OwnChoice(Level Towards) : OfferReason;

    /// <summary>The lead wants this skill at this level. Only tasks of earlier builds give this reason and the next two.</summary>
    public sealed record LeadsTarget(Level Target) : OfferReason;

    /// <summary>The learner chose the skill and has done nothing in it yet.</summary>
    public sealed record FirstStep(Level Towards) : OfferReason;

    /// <summary>The learner suggested it, and somebody agreed.</summary>
    /// <param name="Towards">The level that the task shows.</param>
    public sealed record Suggested(Level Towards) : OfferReason;

    /// <summary>A lead handed it out.</summary>
    /// <param name="Towards">The target for the skill where there is one, otherwise the level of the task.</param>
    public sealed record HandedOut(PersonId By, Level Towards) : OfferReason;

    /// <summary>The next task at the level the learner is working towards.</summary>
    public sealed record NextStep(Level Towards) : OfferReason;
}
