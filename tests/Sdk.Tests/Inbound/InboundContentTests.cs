using System.Text.Json;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.Tests.BotFramework;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace MicroAssignBot.Sdk.Tests.Inbound;

/// <summary>Both read the same from what people write, send, click and search.</summary>
public sealed class InboundContentTests
{
    [Theory]
    [InlineData("personal-message")]
    [InlineData("mention")]
    [InlineData("submit")]
    [InlineData("message-back")]
    [InlineData("file")]
    [InlineData("tenant-in-channel-data")]
    public void A_message_says_the_same_without_the_mention_of_the_bot(string sample)
    {
        // Clients write the bot's id in either case; the SDK compares it letter by letter, and would leave the mention in the text.
        var inOneCase = SampleActivity.Text(sample).Replace(SampleActivity.AppId, SampleActivity.AppId, StringComparison.OrdinalIgnoreCase);
        var (ours, theirs) = (Ours<InboundActivity.Message>(sample), SdkActivity.Read<Activity>(inOneCase));

        Assert.Equal(theirs.RemoveRecipientMention()?.Trim() ?? "", ours.Text);
        Assert.Equal((theirs.TextFormat, theirs.ReplyToId), (ours.TextFormat, ours.ReplyToId));
        // The data of a button that writes for the person is text; the bot reads what is in it.
        IsSame(theirs.Value is string written ? JToken.Parse(written) : (JToken?)theirs.Value, ours.Value);
    }

    [Fact]
    public void Mentions_of_others_are_told_from_that_of_the_bot_alike()
    {
        var theirs = SdkActivity.Sample("mention");
        var others = theirs.GetMentions()
            .Where(mention => !mention.Mentioned.Id.Equals(theirs.Recipient.Id, StringComparison.OrdinalIgnoreCase));

        Assert.Contains(Assert.Single(others).Text, Ours<InboundActivity.Message>("mention").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_the_same()
    {
        var theirs = Assert.Single(SdkActivity.Sample("file").Attachments, one => one.ContentType == FileDownloadInfo.ContentType);
        var content = ((JObject)theirs.Content).ToObject<FileDownloadInfo>()!;

        Assert.Equal(
            new SharedFile(theirs.Name, theirs.ContentUrl, content.FileType), Assert.Single(Ours<InboundActivity.Message>("file").Files));
    }

    [Theory]
    [InlineData("execute", false)]
    [InlineData("refresh", true)]
    public void A_click_is_the_same(string sample, bool isAutomatic)
    {
        var (ours, theirs) = (Ours<InboundActivity.CardAction>(sample), SdkActivity.Sample(sample));
        var value = ((JObject)theirs.Value).ToObject<AdaptiveCardInvokeValue>()!;

        Assert.Equal((value.Action.Verb, theirs.ReplyToId), (ours.Verb, ours.ReplyToId));
        Assert.Equal(isAutomatic, ours.Automatic);
        IsSame((JToken?)value.Action.Data ?? new JObject(), ours.Data);
    }

    [Theory]
    [InlineData("file-accepted")]
    [InlineData("file-declined")]
    public void A_consent_to_a_file_is_the_same(string sample)
    {
        var (ours, activity) = (Ours<InboundActivity.FileConsent>(sample), SdkActivity.Sample(sample));
        var theirs = ((JObject)activity.Value).ToObject<FileConsentCardResponse>()!;

        Assert.Equal(theirs.Action == "accept", ours.Upload is not null);
        Assert.Equal(activity.ReplyToId, ours.ReplyToId);
        Assert.Equal(
            theirs.UploadInfo is { } to ? new FileUpload(to.Name, to.UploadUrl, to.ContentUrl, to.UniqueId, to.FileType) : null,
            ours.Upload);
        IsSame((JToken)theirs.Context, ours.Context);
    }

    [Fact]
    public void A_search_is_the_same()
    {
        var ours = Ours<InboundActivity.ExtensionQuery>("extension-query");
        var theirs = ((JObject)SdkActivity.Sample("extension-query").Value).ToObject<MessagingExtensionQuery>()!;

        Assert.Equal((theirs.CommandId, theirs.QueryOptions.Skip, theirs.QueryOptions.Count), (ours.CommandId, ours.Skip, ours.Count));
        Assert.Equal(Assert.Single(theirs.Parameters).Value.ToString()!.Trim(), ours.Text.Trim());
    }

    [Fact]
    public void An_action_on_a_message_is_the_same()
    {
        var ours = Ours<InboundActivity.ExtensionFetch>("extension-fetch");
        var theirs = Action("extension-fetch");

        Assert.Equal(theirs.CommandId, ours.CommandId);
        Assert.Equal(theirs.MessagePayload.LinkToMessage?.OriginalString, ours.Source?.Link);
        Assert.Equal(theirs.MessagePayload.From?.User?.DisplayName, ours.Source?.Author);
    }

    [Fact]
    public void A_submitted_dialog_is_the_same()
    {
        var ours = Ours<InboundActivity.ExtensionSubmit>("extension-submit");
        var theirs = Action("extension-submit");

        Assert.Equal(theirs.CommandId, ours.CommandId);
        IsSame((JToken)theirs.Data, ours.Data);
    }

    [Fact]
    public void Who_came_and_who_left_is_the_same()
    {
        var (came, left) = (SdkActivity.Sample("members-added").MembersAdded, SdkActivity.Sample("member-left").MembersRemoved);

        Assert.Equal(came.Select(one => one.Id), Ours<InboundActivity.MembersAdded>("members-added").Ids);
        Assert.Equal(left.Select(one => one.Id), Ours<InboundActivity.MembersRemoved>("member-left").Ids);
    }

    [Fact]
    public void What_happened_to_a_team_is_the_same()
    {
        Assert.Equal("teamRenamed", SdkActivity.Sample("team-renamed").GetChannelData<TeamsChannelData>().EventType);
        Assert.Equal(TeamChange.Renamed, Ours<InboundActivity.TeamChanged>("team-renamed").Change);
    }

    private static T Ours<T>(string sample) => Assert.IsType<T>(SdkActivity.Ours(sample), exactMatch: true);

    private static MessagingExtensionAction Action(string sample) =>
        ((JObject)SdkActivity.Sample(sample).Value).ToObject<MessagingExtensionAction>()!;

    private static void IsSame(JToken? theirs, JsonElement? ours)
    {
        if (theirs is null) Assert.Null(ours);
        else Assert.True(JToken.DeepEquals(theirs, JToken.Parse(ours!.Value.GetRawText())), $"{theirs}\n{ours}");
    }
}
