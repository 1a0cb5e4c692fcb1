using System.Collections.Immutable;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What feedback made of the learner's level in the task's skill, as it was then.</summary>
/// <param name="Target">Null when nobody set one.</param>
/// <param name="Lacking">How many more approved tasks would raise the level.</param>
/// <param name="From">The titles of the tasks that a raised level comes from.</param>
public sealed record LevelChange(Level Before, Level After, Level? Target, int Lacking, ImmutableList<string> From)
{
    public bool IsRaised => After > Before;

    /// <summary>It was raised to the target, so that offers for the skill stop.</summary>
    public bool ClosesGap => IsRaised && Before < Target && After >= Target;

    public bool Equals(LevelChange? other) => other is not null && Before == other.Before && After == other.After
        && Target == other.Target && Lacking == other.Lacking && From.SequenceEqual(other.From);

    public override int GetHashCode() => HashCode.Combine(Before, After, Target, Lacking, From.Count);
}
