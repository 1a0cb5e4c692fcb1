using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>targets</c>: a lead sets how far their people are to come, and which skill comes first.</summary>
internal sealed class TargetsDialog(TurnCommands commands, ReplyBuilder reply, TeamDirectory teams, ICatalogue catalogue) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SaveTarget>((turn, _, cancellationToken) => Save(turn, cancellationToken),
            (turn, _, problem, cancellationToken) => Again(turn, problem, cancellationToken))
        .On(Intent.Targets, Show);

    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var people = await teams.PeopleOf(turn.Actor, cancellationToken);
        return people.Count == 0
            ? await reply.Say(turn, new TeamSentences(turn.Culture).NobodyToSetTargetsFor, ReplyBuilder.Buttons(turn), cancellationToken)
            : new TurnResponse.SendMessage(await Card(turn, people, Form.None, cancellationToken));
    }

    public async Task<TurnResponse> Save(Turn turn, CancellationToken cancellationToken)
    {
        var typed = Typed.Target(turn.Typed);
        if (typed.Set is not { } set) return await Again(turn, typed.Problem!, cancellationToken);
        var people = await teams.PeopleOf(turn.Actor, cancellationToken);
        var chosen = typed.Who is { } one ? [one] : people.Select(person => person.Id).ToList();
        var results = await commands.ExecuteOnEach(turn, chosen, set, cancellationToken);
        if (results.Select(result => result.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refused)
            return await Again(turn, refused, cancellationToken);
        var context = await reply.Context(turn, chosen, cancellationToken);
        var said = new TeamSentences(turn.Culture).TargetSaved(set, typed.Who, context);
        return await Replaced(turn, Form.None with { Remark = said }, cancellationToken);
    }

    /// <summary>Nothing was set, or not for everybody: what was typed stays, with the reason beside its field.</summary>
    private Task<TurnResponse> Again(Turn turn, Refusal problem, CancellationToken cancellationToken) =>
        Replaced(turn, new Form(FormMode.Normal, turn.Typed, problem, null), cancellationToken);

    private async Task<TurnResponse> Replaced(Turn turn, Form form, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var people = await teams.PeopleOf(turn.Actor, cancellationToken);
        if (people.Count == 0) reply.Audit(turn, new Refusal.NotALead());
        if (people.Count == 0)
            return await reply.Say(
                turn, new TeamSentences(turn.Culture).NobodyToSetTargetsFor, ReplyBuilder.Buttons(turn), cancellationToken);
        return new TurnResponse.ReplaceCard(await Card(turn, people, form, cancellationToken), OnAllDevices: true);
    }

    private async Task<CardContent> Card(Turn turn, IReadOnlyList<Person> people, Form form, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, people.Select(person => person.Id), cancellationToken);
        return TargetsCard.Render(people, catalogue.Current, context, form);
    }
}
