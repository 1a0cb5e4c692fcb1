using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Takes what is in a form for a task: saves anything as a draft, publishes what passes the rules.</summary>
internal sealed class PublishingDialog(
    TurnCommands commands, EntryViews views, ICatalogueEditor editor, IEntryDrafts drafts, IPeople people, ReplyBuilder reply, Clock clock)
    : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SaveEntryDraft>(
            (turn, click, cancellationToken) => Save(turn, ClickedForm.By(click), cancellationToken),
            (turn, click, problem, cancellationToken) => Refuse(turn, ClickedForm.By(click), problem, cancellationToken))
        .On<Click.PublishEntry>(
            (turn, click, cancellationToken) => Publish(turn, ClickedForm.By(click), cancellationToken),
            (turn, click, problem, cancellationToken) => Refuse(turn, ClickedForm.By(click), problem, cancellationToken));

    private async Task<TurnResponse> Save(Turn turn, ClickedForm sent, CancellationToken cancellationToken)
    {
        if (await Read(turn, sent, cancellationToken) is not { } entry) return await Unknown(turn, cancellationToken);
        var (now, sentences) = (clock.Now.LogicalTime, new EntrySentences(turn.Culture));
        var draft = new SavedDraft(sent.Form, entry.Draft, entry.Of, entry.Base, now);
        if (!await drafts.Save(turn.Actor, draft, cancellationToken))
            return await Again(turn, entry, Form.None with { Remark = sentences.TooManyDrafts(IEntryDrafts.Most) }, cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        return await Again(turn, entry, Form.None with { Remark = sentences.Saved(now, context) }, cancellationToken, onAllDevices: true);
    }

    private async Task<TurnResponse> Publish(Turn turn, ClickedForm sent, CancellationToken cancellationToken)
    {
        if (await Read(turn, sent, cancellationToken) is not { } entry) return await Unknown(turn, cancellationToken);
        var owner = entry.IsForCompany && turn.Self!.Roles.HasFlag(Roles.Admin) ? null : CatalogueRights.OwnerOfNew(turn.Self!);
        var wanted = new EntryPublication(sent.Form, entry.Of, entry.Base, entry.Draft, owner, turn.Self!, clock.Now.LogicalTime);
        var result = await Reviewer(entry.Draft, cancellationToken) is { } problem
            ? new EditResult.WithProblems([problem])
            : await editor.Publish(wanted, cancellationToken);
        return result switch
        {
            EditResult.Edited { Item: var item } => await Published(turn, sent.Form, item, cancellationToken),
            EditResult.WithProblems refused => await NotPublished(turn, entry, refused.Problems, cancellationToken),
            EditResult.Changed { Item: var newer } => await Newer(turn, entry, newer, cancellationToken),
            EditResult.NoSuchEntry => await Unknown(turn, cancellationToken),
            var other => throw new ArgumentOutOfRangeException(nameof(sent), other, "Nothing says how this is answered."),
        };
    }

    private async Task<TurnResponse> Published(Turn turn, FormId form, CatalogueItem item, CancellationToken cancellationToken)
    {
        await drafts.Delete(turn.Actor, form, cancellationToken);
        var remark = new EntrySentences(turn.Culture).Published(item.Entry);
        return new TurnResponse.ReplaceCard(
            await views.Entry(turn, item, new Click.CataloguePage(), cancellationToken, remark), OnAllDevices: true);
    }

    private Task<TurnResponse> NotPublished(
        Turn turn, EntryForm entry, IReadOnlyList<CatalogueProblem> problems, CancellationToken cancellationToken) => Again(
        turn, entry,
        Form.None with
        {
            Typed = turn.Typed,
            Errors = new EntryProblems(turn.Culture).Describe(problems),
            Remark = new EntrySentences(turn.Culture).NotPublished,
        },
        cancellationToken);

    /// <summary>The form stays as it was typed and now stands on the newer version, so that another click replaces that one.</summary>
    private async Task<TurnResponse> Newer(Turn turn, EntryForm entry, CatalogueItem newer, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, newer.Author is { } author ? [author] : [], cancellationToken);
        var remark = new EntrySentences(turn.Culture).Changed(newer, context);
        return await Again(
            turn, entry with { Base = newer.Entry.Version }, Form.None with { Typed = turn.Typed, Remark = remark }, cancellationToken);
    }

    /// <summary>An input cannot be read, so nothing is decided and the form comes back with the reason.</summary>
    private async Task<TurnResponse> Refuse(
        Turn turn, ClickedForm sent, Refusal problem, CancellationToken cancellationToken) =>
        await Read(turn, sent, cancellationToken) is { } entry
            ? await Again(turn, entry, new Form(FormMode.Normal, turn.Typed, problem, null), cancellationToken)
            : await Unknown(turn, cancellationToken);

    /// <returns>What is in the form; null when this person writes no tasks, or may not change this one.</returns>
    private async Task<EntryForm?> Read(Turn turn, ClickedForm sent, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        if (!CatalogueRights.MayWrite(turn.Self!)) return null;
        var (id, start) = (Parsed(sent.Of), Parsed(sent.Start));
        var item = id is { } entry ? await views.Find(turn, entry, cancellationToken) : null;
        if (id is not null && (item is null || !CatalogueRights.MayEdit(turn.Self!, item.Entry.Owner))) return null;
        var began = item ?? (start is { } other ? await views.Find(turn, other, cancellationToken) : null);
        var before = (await drafts.Find(turn.Actor, sent.Form, cancellationToken))?.Draft
            ?? (began is null ? EntryDraft.Empty : EntryDraft.From(began.Entry));
        return new EntryForm(sent.Form, TypedEntry.Read(turn.Typed, before), id, sent.Base)
        {
            Start = start,
            IsForCompany = TypedEntry.IsForCompany(turn.Typed),
        };
    }

    private static EntryId? Parsed(string? id) => EntryId.TryParse(id, out var parsed) ? parsed : null;

    private async ValueTask<CatalogueProblem?> Reviewer(EntryDraft draft, CancellationToken cancellationToken) =>
        PersonId.TryParse(draft.Expert, out var expert) && await people.Find(expert, cancellationToken) is null
            ? new CatalogueProblem.NotAPerson("expert", draft.Expert!)
            : null;

    private async Task<TurnResponse> Again(
        Turn turn, EntryForm entry, Form form, CancellationToken cancellationToken, bool onAllDevices = false) =>
        new TurnResponse.ReplaceCard(await views.FilledForm(turn, entry, form, cancellationToken), onAllDevices);

    /// <summary>Whoever leads nobody any more hears who may; others, that there is no such task. What was typed is given back.</summary>
    private async Task<TurnResponse> Unknown(Turn turn, CancellationToken cancellationToken)
    {
        if (CatalogueRights.MayWrite(turn.Self!))
            return await reply.Refuse(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
        reply.Audit(turn, new Refusal.NotALead());
        return new TurnResponse.SendMessage(await reply.Kept(turn, new EntrySentences(turn.Culture).NotAWriter, cancellationToken));
    }

    /// <summary>What the clicked form says of itself.</summary>
    private sealed record ClickedForm(FormId Form, string? Of, int Base, string? Start)
    {
        public static ClickedForm By(Click.SaveEntryDraft click) => new(click.Form, click.Of, click.Base, click.Start);

        public static ClickedForm By(Click.PublishEntry click) => new(click.Form, click.Of, click.Base, click.Start);
    }
}
