using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;

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
        var deputy = lead is { } one ? await teams.DeputyOf(one, cancellationToken) : null;
        var asking = own.Desk.Standing.Asked.LastOrDefault(asked => asked.Place is TeamPlace.Member);
        var seen = new SeenBy(lead, deputy == turn.Actor ? null : deputy, asking?.From);
        var context = await reply.Context(turn, [.. seen.Everybody], cancellationToken);
        return new TurnResponse.SendMessage(WhoSeesWhatCard.Render(turn.Self!, seen, ReplyBuilder.Buttons(turn), context));
    }
}
