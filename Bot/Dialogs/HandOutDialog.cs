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
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>assign</c>: a lead chooses a task and hands it out to their team, or to some of them.</summary>
internal sealed class HandOutDialog(
    TurnCommands commands, ReplyBuilder reply, HandOutForms forms, ICatalogue catalogue, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.TasksToAssign>(ListInPlace)
        .On<Click.Assign>(Open)
        .On<Click.CheckHandOut>(Check, (turn, click, problem, token) => Form(turn, click.Entry, click.Form, problem, null, token))
        .On<Click.HandOut>(HandOut, (turn, click, problem, token) => Form(turn, click.Entry, click.Form, problem, null, token))
        .On<Click.NameDeputy>(NameDeputy, (turn, click, problem, token) => Form(turn, click.Entry, click.Form, problem, null, token))
        .On(Intent.Assign, List);

    public async Task<TurnResponse> List(Turn turn, CancellationToken cancellationToken) =>
        await Tasks(turn, 0, cancellationToken) is TurnResponse.ReplaceCard list ? new TurnResponse.SendMessage(list.Card)
            : await Nobody(turn, cancellationToken);

    public async Task<TurnResponse> ListInPlace(Turn turn, Click.TasksToAssign click, CancellationToken cancellationToken) =>
        await Tasks(turn, click.Search ? 0 : click.From, cancellationToken) ?? await Nobody(turn, cancellationToken);

    public Task<TurnResponse> Open(Turn turn, Click.Assign click, CancellationToken cancellationToken) =>
        Form(turn, click.Entry.ToString(), FormId.New(clock.Now.RealTime), null, null, cancellationToken);

    public Task<TurnResponse> Check(Turn turn, Click.CheckHandOut click, CancellationToken cancellationToken) => Form(
        turn, click.Entry, click.Form, null, PersonId.TryParse(click.Reviewer, out var reviewer) ? reviewer : null, cancellationToken);

    private async Task<TurnResponse> NameDeputy(Turn turn, Click.NameDeputy click, CancellationToken cancellationToken)
    {
        if (Typed.Deputy(turn.Typed) is not { } deputy)
            return await Form(turn, click.Entry, click.Form, new Refusal.DeputyUnknown(), null, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, new Command.NameDeputy(deputy), cancellationToken);
        return await Form(turn, click.Entry, click.Form, outcome.Refusal, null, cancellationToken);
    }

    public async Task<TurnResponse> HandOut(Turn turn, Click.HandOut click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (!EntryId.TryParse(click.Entry, out var entry))
            return await reply.Say(turn, new Refusal.EntryGone(), ReplyBuilder.Buttons(turn), cancellationToken);
        var people = HandOutForms.People(turn.Typed, await forms.TeamOf(turn.Actor, cancellationToken));
        var (start, reviewer) = (Typed.HandStart(turn.Typed), Typed.HandReviewer(turn.Typed));
        var isNew = own.Desk.Standing.NumberOf(click.Form) is null;
        if (isNew && people.Count is > 0 and <= Domain.Assignments.HandOut.MostPeople
            && HandOutMark.Create(people, start, reviewer) != click.Shown)
            return await Form(turn, click.Entry, click.Form, null, null, cancellationToken, new TeamSentences(turn.Culture).LookAgain);
        var outcome = await commands.Execute(
            turn,
            turn.Actor,
            new Command.HandOut(
                click.Form, entry, [.. people], turn.Typed.Has(InputIds.HandContext) ? turn.Typed[InputIds.HandContext] : null, start,
                turn.Typed[InputIds.Urgent] == HandOutForm.IsUrgent, reviewer, Typed.Answers(turn.Typed)),
            cancellationToken);
        if (outcome.Refusal is Refusal.NotALead) return await Nobody(turn, cancellationToken);
        if (outcome.Refusal is Refusal.EntryGone)
            return await reply.Say(turn, outcome.Refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        if (outcome.Refusal is { } problem) return await Form(turn, click.Entry, click.Form, problem, null, cancellationToken);
        return await Done(turn, click.Form, outcome.State, cancellationToken);
    }

    /// <summary>A repeat is answered as the first time, however much has become of it since.</summary>
    private async Task<TurnResponse> Done(Turn turn, FormId form, PersonState lead, CancellationToken cancellationToken)
    {
        var number = lead.Desk.Standing.NumberOf(form);
        var context = await reply.Context(turn, [], cancellationToken);
        return number is { } known && await commands.HandOut(lead, known, cancellationToken) is { } handOut
            ? new TurnResponse.ReplaceCard(HandOutFormCard.Done(handOut, context), OnAllDevices: true)
            : await reply.Say(turn, new Refusal.MovedOn(), ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Form(
        Turn turn, string entry, FormId id, Refusal? problem, PersonId? reviewer, CancellationToken cancellationToken,
        string? remark = null)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var known = EntryId.TryParse(entry, out var parsed) ? catalogue.Current.Find(parsed) : null;
        var isTheirs = known is { IsRetired: false } && CatalogueRights.Sees([turn.Actor], known);
        if (turn.Self is { IsLead: true } && known is { IsRetired: false } && !isTheirs) reply.Audit(turn, new Refusal.EntryGone());
        if (known is null || !isTheirs)
            return await reply.Say(turn, new Refusal.EntryGone(), ReplyBuilder.Buttons(turn), cancellationToken);
        if (turn.Self is not { IsLead: true }) return await Nobody(turn, cancellationToken);
        var typed = reviewer is { } named ? turn.Typed.With(InputIds.HandReviewer, named.ToString()) : turn.Typed;
        var form = await forms.Create(own, known.Entry, id, typed, reviewer, cancellationToken);
        var asked = form.DeputyAsked is { } deputy ? new[] { deputy } : [];
        var context = await reply.Context(turn, [.. form.Team, .. form.People, .. form.Reviewers, .. asked], cancellationToken);
        return new TurnResponse.ReplaceCard(
            HandOutFormCard.Render(form, context, new Form(FormMode.Normal, typed, problem, remark)));
    }

    /// <returns>Null when there is nobody to hand a task to.</returns>
    private async Task<TurnResponse?> Tasks(Turn turn, int from, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        if (turn.Self is not { IsLead: true }) return null;
        var found = new CatalogueQuery(turn.Typed[InputIds.FindTask], null, null, [turn.Actor]).Find(catalogue.Current);
        var context = await reply.Context(turn, [], cancellationToken);
        var form = new Form(FormMode.Normal, turn.Typed, null, null);
        return new TurnResponse.ReplaceCard(AssignListCard.Render([.. found.Select(item => item.Entry)], context, form, from));
    }

    private Task<TurnResponse> Nobody(Turn turn, CancellationToken cancellationToken) =>
        reply.Refuse(turn, new Refusal.NotALead(), ReplyBuilder.Buttons(turn), cancellationToken);
}
