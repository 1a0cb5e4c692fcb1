using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>What the inputs of our cards mean.</summary>
public static class Typed
{
    public static DeclineReason? DeclineReason(Inputs inputs) => Named<DeclineReason>(inputs[InputIds.Reason]);

    public static AskAgain? AskAgain(Inputs inputs) => Named<AskAgain>(inputs[InputIds.Again]);

    public static DropReason? DropReason(Inputs inputs) => Named<DropReason>(inputs[InputIds.Reason]);

    public static Extra? Extra(Inputs inputs) => Named<Extra>(inputs[InputIds.Extra]);

    public static Command.ChangePreferences Preferences(Inputs inputs) => new(
        PlainText.Clean(inputs[InputIds.Hours]),
        PlainText.Clean(inputs[InputIds.Zone]),
        inputs[InputIds.Pace],
        inputs[InputIds.PauseUntil],
        inputs[InputIds.LeaveFrom],
        inputs[InputIds.LeaveUntil]);

    public static PersonId? Colleague(Inputs inputs) => PersonId.TryParse(inputs[InputIds.Colleague], out var id) ? id : null;

    /// <param name="criteria">How many the assignment has; other places are left out.</param>
    public static Feedback Feedback(Inputs inputs, int criteria) => new(
        PlainText.Clean(inputs[InputIds.Keep]),
        PlainText.Clean(inputs[InputIds.Change]),
        PlainText.Clean(inputs[InputIds.Next]),
        Places(inputs[InputIds.Missing], criteria));

    /// <returns>The skills chosen, or what is wrong: a skill without a level, a level without a skill, an unknown one.</returns>
    public static (ImmutableList<SkillChoice> Choices, Refusal? Problem) Skills(Inputs inputs)
    {
        var choices = ImmutableList<SkillChoice>.Empty;
        for (var place = 0; place < InputIds.Skills.Count; place++)
        {
            var skill = inputs[InputIds.Skills[place]];
            if (skill.Length == 0) continue;
            if (!SkillId.TryParse(skill, out var id)) return (choices, new Refusal.SkillUnknown());
            if (Named<Stand>(inputs[InputIds.Stands[place]]) is not { } stand) return (choices, new Refusal.StandMissing(place + 1));
            choices = choices.Add(new SkillChoice(id, stand));
        }

        return (choices, null);
    }

    // By name only: the framework's own parser takes numbers too.
    private static T? Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : null;

    private static ImmutableList<int> Places(string chosen, int criteria) => chosen
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
        .Where(number => number >= 0 && number < criteria)
        .Distinct()
        .Order()
        .ToImmutableList();
}
