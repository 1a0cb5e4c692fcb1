using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Builds a turn from an inbound activity: who acts, in which chat, and what they clicked and typed.</summary>
internal sealed class TurnReader(IPeople people, Residence residence)
{
    public async ValueTask<Turn> Read(InboundActivity activity, PersonId actor, CancellationToken cancellationToken)
    {
        var envelope = activity.Envelope;
        var person = await people.Find(actor, cancellationToken);
        var contact = new Contact(activity.ToReference(), envelope.Locale, envelope.TimeZone, envelope.ClientTimeZone);
        var (data, message) = activity switch
        {
            InboundActivity.CardAction action => (action.Data, action.ReplyToId),
            InboundActivity.Message { Value: { } value } submit => (value, submit.ReplyToId),
            InboundActivity.FileConsent consent => (consent.Context, consent.ReplyToId),
            _ => (default, null),
        };
        var click = ClickReader.Read(data);
        // The answer about a file counts as that alone, whatever other button its context claims to be.
        if (activity is InboundActivity.FileConsent && click is not Click.OnFile) click = null;
        var isForeign = person is not null && !residence.IsOf(person, envelope.TenantId);
        return new Turn(actor, isForeign ? null : person, contact, envelope.Id)
        {
            At = envelope.Timestamp,
            Installs = activity is InboundActivity.Installed or InboundActivity.MembersAdded { IncludesBot: true },
            IsForeign = isForeign,
            Click = click,
            Clicked = click is null ? ClickReader.TopicOf(data) : (click as Click.OnTopic)?.Topic,
            ClickedMessage = MayLieOnLiveCard(click) ? message : null,
            TappedMessage = message,
            Typed = Inputs.Read(data),
            Upload = (activity as InboundActivity.FileConsent)?.Upload,
        };
    }

    // A prompt or a reminder is a message of its own, never a live card.
    private static bool MayLieOnLiveCard(Click? click) => click is not (Click.Withdraw or Click.ConfirmWithdraw or Click.SubmitDraft
        or Click.EditDraft or Click.SaveDraft or Click.DiscardDraft or Click.KeepText or { OnReminder: true } or { InDigest: true });
}
