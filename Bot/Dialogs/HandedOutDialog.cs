using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>handouts</c>: what a lead has handed out, the newest first. A click brings its card back.</summary>
internal sealed class HandedOutDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    /// <summary>Older ones are not looked for.</summary>
    private const int MostListed = 100;

    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.HandOutsPage>(Page)
        .On<Click.ShowHandOut>(Show)
        .On(Intent.HandOuts, First);

    private async Task<TurnResponse> First(Turn turn, CancellationToken cancellationToken) =>
        await List(turn, 0, cancellationToken) is { } card
            ? new TurnResponse.SendMessage(card)
            : await Nothing(turn, cancellationToken);

    private async Task<TurnResponse> Page(Turn turn, Click.HandOutsPage click, CancellationToken cancellationToken) =>
        await List(turn, click.From, cancellationToken) is { } card
            ? new TurnResponse.ReplaceCard(card)
            : await Nothing(turn, cancellationToken);

    /// <returns>Null when they have handed out nothing.</returns>
    private async Task<CardContent?> List(Turn turn, int from, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var all = await commands.HandOuts(own, MostListed, cancellationToken);
        return all.Count == 0 ? null : HandedOutListCard.Render(all, from, await reply.Context(turn, [], cancellationToken));
    }

    private async Task<TurnResponse> Show(Turn turn, Click.ShowHandOut click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (await commands.HandOut(own, click.Number, cancellationToken) is null)
            return await reply.Refuse(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
        await commands.Execute(turn, turn.Actor, new Command.ShowHandOut(click.Number), cancellationToken);
        return TurnResponse.Done;
    }

    /// <summary>Whoever is no lead hears that; a lead hears how to begin.</summary>
    private Task<TurnResponse> Nothing(Turn turn, CancellationToken cancellationToken) => turn.Self is { IsLead: true }
        ? reply.Say(
            turn, new Cards.Words.TeamSentences(turn.Culture).NothingHandedOut, [new SuggestedButtons(turn.Culture).Assign],
            cancellationToken)
        : reply.Refuse(turn, new Refusal.NotALead(), ReplyBuilder.Buttons(turn), cancellationToken);
}
