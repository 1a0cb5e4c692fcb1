using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.Tests.BotFramework;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace MicroAssignBot.Sdk.Tests.Inbound;

/// <summary>Both read the same from every activity: who, where, when, and from which team.</summary>
public sealed class EnvelopeTests
{
    public static TheoryData<string> Samples =>
    [
        .. typeof(SampleActivity).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Samples/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name)),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Type_id_time_and_places_are_the_same(string sample)
    {
        var (ours, theirs) = (SdkActivity.Ours(sample).Envelope, SdkActivity.Sample(sample));

        Assert.Equal(
            (theirs.Type, theirs.Id, theirs.Timestamp, theirs.ServiceUrl, theirs.ChannelId, theirs.Locale),
            (ours.Type, ours.Id, ours.Timestamp, ours.ServiceUrl, ours.ChannelId, ours.Locale));
        Assert.Equal(
            (theirs.Conversation.Id, theirs.Conversation.ConversationType, theirs.Conversation.IsGroup ?? false),
            (ours.ConversationId, ours.ConversationType, ours.IsGroup));
        Assert.Equal(theirs.LocalTimezone, ours.TimeZone);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sender_and_recipient_are_the_same(string sample)
    {
        var (ours, theirs) = (SdkActivity.Ours(sample).Envelope, SdkActivity.Sample(sample));

        Assert.Equal((theirs.From.Id, theirs.From.Name, theirs.From.AadObjectId), (ours.From.Id, ours.From.Name, ours.From.AadObjectId));
        Assert.Equal((theirs.Recipient.Id, theirs.Recipient.Name), (ours.Recipient.Id, ours.Recipient.Name));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Tenant_and_team_are_the_same(string sample)
    {
        var (ours, theirs) = (SdkActivity.Ours(sample).Envelope, SdkActivity.Sample(sample));
        var data = theirs.GetChannelData<TeamsChannelData>();

        Assert.Equal(theirs.Conversation.TenantId ?? data.Tenant?.Id, ours.TenantId);
        Assert.Equal(data.Tenant?.Id, ours.ChannelTenantId);
        var channel = data.Channel ?? data.Settings?.SelectedChannel;
        Assert.Equal((data.Team?.Id, data.Team?.Name, channel?.Id), (ours.Team?.TeamId, ours.Team?.TeamName, ours.Team?.ChannelId));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_clients_time_zone_is_the_same(string sample)
    {
        var client = SdkActivity.Sample(sample).Entities?.FirstOrDefault(entity => entity.Type == "clientInfo");

        Assert.Equal(client?.Properties.Value<string>("timezone"), SdkActivity.Ours(sample).Envelope.ClientTimeZone);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_reference_to_write_back_to_is_the_same(string sample)
    {
        var (ours, theirs) = (SdkActivity.Ours(sample).ToReference(), SdkActivity.Sample(sample).GetConversationReference());

        Assert.Equal(
            new ConversationReference(
                theirs.Conversation.TenantId ?? SdkActivity.Sample(sample).GetChannelData<TeamsChannelData>().Tenant?.Id, theirs.ServiceUrl,
                theirs.ChannelId, theirs.Bot.Id, theirs.Bot.Name, theirs.User.Id, theirs.Conversation.Id),
            ours);
    }
}
