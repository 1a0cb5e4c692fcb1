using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Tells a person which zone counts after their device has come to another.</summary>
internal sealed class TravelDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.KeepZone>(Keep);

    public async Task<CardContent> Tell(Turn turn, ZoneChange travelling, CancellationToken cancellationToken)
    {
        var replies = new SuggestedButtons(turn.Culture);
        var said = new Sentences(turn.Culture).Travelling(travelling.Device, travelling.Before, travelling.Counts);
        return ReplyCard.Render(
            said, [replies.KeepZone(travelling.Counts), replies.ChangeZone], await reply.Context(turn, [], cancellationToken));
    }

    public async Task<TurnResponse> Keep(Turn turn, Click.KeepZone click, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.KeepZone(click.Zone), cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        return new TurnResponse.ReplaceCard(
            ReplyCard.Render(new Sentences(turn.Culture).ZoneKept(context.Zone), ReplyBuilder.Buttons(turn), context), OnAllDevices: true);
    }
}
