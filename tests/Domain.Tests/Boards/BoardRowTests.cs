using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Boards;

/// <summary>Everything is in Berlin, in November 2026: day and time.</summary>
public class BoardRowTests
{
    public static TheoryData<string, string> Stages => new()
    {
        { nameof(Given.SkillsChosen), "" },
        { nameof(Given.Offered), "Offered 02 10:00 until 04 17:00" },
        { nameof(Given.Active), "Active 02 10:00 until 03 14:00" },
        { nameof(Given.InReview), "InReview 02 10:00 until 03 17:00, expert" },
        { nameof(Given.AccessAsked), "InReview 02 10:00 until 05 16:00, expert, to share" },
        { nameof(Given.SentBack), "Active 02 10:00 until 02 16:00" },
        { nameof(Given.TimeAsked), "Active 02 10:00 until 03 14:00, lead, time 02 10:30, still" },
        { nameof(Given.QuestionAsked), "Active 02 10:00 until 03 14:00, lead, question 02 10:30, still" },
        { nameof(Given.QuestionPassedOn), "Active 02 10:00 until 03 14:00, lead, deputy, question 02 10:30, still" },
        { nameof(Given.QuestionAnswered), "Active 02 10:00 until 03 14:00" },
        { nameof(Given.Suggested), "Suggested 02 10:00 until 03 17:00, lead, own" },
        { nameof(Given.Late), "InReview 02 10:00 until 04 17:00, expert, deputy" },
        { nameof(Given.Approved), "" },
        { nameof(Given.Dropped), "" },
        { nameof(Given.Lapsed), "" },
        { nameof(Given.Declined), "" },
        { nameof(Given.NotAgreed), "" },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_row_says_what_is_open_until_when_and_who_is_to_answer(string story, string expected)
    {
        var told = (Story)typeof(Given).GetMethod(story)!.Invoke(null, [null])!;

        Assert.Equal(expected, string.Join("; ", BoardRow.Create(told.Desk, Who.Lead, BoardReach.Here).Tasks.Select(Said)));
    }

    [Fact]
    public void A_hint_a_draft_or_a_reminder_changes_nothing_of_it()
    {
        var before = Row(Given.Active());

        Assert.True(before.Says(Row(Given.Active().And(Who.Learner, new Command.TakeHint(Given.Number, null, null)))));
        Assert.True(before.Says(Row(Given.Active().And(Who.Learner, new Command.KeepDraft("So far", [])))));
        Assert.True(before.Says(Row(Given.Active().At("2026-11-03T13:00+01:00").And(Who.Stranger, new Command.Tick()))));
    }

    [Fact]
    public void Its_version_says_nothing_of_the_learner()
    {
        var row = Row(Given.Active());

        Assert.True(row.Says(row with { Version = 7 }));
        Assert.NotEqual(row, row with { Version = 7 });
        Assert.False(row.Says(row with { IsQuiet = true }));
        Assert.False(row.Says(row with { Tasks = [] }));
    }

    private static BoardRow Row(Story story) => BoardRow.Create(story.Desk, Who.Lead, BoardReach.Here);

    private static string Said(BoardTask task) => string.Join(", ", (string[])[
        $"{task.State} {At(task.Since)} until {At(task.Due)}",
        .. task.WaitsFor.Select(id => id == Who.Lead ? "lead" : id == Who.Deputy ? "deputy" : id == Who.Expert ? "expert" : $"{id}"),
        .. task.QuestionAt is { } question ? [$"question {At(question)}"] : Array.Empty<string>(),
        .. task.TimeAskedAt is { } time ? [$"time {At(time)}"] : Array.Empty<string>(),
        .. task.StandsStill ? ["still"] : Array.Empty<string>(),
        .. task.WaitsForAccess ? ["to share"] : Array.Empty<string>(),
        .. task.IsOwn ? ["own"] : Array.Empty<string>()]);

    private static string At(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(1)).ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
