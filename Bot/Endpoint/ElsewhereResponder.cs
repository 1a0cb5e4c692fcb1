using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Answers what is no turn in somebody's own chat: what comes from outside it, where others can read along, and what names no sender.
/// Nothing is told about anybody.
/// </summary>
internal sealed class ElsewhereResponder(
    ExtensionResponder extension, ChannelResponder channels, TeamsResponder teams, TurnChat chat, ILogger<ElsewhereResponder> log)
{
    /// <returns>Whether this activity is answered here.</returns>
    public static bool Answers(InboundActivity activity) => !activity.Envelope.IsPersonal || IsExtension(activity);

    public async ValueTask<InvokeResponse?> Respond(
        InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        PersonId? known = PersonId.TryParse(activity.Envelope.From.AadObjectId?.ToLowerInvariant(), out var actor) ? actor : null;
        if (IsExtension(activity)) return await extension.Respond(activity, known, afterAnswer, cancellationToken);
        if (known is not null && activity is InboundActivity.CardAction click && ChannelResponder.IsTaking(click))
            return await channels.Take(click, actor, afterAnswer, cancellationToken);
        if (known is not null && activity is InboundActivity.Message said && await channels.Answered(said, actor, cancellationToken))
            return null;
        if (TeamsResponder.Answers(activity))
        {
            await teams.Respond(activity, afterAnswer, cancellationToken);
            return null;
        }

        if (known is null && activity.Envelope.From.IsPerson) log.Unnamed(activity.Envelope.Id, activity.Envelope.Type);
        else log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
        var sentences = new Sentences(Rendering.Viewers.Culture(activity.Envelope.Locale));
        var sentence = known is null ? sentences.NoId : sentences.OnlyInOwnChat;
        if (activity is InboundActivity.CardAction) return new InvokeResponse.Sentence(sentence);
        // Whoever mentions the bot waits for an answer. An app that does gets none, or two of them could talk for ever.
        if (activity is InboundActivity.Message { Envelope.From.IsPerson: true } && ChannelIds.IsShared(activity.Envelope.ConversationId))
            await chat.Tell(activity.ToReference(), sentence, activity.Envelope.Id, cancellationToken);
        return null;
    }

    /// <summary>The channel does not say who the sender is, so that nothing can be done for them.</summary>
    public async ValueTask<InvokeResponse?> RespondToUnnamed(InboundActivity activity, CancellationToken cancellationToken)
    {
        log.Unnamed(activity.Envelope.Id, activity.Envelope.Type);
        var sentence = new Sentences(Rendering.Viewers.Culture(activity.Envelope.Locale)).NoId;
        if (activity is InboundActivity.CardAction) return new InvokeResponse.Sentence(sentence);
        // Opening the chat comes as two activities; only one is answered.
        if (activity is InboundActivity.Message or InboundActivity.Installed or InboundActivity.FileConsent)
            await chat.Tell(activity.ToReference(), sentence, activity.Envelope.Id, cancellationToken);
        return null;
    }

    private static bool IsExtension(InboundActivity activity) =>
        activity is InboundActivity.ExtensionQuery or InboundActivity.ExtensionFetch or InboundActivity.ExtensionSubmit;
}
