using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Words;

/// <summary>The names of inputs, for sentences that do not stand at the field.</summary>
internal static class InputNames
{
    public static string Input(this LocalizedText texts, string id) => texts[id switch
    {
        InputIds.Work => "input.work",
        InputIds.Keep => "input.keep",
        InputIds.Change => "input.change",
        InputIds.Next => "input.next",
        InputIds.Missing => "input.missing",
        InputIds.Reason => "input.reason",
        InputIds.Again => "input.again",
        InputIds.Colleague => "input.colleague",
        InputIds.Extra => "input.extra",
        InputIds.Why => "input.why",
        InputIds.Use => "input.use",
        InputIds.Who => "input.who",
        InputIds.Skill => "input.one-skill",
        InputIds.Target => "input.target",
        InputIds.First => "input.first",
        InputIds.Hours => "input.hours",
        InputIds.Zone => "input.zone",
        InputIds.Pace => "input.pace",
        InputIds.PauseUntil => "input.pause-until",
        InputIds.LeaveFrom => "input.leave-from",
        InputIds.LeaveUntil => "input.leave-until",
        InputIds.Find => "input.find",
        InputIds.FindSkill => "input.find-skill",
        InputIds.FindLevel => "input.find-level",
        InputIds.Title => "input.title",
        InputIds.EntrySkill => "input.entry-skill",
        InputIds.EntryLevel => "input.entry-level",
        InputIds.Goal => "input.goal",
        InputIds.Context => "input.context",
        InputIds.Effort => "input.effort",
        InputIds.Box => "input.box",
        InputIds.HandIn => "input.hand-in",
        InputIds.Criteria => "input.criteria",
        InputIds.Hints => "input.hints",
        InputIds.Links => "input.links",
        InputIds.Course => "input.course",
        InputIds.EntryReviewer => "input.entry-reviewer",
        InputIds.Audience => "input.audience",
        _ when id == InputIds.Skills[0] => "input.skill",
        _ when id == InputIds.Stands[0] => "input.stand",
        _ when id == InputIds.Skills[1] => "input.second-skill",
        _ when id == InputIds.Stands[1] => "input.second-stand",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "This input has no name."),
    }];
}
