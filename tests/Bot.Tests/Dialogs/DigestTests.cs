using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Ada leads Mina. It begins on Monday, 5 January, at ten; both work from nine to five.</summary>
public sealed class DigestTests
{
    private static readonly DateTimeOffset FirstMonday = new(2026, 1, 12, 9, 0, 30, TimeSpan.Zero);

    [Fact]
    public async Task After_each_whole_week_the_lead_hears_once_what_happened_and_nothing_of_a_week_in_which_nothing_did()
    {
        await using var talk = await Paths.UpToOffer();
        await Until(talk, FirstMonday);
        Assert.DoesNotContain("Your team since", Said(talk), StringComparison.Ordinal);
        talk.Time.Advance(TimeSpan.FromHours(1));
        await talk.Say(Mina, "next");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        await talk.Click(Ada, "Approve", ("keep", "Good."));
        await talk.End();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("pace", "0"));

        await Until(talk, FirstMonday.AddDays(7));

        var digest = talk.Chats.Last(Ada);
        Assert.Contains("Your team since Mon 12 Jan: 1 task approved.", digest.Text, StringComparison.Ordinal);
        Assert.Contains("You decided on 1 review.", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Good.", digest.Text, StringComparison.Ordinal);
        var before = talk.Chats.Of(Ada).Count;
        await Until(talk, FirstMonday.AddDays(7));
        await Until(talk, FirstMonday.AddDays(14));
        await Until(talk, FirstMonday.AddDays(21));
        Assert.Equal(before, talk.Chats.Of(Ada).Count);
    }

    [Fact]
    public async Task It_names_who_needs_a_talk_and_not_why_somebody_turned_a_task_down()
    {
        await using var talk = await Paths.UpToOffer();
        await Until(talk, FirstMonday);
        await talk.Say(Mina, "next");
        await talk.Click(Mina, "Not now");
        await talk.Click(Mina, "Decline", ("reason", "TooHard"), ("again", "Tomorrow"));
        await talk.Say(Mina, "next");
        await talk.Click(Mina, "Accept");
        foreach (var days in (int[])[1, 2, 3, 4]) await talk.Sweep(Mina, TimeSpan.FromDays(1));

        await Until(talk, FirstMonday.AddDays(7));

        var digest = talk.Chats.Of(Ada).Single(message => message.Text.Contains("Your team since", StringComparison.Ordinal)).Text;
        Assert.Contains("Mina Park: time ran out on a task", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("hard", digest, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_moved_and_switched_off_in_the_settings_and_what_is_no_time_is_said_beside_its_field()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Ada, "settings");
        Assert.Contains("The next one comes on Mon 12 Jan, 09:00.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Save", ("digestDay", "Friday"), ("digestAt", "25:00"));
        Assert.Contains("“25:00” is no time of day.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Click(Ada, "Save", ("digestDay", "Friday"), ("digestAt", "14:00"));
        Assert.Contains("You get your team's next week on Fri 9 Jan, 14:00.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Save", ("digestDay", "None"));
        Assert.Contains("You get no more messages about your team's week.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Null(NextTimer.Find((await talk.State(Ada)).Desk));

        await talk.Say(Mina, "settings");
        Assert.DoesNotContain("Your team's week", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    private static Task Until(Talk talk, DateTimeOffset moment) => talk.Sweep(Ada, moment - talk.Time.GetUtcNow());

    private static string Said(Talk talk) => string.Join(' ', talk.Chats.Of(Ada).Select(message => message.Text));
}
