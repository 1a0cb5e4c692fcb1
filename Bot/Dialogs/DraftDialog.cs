using System.Collections.Immutable;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Work that was sent in the chat. It is kept until it is handed in, changed or discarded.</summary>
internal sealed class DraftDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.EditDraft>(Edit)
        .On<Click.SaveDraft>(Save, Refuse)
        .On<Click.DiscardDraft>(Discard)
        .On<Click.KeepText>(KeepText)
        .On<Click.SubmitDraft>(Submit);

    /// <returns>Null when there is no open task that it could belong to.</returns>
    public async Task<TurnResponse?> Keep(
        Turn turn, Assignment assignment, string text, IReadOnlyList<SharedFile> files, bool hasPicture,
        CancellationToken cancellationToken)
    {
        var links = files.Select(file => new FileLink(file.Name, file.ContentUrl)).ToImmutableList();
        var command = new Command.KeepDraft(text.Length == 0 ? null : text, links);
        var outcome = await commands.Execute(turn, turn.Actor, command, cancellationToken, "-kept");
        if (outcome.Refusal is Refusal.NothingActive) return null;
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        var sentences = new Sentences(turn.Culture);
        return hasPicture
            ? new TurnResponse.SendMessage(
                await Card(turn, assignment, sentences.PictureNotKeptButText, canSubmit: false, cancellationToken))
            : await Show(turn, assignment, null, cancellationToken);
    }

    /// <summary>Shows the draft with its buttons.</summary>
    /// <param name="sentence">Null asks whether to hand it in.</param>
    public async Task<TurnResponse> Show(Turn turn, Assignment assignment, string? sentence, CancellationToken cancellationToken) =>
        new TurnResponse.SendMessage(await Card(turn, assignment, sentence, canSubmit: true, cancellationToken));

    /// <summary>Hands in the draft. The message that asked shows the result, and so does the card.</summary>
    public async Task<TurnResponse> Submit(Turn turn, Click.SubmitDraft click, CancellationToken cancellationToken)
    {
        if (click.Draft is { } shown && await Newer(turn, click, shown, cancellationToken) is { } newer)
            return await Show(turn, newer, null, cancellationToken);
        var outcome = await commands.Execute(
            turn, click.Topic.Learner, new Command.Submit(click.Topic.Number, "", click.Seen), cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        var assignment = outcome.State.Desk.Find(click.Topic.Number)!;
        var context = await Context(turn, assignment, cancellationToken);
        return new TurnResponse.ReplaceCard(
            ReplyCard.Render(new Sentences(turn.Culture).InReview(assignment.Reviewer, context), [], context), OnAllDevices: true);
    }

    /// <summary>Opens the text field in place of the question.</summary>
    public async Task<TurnResponse> Edit(Turn turn, Click.EditDraft click, CancellationToken cancellationToken) =>
        await Kept(turn, click, cancellationToken) is { } assignment
            ? new TurnResponse.ReplaceCard(
                DraftCard.Edited(assignment, Draft(turn), await Context(turn, assignment, cancellationToken)), OnAllDevices: true)
            : await Gone(turn, cancellationToken);

    /// <summary>Saves the edited draft; an empty field empties it. Work that came from the chat meanwhile stays.</summary>
    public async Task<TurnResponse> Save(Turn turn, Click.SaveDraft click, CancellationToken cancellationToken)
    {
        if (await Kept(turn, click, cancellationToken) is not { } assignment) return await Gone(turn, cancellationToken);
        if (!turn.Typed.Has(InputIds.Work)) return await Again(turn, assignment, null, cancellationToken);
        var isNewest = DraftMark.Create(Draft(turn)) == click.Draft;
        var command = new Command.KeepDraft(turn.Typed[InputIds.Work], [], Replaces: isNewest);
        var outcome = await commands.Execute(turn, turn.Actor, command, cancellationToken, "-saved");
        if (outcome.Refusal is { } refusal) return await Field(turn, assignment, refusal, cancellationToken);
        return Draft(turn).IsEmpty
            ? await Gone(turn, cancellationToken, isDiscarded: true)
            : await Again(turn, assignment, null, cancellationToken);
    }

    /// <summary>The text in the field cannot be read: shows the field again with the reason.</summary>
    private async Task<TurnResponse> Refuse(Turn turn, Click.SaveDraft click, Refusal problem, CancellationToken cancellationToken) =>
        await Kept(turn, click, cancellationToken) is { } assignment
            ? await Field(turn, assignment, problem, cancellationToken)
            : await Gone(turn, cancellationToken);

    /// <summary>Discards only what was shown with the button.</summary>
    public async Task<TurnResponse> Discard(Turn turn, Click.DiscardDraft click, CancellationToken cancellationToken)
    {
        if (await Kept(turn, click, cancellationToken) is not { } assignment) return await Gone(turn, cancellationToken);
        if (DraftMark.Create(Draft(turn)) != click.Draft) return await Again(turn, assignment, null, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, new Command.DiscardDraft(Draft(turn)), cancellationToken, "-discarded");
        return outcome.Refusal is null
            ? await Gone(turn, cancellationToken, isDiscarded: true)
            : await Again(turn, assignment, null, cancellationToken);
    }

    /// <summary>The learner says that the text was part of the work, not a question to the bot.</summary>
    public async Task<TurnResponse> KeepText(Turn turn, Click.KeepText click, CancellationToken cancellationToken)
    {
        if (click.Topic.Learner != turn.Actor) return await reply.Refuse(turn, new Refusal.NotTheLearner(), [], cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, new Command.KeepDraft(click.Said, []), cancellationToken, "-kept");
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        return outcome.State.Desk.InSlot is { } assignment && !Draft(turn).IsEmpty
            ? await Again(turn, assignment, null, cancellationToken)
            : await Gone(turn, cancellationToken);
    }

    private static Work Draft(Turn turn) => turn.OwnState?.Desk.Standing.Draft ?? Work.Empty;

    /// <summary>If more was sent since this button was shown, the new draft is shown before anything is handed in.</summary>
    private async Task<Assignment?> Newer(Turn turn, Click.SubmitDraft click, string shown, CancellationToken cancellationToken) =>
        await Kept(turn, click, cancellationToken) is { } assignment && DraftMark.Create(Draft(turn)) != shown ? assignment : null;

    /// <returns>The task that the draft belongs to; null when there is no draft any more.</returns>
    private async Task<Assignment?> Kept(Turn turn, Click.OnTopic click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (click.Topic.Learner != turn.Actor)
        {
            reply.Audit(turn, new Refusal.NotTheLearner());
            return null;
        }

        return own.Desk.InSlot is { } assignment && assignment.Topic == click.Topic && !own.Desk.Standing.Draft.IsEmpty ? assignment : null;
    }

    private async Task<TurnResponse> Field(Turn turn, Assignment assignment, Refusal problem, CancellationToken cancellationToken)
    {
        var form = new Form(FormMode.Normal, turn.Typed, problem, null);
        return new TurnResponse.ReplaceCard(
            DraftCard.Edited(assignment, Draft(turn), await Context(turn, assignment, cancellationToken), form));
    }

    private async Task<TurnResponse> Again(Turn turn, Assignment assignment, string? sentence, CancellationToken cancellationToken) =>
        new TurnResponse.ReplaceCard(await Card(turn, assignment, sentence, canSubmit: true, cancellationToken), OnAllDevices: true);

    private async Task<TurnResponse> Gone(Turn turn, CancellationToken cancellationToken, bool isDiscarded = false)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var sentences = new Sentences(turn.Culture);
        var card = isDiscarded
            ? ReplyCard.Render(sentences.Discarded, ReplyBuilder.Buttons(turn), await reply.Context(turn, [], cancellationToken))
            : await reply.Kept(turn, sentences.NothingKept, cancellationToken);
        return new TurnResponse.ReplaceCard(card, OnAllDevices: true);
    }

    private async Task<CardContent> Card(
        Turn turn, Assignment assignment, string? sentence, bool canSubmit, CancellationToken cancellationToken) =>
        DraftCard.Render(assignment, Draft(turn), sentence, canSubmit, await Context(turn, assignment, cancellationToken));

    private ValueTask<CardContext> Context(Turn turn, Assignment assignment, CancellationToken cancellationToken) =>
        reply.Context(turn, [assignment.Reviewer], cancellationToken);
}
