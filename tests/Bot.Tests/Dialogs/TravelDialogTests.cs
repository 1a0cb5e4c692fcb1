using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class TravelDialogTests
{
    [Fact]
    public async Task Whoever_has_a_zone_is_told_once_that_it_still_counts()
    {
        await using var talk = await Paths.UpToWork();
        await From(talk, "Europe/London");
        await From(talk, "Asia/Tokyo");
        var told = talk.Chats.Last(Mina);
        Assert.StartsWith(
            "Your device is now on Asia/Tokyo time. Your working hours and dates here stay on UTC time.", told.Text,
            StringComparison.Ordinal);
        Assert.Equal(["Keep", "Change"], told.Titles);

        await From(talk, "Asia/Tokyo");
        Assert.Single(talk.Chats.Of(Mina), IsTold);
        await From(talk, "America/New_York");
        Assert.Equal(2, talk.Chats.Of(Mina).Count(IsTold));
    }

    [Fact]
    public async Task Keep_says_which_zone_counts_and_Change_opens_the_settings()
    {
        await using var talk = await Paths.UpToWork();
        await From(talk, "Europe/London");
        await From(talk, "Asia/Tokyo");
        await talk.Click(Mina, "Change");
        Assert.StartsWith("Your settings", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Keep");
        Assert.Contains(
            talk.Chats.Of(Mina),
            shown => shown.Text.StartsWith("OK. Your working hours and dates here stay on UTC time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zone_of_another_name_with_the_same_time_is_no_journey()
    {
        await using var talk = await Paths.UpToWork();
        await From(talk, "Europe/Berlin");
        await From(talk, "Europe/Paris");
        Assert.DoesNotContain(talk.Chats.Of(Mina), IsTold);
    }

    [Fact]
    public void Whoever_goes_with_their_device_is_told_once_where_it_was_before()
    {
        var calendar = new WorkCalendar(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00"));
        var mina = new Person(Mina, "Mina Park", Ada, null, calendar, Roles.Learner, new Dictionary<SkillId, Level>(), HasZone: false);
        var (berlin, tokyo) = (At("Europe/Berlin"), At("Asia/Tokyo"));

        var (there, told) = ZoneChange.Detect(mina, berlin, tokyo, Noon);

        Assert.Equal(("Asia/Tokyo", "Europe/Berlin", "Asia/Tokyo"), (told!.Device.Id, told.Before.Id, told.Counts.Id));
        Assert.Null(ZoneChange.Detect(mina, there, there, Noon).Told);
        Assert.Null(ZoneChange.Detect(mina, PersonState.Empty(Mina), tokyo, Noon).Told);
    }

    private static DateTimeOffset Noon { get; } = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static PersonState At(string zone)
    {
        var chat = new ConversationReference(null, "s", "c", "b", null, "u", "chat");
        return PersonState.Empty(Mina) with { Document = DeskDocument.Empty with { Contact = new Contact(chat, null, zone) } };
    }

    private static bool IsTold(Shown shown) => shown.Text.StartsWith("Your device is now on", StringComparison.Ordinal);

    private static Task From(Talk talk, string zone) => talk.Send(Mina, ("text", "thanks"), ("localTimezone", zone));
}
