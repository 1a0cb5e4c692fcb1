using System.Globalization;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Words;

/// <summary>What the bot says of a learner's levels.</summary>
public sealed class LevelSentences(CultureInfo culture)
{
    private readonly LocalizedText texts = new(culture);

    /// <summary>Answers <c>progress</c> from somebody who has neither chosen a skill nor worked in one.</summary>
    public string NothingYet => texts["progress.nothing"];

    /// <summary>Answers what the learner said of whether they used a level.</summary>
    public string Answered(UseQuestion use, CardContext context) => use switch
    {
        { IsUsed: true } => texts["used.yes"],
        { AskAt: { } again } => texts.Format("used.not-yet", texts.Moment(again, context.Zone)),
        _ => texts["used.not-yet-again"],
    };

    public string Lowered(SkillRecord record, CardContext context) => texts.Format(
        "progress.lowered-to", context.Skills.GetValueOrDefault(record.Skill, $"{record.Skill}"), texts.Level(record.Level));
}
