using System.Diagnostics;
using System.Text.Json;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Routes an inbound activity by its kind.</summary>
internal sealed class Router(
    ButtonRouter buttons, WordRouter words, CardRefresh refresh, OnboardingDialog onboarding, EmptyClickDialog emptyClicks,
    TravelDialog travel,
    IFirstContact firstContact)
{
    public async Task<TurnResponse> Route(Turn turn, InboundActivity activity, CancellationToken cancellationToken)
    {
        var response = await ByKind(turn, activity, cancellationToken);
        if (turn.Found.ZoneChange is { } change) turn.ExtraMessages.Add(await travel.Tell(turn, change, cancellationToken));
        return response;
    }

    private Task<TurnResponse> ByKind(Turn turn, InboundActivity activity, CancellationToken cancellationToken) => activity switch
    {
        InboundActivity.CardAction { Automatic: true } => refresh.Show(turn, cancellationToken),
        InboundActivity.CardAction or InboundActivity.Message or InboundActivity.FileConsent when turn.IsForeign =>
            onboarding.Stranger(turn, cancellationToken),
        _ when turn.IsForeign => Task.FromResult(TurnResponse.Done),
        InboundActivity.Uninstalled => onboarding.Leave(turn, cancellationToken),
        InboundActivity.CardAction { Data: var data, ReplyToId: var on } when IsEmpty(turn, data) =>
            emptyClicks.Answer(turn, on, cancellationToken),
        InboundActivity.Message { Value: { } data, ReplyToId: var on } when IsEmpty(turn, data) =>
            emptyClicks.Answer(turn, on, cancellationToken),
        InboundActivity.CardAction or InboundActivity.Message { Value: not null } or InboundActivity.FileConsent =>
            buttons.Route(turn, cancellationToken),
        InboundActivity.Message message => words.Route(turn, message, cancellationToken),
        InboundActivity.Installed or InboundActivity.MembersAdded => firstContact.Join(turn, onboarding, cancellationToken),
        InboundActivity.MembersRemoved or InboundActivity.TeamChanged or InboundActivity.ExtensionQuery or InboundActivity.ExtensionFetch
            or InboundActivity.ExtensionSubmit or InboundActivity.UnknownInvoke or InboundActivity.Other =>
            Task.FromResult(TurnResponse.Done),
        _ => throw new UnreachableException($"{activity.GetType()}"),
    };

    private static bool IsEmpty(Turn turn, JsonElement data) => turn is { Person: not null, Click: null } && ClickReader.IsEmpty(data);

    /// <summary>What a turn is about, for the log: a case or a verb, never a person's own text.</summary>
    public static string Name(InboundActivity activity, Click? click) => activity switch
    {
        InboundActivity.CardAction or InboundActivity.Message { Value: not null } or InboundActivity.FileConsent =>
            click?.GetType().Name ?? "unreadable",
        var other => other.GetType().Name,
    };
}
