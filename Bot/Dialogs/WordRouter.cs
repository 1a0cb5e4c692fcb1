using System.Text.Json;
using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Routes a chat message to the dialog of its intent, or to the chat dialog if it has none.</summary>
internal sealed class WordRouter(
    DialogRoutes routes, ChatDialog chat, CatalogueDialog catalogue, EmptyClickDialog emptyClicks, OnboardingDialog onboarding)
{
    public async Task<TurnResponse> Route(Turn turn, InboundActivity.Message message, CancellationToken cancellationToken)
    {
        if (turn.Person is null) return await onboarding.Stranger(turn, cancellationToken);
        var isBlank = string.IsNullOrWhiteSpace(HiddenCharacters.Without(message.Text));
        // Clients put words of their own beside a card.
        if (message is { Files.Count: 0, Card.ValueKind: JsonValueKind.Object } && (isBlank || SharedEntry.Read(message.Card) is not null))
            return await catalogue.ShowShared(turn, message.Card, cancellationToken);
        if (isBlank && message is { Files.Count: 0, HasPicture: false })
            return await emptyClicks.Answer(turn, message.ReplyToId, cancellationToken);
        var intent = isBlank ? Intent.Nothing : IntentReader.Read(message.Text);
        if (intent is Intent.Nothing or Intent.Doubtful) return await chat.Handle(turn, message, intent, cancellationToken);
        if (message is { Files.Count: 0, HasPicture: false }) return await routes.Answer(turn, intent, cancellationToken);
        return await Both(
            turn, await chat.Handle(turn, message, intent, cancellationToken), routes.Answer(turn, intent, cancellationToken));
    }

    /// <summary>Answers both parts of a message that has a file and a command.</summary>
    private static async Task<TurnResponse> Both(Turn turn, TurnResponse first, Task<TurnResponse> word)
    {
        if (await word is TurnResponse.SendMessage second) turn.ExtraMessages.Add(second.Card);
        return first;
    }
}
