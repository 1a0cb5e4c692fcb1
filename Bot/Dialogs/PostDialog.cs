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

/// <summary>A lead puts a task up for grabs in a channel, and closes it again.</summary>
internal sealed class PostDialog(TurnCommands commands, ReplyBuilder reply, ICatalogue catalogue, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.PostEntry>((turn, click, token) => Form(turn, click.Entry, FormId.New(clock.Now.RealTime), null, token))
        .On<Click.PostTask>(Post, (turn, click, problem, token) => Form(turn, click.Entry, click.Form, problem, token))
        .On<Click.ClosePost>(Close);

    public async Task<TurnResponse> Post(Turn turn, Click.PostTask click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var channel = Typed.Channel(turn.Typed) ?? (own.Desk.Standing.Channels is [var only] ? only.Id : default);
        var outcome = await commands.Execute(
            turn, turn.Actor,
            new Command.PostEntry(click.Form, click.Entry, channel, Typed.Places(turn.Typed), Typed.Answers(turn.Typed)),
            cancellationToken);
        if (outcome.Refusal is { } problem) return await Form(turn, click.Entry, click.Form, problem, cancellationToken);
        var number = outcome.State.Desk.Standing.NumberOf(click.Form);
        var context = await reply.Context(turn, [], cancellationToken);
        return number is { } known && await commands.HandOut(outcome.State, known, cancellationToken) is { } posted
            ? new TurnResponse.ReplaceCard(PostFormCard.Done(posted, context), OnAllDevices: true)
            : await reply.Say(turn, new Refusal.MovedOn(), ReplyBuilder.Buttons(turn), cancellationToken);
    }

    /// <summary>The lead's summary comes back, with the post closed.</summary>
    public async Task<TurnResponse> Close(Turn turn, Click.ClosePost click, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(
            turn, click.Topic.Learner, new Command.ClosePost(click.Topic.Number), cancellationToken);
        return await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    private async Task<TurnResponse> Form(
        Turn turn, EntryId entry, FormId id, Refusal? problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (turn.Self is not { IsLead: true })
            return await reply.Refuse(turn, new Refusal.NotALead(), ReplyBuilder.Buttons(turn), cancellationToken);
        if (catalogue.Current.Find(entry) is not { IsRetired: false, Entry: var task } item || !CatalogueRights.Sees([turn.Actor], item))
            return await reply.Say(turn, new Refusal.EntryGone(), ReplyBuilder.Buttons(turn), cancellationToken);
        var standing = own.Desk.Standing;
        if (standing.Channels.IsEmpty)
            return await reply.Say(turn, new PostSentences(turn.Culture).NoChannel, ReplyBuilder.Buttons(turn), cancellationToken);
        var reviewer = task.Expert ?? turn.Actor;
        var context = await reply.Context(turn, [reviewer], cancellationToken);
        return new TurnResponse.ReplaceCard(PostFormCard.Render(
            new PostForm(task, id, standing.Channels, reviewer, standing.AnswerTo), context,
            new Form(FormMode.Normal, turn.Typed, problem, null)));
    }
}
