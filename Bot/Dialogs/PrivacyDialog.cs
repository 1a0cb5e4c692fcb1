using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Who sees what, as it is for the person who asks.</summary>
internal sealed class PrivacyDialog(TurnCommands commands, ReplyBuilder reply, TeamDirectory teams) : IDialog
{
    public void AddRoutes(DialogRoutes routes) =>
        routes.On<Click.WhoSeesWhat>((turn, _, cancellationToken) => WhoSeesWhat(turn, cancellationToken));

    private async Task<TurnResponse> WhoSeesWhat(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var lead = await teams.LeadOf(turn.Actor, own.Desk.Standing, cancellationToken);
        PersonId?[] deputies = [lead is { } one ? await teams.DeputyOf(one, cancellationToken) : null, turn.Self!.Deputy];
        var asking = own.Desk.Standing.Asked.LastOrDefault(asked => asked.Place is TeamPlace.Member);
        var others = deputies.OfType<PersonId>().Distinct().Where(deputy => deputy != turn.Actor && deputy != lead).ToList();
        var seen = new SeenBy(lead, others, asking?.From);
        var context = await reply.Context(turn, [.. seen.Everybody], cancellationToken);
        return new TurnResponse.SendMessage(WhoSeesWhatCard.Render(turn.Self!, seen, ReplyBuilder.Buttons(turn), context));
    }
}
