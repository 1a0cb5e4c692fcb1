using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// The little that is done in a channel: a lead says <c>post</c>, and whoever wants a task that is posted there takes it. What
/// everybody can read says nothing of anybody.
/// </summary>
internal sealed class ChannelResponder(
    ElsewhereTurns turns, ElsewhereClicks clicks, ChannelDialog channels, ButtonRouter buttons, TurnChat chat, PostCommitQueue postCommit,
    ILogger<ChannelResponder> log)
{
    /// <returns>Whether the message was answered.</returns>
    public async ValueTask<bool> Answered(InboundActivity.Message message, PersonId actor, CancellationToken cancellationToken)
    {
        if (!ChannelDialog.Asks(message)) return false;
        var response = await Post(message, actor, cancellationToken).OrFailed(message.Envelope.Id, log);
        // Whoever wrote it waits for an answer. Nobody learns from this one whether they lead anybody.
        var said = response is null
            ? new Sentences(Rendering.Viewers.Culture(message.Envelope.Locale)).NotSaved
            : (response as TurnResponse.ShowNotice)?.Sentence;
        if (said is null) return false;
        await chat.Tell(message.ToReference(), said, message.Envelope.Id, cancellationToken);
        return true;
    }

    private async Task<TurnResponse> Post(InboundActivity.Message message, PersonId actor, CancellationToken cancellationToken)
    {
        if (await turns.Read(message, actor, default, cancellationToken) is not { } turn) return TurnResponse.Done;
        try
        {
            return await channels.MakeKnown(turn, message, cancellationToken);
        }
        finally
        {
            postCommit.Start(turn.TakePostCommitWork());
        }
    }

    /// <summary>Whether this is a click on a task that is up for grabs.</summary>
    public static bool IsTaking(InboundActivity.CardAction click) =>
        !click.Automatic && ClickReader.Read(click.Data) is Click.TakePlace;

    /// <summary>The answer to that click is for whoever clicked, and nobody else sees it.</summary>
    public async ValueTask<InvokeResponse> Take(
        InboundActivity.CardAction click, PersonId actor, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var response = await clicks.Respond(
            click, actor, click.Data, turn => buttons.Route(turn, cancellationToken), afterAnswer, cancellationToken);
        return new InvokeResponse.Sentence(response is TurnResponse.ShowNotice said
            ? said.Sentence
            : new Sentences(Rendering.Viewers.Culture(click.Envelope.Locale)).OnlyInOwnChat);
    }
}
