using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>new</c>: opens forms for tasks and the list of drafts. <see cref="PublishingDialog"/> takes what is in a form.</summary>
internal sealed class AuthoringDialog(
    TurnCommands commands, EntryViews views, IEntryDrafts drafts, ReplyBuilder reply, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.NewEntry>((turn, _, cancellationToken) =>
            IfWriter(turn, () => Open(turn, EntryDraft.Empty, null, cancellationToken), cancellationToken))
        .On<Click.EditEntry>((turn, click, cancellationToken) => From(turn, click, isNew: false, cancellationToken))
        .On<Click.CopyEntry>((turn, click, cancellationToken) => From(turn, click, isNew: true, cancellationToken))
        .On<Click.OpenEntryDraft>(Continue)
        .On<Click.DiscardEntryDraft>(Discard)
        .On(Intent.New, New);

    /// <summary><c>new</c>: the drafts, or an empty form when there are none.</summary>
    public Task<TurnResponse> New(Turn turn, CancellationToken cancellationToken) => IfWriter(turn, async () =>
        await drafts.List(turn.Actor, cancellationToken) is { Count: > 0 } saved
            ? new TurnResponse.SendMessage(await List(turn, saved, null, cancellationToken))
            : await Open(turn, EntryDraft.Empty, null, cancellationToken), cancellationToken);

    /// <summary>
    /// A form with these words, kept as a draft from the start: what they came from is not on the form. It stays until the author saves
    /// it or begins another such form, so that closed dialogs do not pile up.
    /// </summary>
    public Task<TurnResponse> Begin(Turn turn, EntryDraft words, CancellationToken cancellationToken) => IfWriter(turn, async () =>
    {
        var form = FormId.New(clock.Now.RealTime);
        var untouched = new SavedDraft(form, words, null, 0, clock.Now.LogicalTime) { IsUntouched = true };
        await drafts.Save(turn.Actor, untouched, cancellationToken);
        return await Show(turn, new EntryForm(form, words, null, 0), cancellationToken);
    }, cancellationToken);

    /// <summary>A form with the words of an entry, for its next version or for a new entry.</summary>
    private Task<TurnResponse> From(Turn turn, Click.OnEntry click, bool isNew, CancellationToken cancellationToken) =>
        IfWriter(turn, () => Copy(turn, click, isNew, cancellationToken), cancellationToken);

    private async Task<TurnResponse> Copy(Turn turn, Click.OnEntry click, bool isNew, CancellationToken cancellationToken)
    {
        if (await views.Find(turn, click.Entry, cancellationToken) is not { Entry: var entry })
            return await reply.Refuse(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
        var of = isNew || !CatalogueRights.MayEdit(turn.Self!, entry.Owner) ? null : entry;
        return await Open(turn, EntryDraft.From(entry), of, cancellationToken, of is null ? entry.Id : null);
    }

    public Task<TurnResponse> Continue(Turn turn, Click.OpenEntryDraft click, CancellationToken cancellationToken) => IfWriter(
        turn, async () =>
        await drafts.Find(turn.Actor, click.Form, cancellationToken) is { } saved
            ? await Show(turn, new EntryForm(saved.Form, saved.Draft, saved.Of, saved.Base), cancellationToken)
            : await reply.Say(turn, new EntrySentences(turn.Culture).DraftGone, Next(turn), cancellationToken), cancellationToken);

    /// <summary>What is left of the drafts takes the place of the card.</summary>
    public Task<TurnResponse> Discard(Turn turn, Click.DiscardEntryDraft click, CancellationToken cancellationToken) =>
        IfWriter(turn, () => Delete(turn, click.Form, cancellationToken), cancellationToken);

    private async Task<TurnResponse> Delete(Turn turn, FormId form, CancellationToken cancellationToken)
    {
        await drafts.Delete(turn.Actor, form, cancellationToken);
        var (left, said) = (await drafts.List(turn.Actor, cancellationToken), new EntrySentences(turn.Culture).Discarded);
        var card = left.Count > 0
            ? await List(turn, left, said, cancellationToken)
            : ReplyCard.Render(said, Next(turn), await reply.Context(turn, [], cancellationToken));
        return new TurnResponse.ReplaceCard(card, OnAllDevices: true);
    }

    private async Task<TurnResponse> IfWriter(Turn turn, Func<Task<TurnResponse>> answer, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        if (!CatalogueRights.MayWrite(turn.Self!)) reply.Audit(turn, new Refusal.NotALead());
        return CatalogueRights.MayWrite(turn.Self!)
            ? await answer()
            : await reply.Say(
                turn, new EntrySentences(turn.Culture).NotAWriter, [new SuggestedButtons(turn.Culture).Catalogue], cancellationToken);
    }

    /// <param name="of">The entry whose next version is written; null for a new entry.</param>
    /// <param name="start">The entry whose words it begins with; null for none, or for the next version of one.</param>
    private Task<TurnResponse> Open(
        Turn turn, EntryDraft words, CatalogueEntry? of, CancellationToken cancellationToken, EntryId? start = null) => Show(
        turn, new EntryForm(FormId.New(clock.Now.RealTime), words, of?.Id, of?.Version ?? 0) { Start = start }, cancellationToken);

    private async Task<TurnResponse> Show(Turn turn, EntryForm form, CancellationToken cancellationToken) =>
        new TurnResponse.SendMessage(await views.FilledForm(turn, form, Form.None, cancellationToken));

    private async Task<CardContent> List(
        Turn turn, IReadOnlyList<SavedDraft> saved, string? remark, CancellationToken cancellationToken) => EntryDraftsCard.Render(
        [.. saved.Select(draft => new DraftLine(draft.Form, draft.Draft.Title, draft.SavedAt))],
        await reply.Context(turn, [], cancellationToken), Form.None with { Remark = remark });

    private static SuggestedButton[] Next(Turn turn)
    {
        var buttons = new SuggestedButtons(turn.Culture);
        return [buttons.NewEntry, buttons.Catalogue];
    }
}
