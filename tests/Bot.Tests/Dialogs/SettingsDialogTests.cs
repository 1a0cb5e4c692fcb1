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
        Assert.Contains("You're on a pause until the end of Tue 6 Jan", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("End the pause", talk.Chats.Last(Mina).Titles);
        talk.Time.Advance(TimeSpan.FromDays(3));

        await talk.Say(Mina, "settings");
        Assert.Null(talk.Chats.Last(Mina).Value("pauseUntil"));
        Assert.DoesNotContain("End the pause", talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Save", ("hours", Usual), ("zone", "UTC"), ("pace", "1"));
        Assert.StartsWith("You haven't changed anything", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cleared_field_for_hours_is_refused_with_the_usual_ones()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("hours", ""), ("zone", "UTC"), ("pace", "1"));
        Assert.Contains($"Your organisation's usual hours are {Usual}.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
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
        Assert.StartsWith("No task fits before your pause ends on Fri 13 Feb.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
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
        await talk.Click(
            Mina, "Save", ("hours", Usual), ("zone", "UTC"), ("pace", "1"), ("leaveFrom", "2026-01-05"), ("leaveUntil", "2026-02-13"));

        await talk.Say(Mina, "next");
        Assert.StartsWith("No task fits before your leave ends on Fri 13 Feb.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Settings");
        Assert.Contains("Save", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task What_was_saved_is_read_back_as_it_was_understood()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        await talk.Click(
            Mina, "Save", ("hours", "Mo–Do 9 – 17"), ("zone", "Berlin, Germany"), ("leaveFrom", "2026-03-02"),
            ("leaveUntil", "2026-03-13"));
        Assert.StartsWith(
            "Saved. You work Mon-Thu 09:00-17:00. Your time zone is Europe/Berlin. You're on leave Mon 2 to Fri 13 March.",
            talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_offset_is_said_to_be_one()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("zone", "UTC+2"));
        Assert.Contains(
            "UTC+02:00, a fixed offset without summer time.", talk.Chats.Last(Mina).Text.Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abbreviation_that_means_several_zones_is_asked_about()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("zone", "IST"));
        Assert.Contains(
            "Kolkata (India), Jerusalem (Israel) or Dublin (Ireland)",
            talk.Chats.Last(Mina).Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null((await talk.State(Mina)).Desk.Standing.Preferences.Zone);
    }
}
