using System.Text.Json;
using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// <c>catalogue</c>: look for a task, look at it, take it. Its owner retires it, puts it back, or says that it is still right.
/// </summary>
internal sealed class CatalogueDialog(
    TurnCommands commands, EntryViews views, ICatalogueEditor editor, ReplyBuilder reply, OfferDialog offers, Clock clock)
    : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SearchCatalogue>((turn, click, cancellationToken) =>
            Page(turn, new Click.CataloguePage(Retired: click.Retired), cancellationToken))
        .On<Click.CataloguePage>((turn, click, cancellationToken) => Page(turn, click, cancellationToken))
        .On<Click.ShowEntry>(ShowEntry)
        .On<Click.TakeEntry>((turn, click, cancellationToken) => offers.Take(turn, click.Entry, cancellationToken))
        .On<Click.RetireEntry>(Retire)
        .On<Click.RestoreEntry>(Restore)
        .On<Click.StillRight>(Confirm)
        .On(Intent.Catalogue, Show);

    /// <summary><c>catalogue</c></summary>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return new TurnResponse.SendMessage(await views.Page(turn, new Click.CataloguePage(), cancellationToken));
    }

    private async Task<TurnResponse> Page(
        Turn turn, Click.CataloguePage page, CancellationToken cancellationToken, string? remark = null)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return new TurnResponse.ReplaceCard(await views.Page(turn, page, cancellationToken, remark));
    }

    public async Task<TurnResponse> ShowEntry(Turn turn, Click.ShowEntry click, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var query = TypedEntry.Query(turn.Typed, new Click.CataloguePage(Retired: click.Retired), []);
        return await views.Find(turn, click.Entry, cancellationToken) is { } item
            ? new TurnResponse.ReplaceCard(
                await views.Entry(turn, item, Cards.CatalogueCard.To(query, click.From), cancellationToken))
            : await Unknown(turn, cancellationToken);
    }

    /// <summary>Somebody sent the bot a card. That of a task brings the task, to take it; to any other there is nothing to say.</summary>
    public async Task<TurnResponse> ShowShared(Turn turn, JsonElement card, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return SharedEntry.Read(card) is { } entry && await views.Find(turn, entry, cancellationToken) is { } item
            ? new TurnResponse.SendMessage(await views.Entry(turn, item, new Click.CataloguePage(), cancellationToken))
            : TurnResponse.Done;
    }

    public Task<TurnResponse> Retire(Turn turn, Click.RetireEntry click, CancellationToken cancellationToken) => Edit(
        turn, () => editor.Retire(click.Entry, click.Version, turn.Self!, cancellationToken), new EntrySentences(turn.Culture).Retired,
        cancellationToken);

    public Task<TurnResponse> Restore(Turn turn, Click.RestoreEntry click, CancellationToken cancellationToken) => Edit(
        turn, () => editor.Restore(click.Entry, click.Version, turn.Self!, clock.Now.LogicalTime, cancellationToken),
        new EntrySentences(turn.Culture).Restored, cancellationToken);

    /// <summary>The list comes back, since there may be more to read.</summary>
    public async Task<TurnResponse> Confirm(Turn turn, Click.StillRight click, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var sentences = new EntrySentences(turn.Culture);
        var confirmed = await editor.Confirm(click.Entry, click.Version, turn.Self!, clock.Now.LogicalTime, cancellationToken);
        return confirmed is EditResult.Edited
            ? await Page(turn, new Click.CataloguePage(), cancellationToken, sentences.Confirmed(views.ReviewMonths))
            : await Edit(turn, () => Task.FromResult(confirmed), sentences.MovedOn, cancellationToken);
    }

    private async Task<TurnResponse> Edit(Turn turn, Func<Task<EditResult>> edit, string done, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return await edit() switch
        {
            EditResult.Edited { Item: var item } => await Entry(turn, item, done, cancellationToken),
            EditResult.Changed { Item: var item } => await Entry(turn, item, new EntrySentences(turn.Culture).MovedOn, cancellationToken),
            EditResult.NoSuchEntry or EditResult.WithProblems => await Unknown(turn, cancellationToken),
            var other => throw new ArgumentOutOfRangeException(nameof(edit), other, "Nothing says how this is answered."),
        };
    }

    private async Task<TurnResponse> Entry(Turn turn, CatalogueItem item, string remark, CancellationToken cancellationToken) =>
        new TurnResponse.ReplaceCard(
            await views.Entry(turn, item, new Click.CataloguePage(), cancellationToken, remark), OnAllDevices: true);

    private Task<TurnResponse> Unknown(Turn turn, CancellationToken cancellationToken) =>
        reply.Refuse(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
}
