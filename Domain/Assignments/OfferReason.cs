using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why the learner is offered this task and no other; the offer says it in one line.</summary>
public abstract record OfferReason
{
    private OfferReason()
    {
    }

    /// <summary>The lead wants this skill at this level.</summary>
    public sealed record LeadsTarget(Level Target) : OfferReason;

    /// <summary>The learner chose the skill and has done nothing in it yet.</summary>
    public sealed record FirstStep(Level Towards) : OfferReason;

    /// <summary>The next task at the level the learner is working towards.</summary>
    public sealed record NextStep(Level Towards) : OfferReason;
}
