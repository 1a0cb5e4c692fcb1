using System.Globalization;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>
/// Half of a start is JIT compilation. This runs what the first turn needs once, beside the start, for nobody and without any
/// I/O: it parses and reads a click, writes and reads a row's body, and draws a card. Nothing waits for it, and nothing relies on
/// it.
/// </summary>
internal static class WarmUp
{
    private static ReadOnlyMemory<byte> Click { get; } = """
        {"type":"invoke","name":"adaptiveCard/action","id":"w","timestamp":"2026-01-05T09:00:00Z","serviceUrl":"https://warm.up/",
        "channelId":"msteams",
        "from":{"id":"29:w"},"recipient":{"id":"28:w"},"conversation":{"id":"a:w"},
        "value":{"action":{"verb":"word","data":{"do":"word","v":1,"text":"help"}}}}
        """u8.ToArray();

    public static void Begin() => _ = Task.Run(Run);

    private static void Run()
    {
        if (ActivityParser.Parse(Click) is ParseResult.Parsed { Activity: InboundActivity.CardAction click })
        {
            ClickReader.Read(click.Data);
            Inputs.Read(click.Data);
        }

        var context = new CardContext(
            default, CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.Utc, new Dictionary<PersonId, string>(), new Dictionary<SkillId,
            string>());
        HelpCard.Render(Roles.Learner, [new SuggestedButton("Help", new Click.Word("help"))], context);
        StateJson.Read<DeskDocument>(StateJson.Write(DeskDocument.Empty));
        WorkCalendar.Usual.NextWorkingTime(DateTimeOffset.UnixEpoch);
    }
}
