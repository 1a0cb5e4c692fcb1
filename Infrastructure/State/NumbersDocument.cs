using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>What is left of a learner's tasks that ended in one month, after the tasks themselves were too old to be kept.</summary>
public sealed record NumbersDocument(ImmutableList<EndedTasks> Ended)
{
    public static NumbersDocument Empty { get; } = new([]);

    public NumbersDocument With(EndedTasks more)
    {
        var place = Ended.FindIndex(one => one.Skill == more.Skill && one.Outcome == more.Outcome);
        return new NumbersDocument(place < 0
            ? Ended.Add(more)
            : Ended.SetItem(place, more with { Count = Ended[place].Count + more.Count }));
    }
}

/// <summary>How many tasks in a skill ended in one way.</summary>
public sealed record EndedTasks(SkillId Skill, Outcome Outcome, int Count);
