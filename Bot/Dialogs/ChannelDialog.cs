using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>post</c>, said to the bot in a channel: a lead makes the channel known, so that they can post tasks there.</summary>
internal sealed class ChannelDialog(TurnCommands commands, SharedChats chats)
{
    private const string Word = "post";

    /// <summary>Whether a message in a channel asks for this. What follows the word names the channel.</summary>
    public static bool Asks(InboundActivity.Message message) => message.Envelope is { Kind: ConversationKind.Channel, Team: not null }
        && PlainWords.After(Word, message.Text) is not null;

    /// <returns>What to say in the channel; nothing when the person leads nobody.</returns>
    public async Task<TurnResponse> MakeKnown(Turn turn, InboundActivity.Message message, CancellationToken cancellationToken)
    {
        var (envelope, team) = (message.Envelope, message.Envelope.Team!);
        if (turn.Self is not { IsLead: true }) return TurnResponse.Done;
        var place = message.ToReference() with { ConversationId = ChannelIds.WithoutThread(envelope.ConversationId) };
        var channel = await chats.Remember(turn, place, cancellationToken);
        var known = new Command.KnowChannel(channel, Name(message), SharedPlaces.IdFor(envelope.TenantId, team.TeamId));
        var outcome = await commands.Execute(turn, turn.Actor, known, cancellationToken, "-channel");
        return outcome.Refusal is null
            ? new TurnResponse.ShowNotice(new PostSentences(turn.Culture).ChannelKnown)
            : TurnResponse.Done;
    }

    /// <summary>As the lead says it, or as Teams does.</summary>
    private static string? Name(InboundActivity.Message message)
    {
        var said = PlainText.Clean(PlainWords.After(Word, message.Text));
        var team = message.Envelope.Team!;
        return PlainWords.HasWords(said) ? PostChannel.Cut(said) : PostChannel.NameOf(team.TeamName, team.ChannelName);
    }
}
