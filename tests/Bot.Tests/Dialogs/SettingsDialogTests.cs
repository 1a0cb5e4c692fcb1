using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class SettingsDialogTests
{
    private const string Usual = "Mon-Fri 09:00-17:00";

    [Fact]
    public async Task After_a_pause_has_ended_by_itself_the_card_can_be_saved_as_it_is()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("hours", Usual), ("zone", "UTC"), ("pace", "1"), ("pauseUntil", "2026-01-06"));
        Assert.Contains("No tasks until the end of Tue 6 Jan", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("End the pause", talk.Chats.Last(Mina).Titles);
        talk.Time.Advance(TimeSpan.FromDays(3));

        await talk.Say(Mina, "settings");
        Assert.Null(talk.Chats.Last(Mina).Value("pauseUntil"));
        Assert.DoesNotContain("End the pause", talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Save", ("hours", Usual), ("zone", "UTC"), ("pace", "1"));
        Assert.StartsWith("Nothing to change", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cleared_field_for_hours_is_refused_with_the_usual_ones()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("zone", "UTC"), ("pace", "1"));
        Assert.Contains($"Your organisation's usual ones are {Usual}.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_in_a_long_pause_says_until_when_and_one_click_ends_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Click(Mina, "Drop it");
        await talk.Click(Mina, "Yes, drop it", ("reason", "NoTime"));
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("hours", Usual), ("zone", "UTC"), ("pace", "1"), ("pauseUntil", "2026-02-13"));

        await talk.Say(Mina, "next");
        Assert.StartsWith("No task fits before the end of your pause, Fri 13 Feb.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Resume");
        await talk.Say(Mina, "next");
        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Next_in_a_long_leave_leads_to_the_settings()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Click(Mina, "Not now");
        await talk.Click(Mina, "Decline", ("reason", "NoTime"), ("again", "WhenIAsk"));
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("hours", Usual), ("zone", "UTC"), ("pace", "1"), ("leaveFrom", "2026-01-05"), ("leaveUntil", "2026-02-13"));

        await talk.Say(Mina, "next");
        Assert.StartsWith("No task fits before the end of your leave, Fri 13 Feb.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Settings");
        Assert.Contains("Save", talk.Chats.Last(Mina).Titles);
    }
}
