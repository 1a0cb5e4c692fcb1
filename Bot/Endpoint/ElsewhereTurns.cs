using System.Text.Json;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Builds turns from conversations that others read too. What is private goes to the actor's own chat, so the turn has that chat's
/// contact, and nobody without one has a turn.
/// </summary>
internal sealed class ElsewhereTurns(IPeople people, Residence residence, PersonStore store)
{
    /// <param name="data">What was clicked and typed; undefined when nothing was.</param>
    /// <returns>Null when the organisation does not list the actor, or when they have no chat with the bot yet.</returns>
    public async ValueTask<Turn?> Read(InboundActivity activity, PersonId actor, JsonElement data, CancellationToken cancellationToken)
    {
        var envelope = activity.Envelope;
        if (await people.Find(actor, cancellationToken) is not { } person || !residence.IsOf(person, envelope.TenantId)) return null;
        var own = (await store.Read(actor, cancellationToken)).State;
        if (own.Document is not { Contact: { } contact, IsErased: false }) return null;
        return new Turn(actor, person, contact with { Locale = envelope.Locale ?? contact.Locale }, envelope.Id)
        {
            At = envelope.Timestamp,
            IsElsewhere = true,
            Channel = envelope.Kind is ConversationKind.Channel
                ? SharedPlaces.IdFor(envelope.TenantId, ChannelIds.WithoutThread(envelope.ConversationId))
                : null,
            Click = ClickReader.Read(data),
            Typed = Inputs.Read(data),
            OwnState = own,
        };
    }
}
