using System.Text;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace MicroAssignBot.Sdk.Tests.Outbound;

/// <summary>What the bot answers to a click, a search or a dialog is what the SDK's types hold, with nothing beside them.</summary>
public sealed class InvokeAnswerTests
{
    private static readonly byte[] Card = Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard","version":"1.5","body":[]}""");

    [Fact]
    public async Task A_card_in_place_of_the_clicked_one()
    {
        var read = await Sent<AdaptiveCardInvokeResponse>(new InvokeResponse.Card(Card));

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (read.StatusCode, read.Type));
        Assert.Equal("AdaptiveCard", ((JObject)read.Value).Value<string>("type"));
    }

    [Fact]
    public async Task A_sentence_over_the_card()
    {
        var read = await Sent<AdaptiveCardInvokeResponse>(new InvokeResponse.Sentence("Saved."));

        Assert.Equal((200, "application/vnd.microsoft.activity.message", (object)"Saved."), (read.StatusCode, read.Type, read.Value));
    }

    [Fact]
    public async Task An_error()
    {
        var read = await Sent<AdaptiveCardInvokeResponse>(new InvokeResponse.Error(400, "BadRequest", "That didn't come through."));

        Assert.Equal((400, "application/vnd.microsoft.error"), (read.StatusCode, read.Type));
        var error = ((JObject)read.Value).ToObject<Error>()!;
        Assert.Equal(("BadRequest", "That didn't come through."), (error.Code, error.Message));
    }

    [Fact]
    public async Task What_is_not_served() =>
        Assert.Equal(501, (await Sent<AdaptiveCardInvokeResponse>(new InvokeResponse.NotImplemented())).StatusCode);

    [Fact]
    public async Task Results_of_a_search()
    {
        var read = await Sent<MessagingExtensionResponse>(
            new InvokeResponse.ExtensionResults([new ExtensionResult(Card, "Find the page", "SEO, level 1")]));

        Assert.Equal(("result", "list"), (read.ComposeExtension.Type, read.ComposeExtension.AttachmentLayout));
        var result = Assert.Single(read.ComposeExtension.Attachments);
        Assert.Equal("application/vnd.microsoft.card.adaptive", result.ContentType);
        var preview = ((JObject)result.Preview.Content).ToObject<ThumbnailCard>()!;
        Assert.Equal(
            (ThumbnailCard.ContentType, "Find the page", "SEO, level 1"), (result.Preview.ContentType, preview.Title, preview.Text));
    }

    [Fact]
    public async Task A_sentence_in_place_of_results()
    {
        var read = await Sent<MessagingExtensionResponse>(new InvokeResponse.ExtensionMessage("Nothing fits."));

        Assert.Equal(("message", "Nothing fits."), (read.ComposeExtension.Type, read.ComposeExtension.Text));
    }

    [Fact]
    public async Task A_dialog()
    {
        var opened = await SentTask<TaskModuleContinueResponse>(new InvokeResponse.Dialog("New task", Card));

        Assert.Equal(("continue", "New task", "large", "medium"),
            (opened.Type, opened.Value.Title, opened.Value.Height.ToString(), opened.Value.Width.ToString()));
        Assert.Equal("application/vnd.microsoft.card.adaptive", opened.Value.Card.ContentType);
    }

    [Fact]
    public async Task A_sentence_in_a_dialog()
    {
        var said = await SentTask<TaskModuleMessageResponse>(new InvokeResponse.DialogMessage("Saved."));

        Assert.Equal(("message", "Saved."), (said.Type, said.Value));
    }

    [Fact]
    public void No_answer_is_left_out() => Assert.Equal(
        ["Card", "Dialog", "DialogMessage", "Error", "ExtensionMessage", "ExtensionResults", "NotImplemented", "Sentence"],
        typeof(InvokeResponse).GetNestedTypes().Where(type => !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal));

    private static async Task<T> Sent<T>(InvokeResponse answer) => SdkActivity.WithoutLoss<T>(await Body(answer));

    /// <summary>The SDK writes these by their own type, and reads of them only what all have in common.</summary>
    private static async Task<T> SentTask<T>(InvokeResponse answer)
    {
        var task = Assert.Single(SdkActivity.Read<JObject>(await Body(answer)).Properties(), member => member.Name == "task").Value;
        return SdkActivity.WithoutLoss<T>(Encoding.UTF8.GetBytes(task.ToString()));
    }

    private static async Task<ReadOnlyMemory<byte>> Body(InvokeResponse answer)
    {
        using var body = new MemoryStream();
        await InvokeResponseWriter.Send(new DefaultHttpContext { Response = { Body = body } }, answer);
        return body.ToArray();
    }
}
