using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Clicks;

/// <content>Clicks about the learner's own levels.</content>
public abstract partial record Click
{
    /// <summary>A click about one skill of the learner.</summary>
    public abstract record OnSkill(
        [property: JsonConverter(typeof(SkillIdText)), JsonPropertyName("ofSkill"), JsonPropertyOrder(-2)] SkillId Skill) : Click
    {
        internal override object Distinction => Skill;
    }

    /// <summary>They used the level that they reached. Where is in the inputs.</summary>
    public sealed record UsedIt(
        SkillId Skill, [property: JsonConverter(typeof(LevelNumber)), JsonPropertyName("atLevel")] Level Level) : OnSkill(Skill);

    public sealed record NotUsedYet(
        SkillId Skill, [property: JsonConverter(typeof(LevelNumber)), JsonPropertyName("atLevel")] Level Level) : OnSkill(Skill);

    /// <summary>Shows a page of the learner's levels, in place of the clicked card.</summary>
    /// <param name="From">Index of the first skill shown, from 0.</param>
    public sealed record ProgressPage(int From = 0) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>The learner finds their level too high: asks whether to lower it.</summary>
    /// <param name="From">The page to which the way back leads.</param>
    public sealed record TooHigh(
        SkillId Skill, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : OnSkill(Skill);

    /// <param name="UpTo">The last task that they had been given when the card was drawn.</param>
    /// <param name="From">As for <see cref="TooHigh"/>.</param>
    public sealed record LowerLevel(
        SkillId Skill,
        [property: JsonConverter(typeof(LevelNumber))] Level To,
        int UpTo,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : OnSkill(Skill);
}
