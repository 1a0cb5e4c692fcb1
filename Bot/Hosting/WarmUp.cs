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
/// Half of a start is compiling. What the first turn will need is run once beside it, on nobody's behalf and without any I/O: a
/// click is parsed and read, rows are written and read, a card is drawn. Nothing waits for it, and nothing relies on it.
/// </summary>
internal static class WarmUp
{
    private static ReadOnlyMemory<byte> Click { get; } = """
        {"type":"invoke","name":"adaptiveCard/action","id":"w","timestamp":"2026-01-05T09:00:00Z","serviceUrl":"https://warm.up/","channelId":"msteams",
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
