using System.Text;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Tests.BotFramework;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace MicroAssignBot.Sdk.Tests.Outbound;

/// <summary>What the bot sends to the connector is what the SDK's types hold, with nothing beside them.</summary>
public sealed class ConnectorRequestTests
{
    private static readonly OutgoingMessage.CardMessage Card = new(
        Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"2026-11-23T09:00:00Z"}]}"""),
        "A new task");

    [Fact]
    public void A_message_with_a_card()
    {
        var read = SdkActivity.WithoutLoss<Activity>(ActivityWriter.Message(SampleActivity.Reference, Card, null));

        Assert.Equal(("message", null, "A new task"), (read.Type, read.Id, read.Summary));
        var to = SampleActivity.Reference;
        Assert.Equal(
            (to.BotId, to.UserId, to.ConversationId, SampleActivity.Tenant),
            (read.From.Id, read.Recipient.Id, read.Conversation.Id, read.Conversation.TenantId));
        var card = Assert.Single(read.Attachments);
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.ContentType);
        Assert.Equal("AdaptiveCard", ((JObject)card.Content).Value<string>("type"));
    }

    [Fact]
    public void A_card_that_replaces_another() =>
        Assert.Equal("1:old", SdkActivity.WithoutLoss<Activity>(ActivityWriter.Message(SampleActivity.Reference, Card, "1:old")).Id);

    [Fact]
    public void A_text_with_buttons()
    {
        var text = new OutgoingMessage.Text("What now?", [new SuggestedAction("Get a task", "next")]);
        var read = SdkActivity.WithoutLoss<Activity>(ActivityWriter.Message(SampleActivity.Reference, text, null));

        Assert.Equal(("What now?", "plain"), (read.Text, read.TextFormat));
        var button = Assert.Single(read.SuggestedActions.Actions);
        Assert.Equal((ActionTypes.ImBack, "Get a task", "next"), (button.Type, button.Title, button.Value));
        Assert.Equal([SampleActivity.Reference.UserId], read.SuggestedActions.To);
    }

    [Fact]
    public void A_question_whether_a_file_may_be_saved()
    {
        var consent = new OutgoingMessage.FileConsentCard(
            "my-data.json", "Everything I know about you", 1029, """{"do":"save"}"""u8.ToArray(), """{"do":"leave"}"""u8.ToArray());
        var asked = Assert.Single(
            SdkActivity.WithoutLoss<Activity>(ActivityWriter.Message(SampleActivity.Reference, consent, null)).Attachments);

        Assert.Equal((FileConsentCard.ContentType, "my-data.json"), (asked.ContentType, asked.Name));
        var card = SdkActivity.WithoutLoss<FileConsentCard>(Encoding.UTF8.GetBytes(((JObject)asked.Content).ToString()));
        Assert.Equal(("Everything I know about you", 1029), (card.Description, card.SizeInBytes));
        Assert.Equal("save", ((JObject)card.AcceptContext).Value<string>("do"));
        Assert.Equal("leave", ((JObject)card.DeclineContext).Value<string>("do"));
    }

    [Fact]
    public void A_file_that_was_saved()
    {
        var saved = new FileUpload(
            "my-data.json", "https://contoso.sharepoint.com/upload", "https://contoso.sharepoint.com/f", "1150", "json");
        var shown = Assert.Single(SdkActivity.WithoutLoss<Activity>(
            ActivityWriter.Message(SampleActivity.Reference, new OutgoingMessage.FileInfo(saved), null)).Attachments);

        Assert.Equal((FileInfoCard.ContentType, saved.ContentUrl, saved.Name), (shown.ContentType, shown.ContentUrl, shown.Name));
        var card = SdkActivity.WithoutLoss<FileInfoCard>(Encoding.UTF8.GetBytes(((JObject)shown.Content).ToString()));
        Assert.Equal(("1150", "json"), (card.UniqueId, card.FileType));
    }

    [Fact]
    public void A_new_chat()
    {
        var read = SdkActivity.WithoutLoss<ConversationParameters>(ActivityWriter.Conversation(SampleActivity.Reference));

        Assert.Equal((false, SampleActivity.Tenant, null), (read.IsGroup, read.TenantId, read.Activity));
        Assert.Equal(SampleActivity.Reference.UserId, Assert.Single(read.Members).Id);
        Assert.Equal(SampleActivity.Tenant, ((JObject)read.ChannelData).ToObject<TeamsChannelData>()!.Tenant.Id);
    }

    [Fact]
    public void A_new_thread_in_a_channel()
    {
        var channel = SampleActivity.Reference with { ConversationId = "19:web@thread.tacv2", UserId = "" };
        var read = SdkActivity.WithoutLoss<ConversationParameters>(ActivityWriter.Thread(channel, Card));

        Assert.True(read.IsGroup);
        Assert.Equal("19:web@thread.tacv2", ((JObject)read.ChannelData).ToObject<TeamsChannelData>()!.Channel.Id);
        Assert.Equal("A new task", read.Activity.Summary);
    }

    [Fact]
    public void A_page_of_members_is_read_alike()
    {
        const string page = """
            {"continuationToken":"more","members":[{"id":"29:ada","objectId":"3f2c1a00-0000-4000-8000-000000000001",
            "aadObjectId":"3f2c1a00-0000-4000-8000-000000000001","name":"Ada Reyes","userRole":"user","tenantId":"t"},{"id":"29:app"}]}
            """;
        var ours = MembersAnswer.Read(Encoding.UTF8.GetBytes(page))!;
        var theirs = SdkActivity.Read<TeamsPagedMembersResult>(page);

        Assert.Equal(theirs.ContinuationToken, ours.Continuation);
        Assert.Equal(
            theirs.Members.Select(one => (one.Id, one.Name, one.AadObjectId)),
            ours.Members.Select(one => (one.Id, one.Name!, one.AadObjectId!)));
    }
}
