using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>suggest</c>: a learner suggests a task from their own work. <see cref="SuggestionDialog"/> takes the answer.</summary>
internal sealed class SuggestDialog(
    TurnCommands commands, ReplyBuilder reply, OfferDialog offers, TeamDirectory teams, ICatalogue catalogue, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SendSuggestion>(
            Send, (turn, click, problem, cancellationToken) => Again(turn, click.Form, problem, cancellationToken))
        .On(Intent.Suggest, Show);

    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return turn.Person?.Roles.HasFlag(Roles.Learner) is true
            ? new TurnResponse.SendMessage(await Card(turn, FormId.New(clock.Now.RealTime), Form.None, cancellationToken))
            : await reply.Say(turn, new Sentences(turn.Culture).NotALearner, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Send(Turn turn, Click.SendSuggestion click, CancellationToken cancellationToken)
    {
        var draft = new SuggestionSentences(turn.Culture).Complete(TypedEntry.Read(turn.Typed, EntryDraft.Empty));
        var outcome = await commands.Execute(turn, turn.Actor, new Command.Suggest(click.Form, draft), cancellationToken);
        if (outcome.Refusal is Refusal.NoReviewer nobody)
            turn.ExtraMessages.Add(await offers.Picker(turn, nobody, Form.None, cancellationToken));
        if (outcome.Refusal is { } problem) return await Again(turn, click.Form, problem, cancellationToken);
        return await Done(turn, click.Form, outcome.State, cancellationToken);
    }

    /// <summary>A repeat is answered as the first time, as long as nobody has answered.</summary>
    private async Task<TurnResponse> Done(Turn turn, FormId form, PersonState own, CancellationToken cancellationToken)
    {
        if (own.Desk.Standing.NumberOf(form) is not { } number || own.Desk.Find(number)?.Stage is not Stage.Suggested { Of: var of })
            return await reply.Say(turn, new Refusal.MovedOn(), ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, [of], cancellationToken);
        return new TurnResponse.ReplaceCard(SuggestCard.Done(of, context), OnAllDevices: true);
    }

    private async Task<TurnResponse> Again(Turn turn, FormId id, Refusal problem, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return new TurnResponse.ReplaceCard(
            await Card(turn, id, SuggestionDialog.Wrong(turn, FormMode.Normal, problem), cancellationToken));
    }

    private async Task<CardContent> Card(Turn turn, FormId id, Form form, CancellationToken cancellationToken)
    {
        var lead = await teams.LeadOf(turn.Actor, turn.OwnState?.Desk.Standing, cancellationToken);
        var context = await reply.Context(turn, lead is { } person ? [person] : [], cancellationToken);
        return SuggestCard.Render(id, Skills(turn), lead, context, form);
    }

    /// <summary>The learner's own first, in their order.</summary>
    private IReadOnlyList<SkillId> Skills(Turn turn)
    {
        var all = catalogue.Current.Skills.Select(skill => skill.Id).ToList();
        return [.. (turn.OwnState?.Desk.Standing.Focus ?? []).Select(focus => focus.Skill).Where(all.Contains).Concat(all).Distinct()];
    }
}
