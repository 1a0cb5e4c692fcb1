using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What is kept about a person, as far as it is theirs to decide: to have all of it deleted.</summary>
internal sealed class MyDataDialog(TurnCommands commands, ReplyBuilder reply, Erasures erasures) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes.On<Click.DeleteMyData>(Delete);

    public async Task<TurnResponse> Delete(Turn turn, Click.DeleteMyData click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        // Drawn before anything is deleted: it is in the person's own language and zone.
        var card = DeleteDataCard.Render(
            click.Answered, !own.Desk.Open.IsEmpty, own.Document.Reviews.Open.Any(), await reply.Context(turn, [], cancellationToken));
        if (click.Answered >= DeleteDataCard.Questions) await erasures.Ask(turn.Actor, cancellationToken);
        return new TurnResponse.ReplaceCard(card);
    }
}
