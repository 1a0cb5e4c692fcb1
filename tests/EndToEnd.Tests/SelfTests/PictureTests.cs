using MicroAssignBot.EndToEnd.Tests.Browser;
using MicroAssignBot.EndToEnd.Tests.CardRendering;
using MicroAssignBot.EndToEnd.Tests.Documentation;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

public sealed class PictureTests(ChromiumFixture chromium)
{
    private const int Scale = 2;

    [Theory]
    [InlineData("Nothing happened", "a { color: inherit }")]
    [InlineData("Letters are smoothed in another way", ".ac-textBlock { opacity: 0.9 }")]
    [InlineData("A line lies half a pixel lower", ".ac-adaptiveCard { transform: translateY(0.5px) }")]
    public async Task What_no_eye_sees_is_no_difference(string what, string style) =>
        Assert.True(await Difference(style) is null, what);

    [Theory]
    [InlineData("A button has moved", ".ac-pushButton { margin-left: 8px !important }")]
    [InlineData("A button has another colour", ".ac-pushButton { background: #5b5fc7 !important; color: #ffffff !important }")]
    [InlineData("A text has another colour", ".ac-textBlock { color: #5b5fc7 !important }")]
    [InlineData("A text is larger", ".ac-textBlock { font-size: 18px !important }")]
    [InlineData("A text has gone", ".ac-textBlock { visibility: hidden }")]
    [InlineData("There is a line more", ".ac-adaptiveCard { padding-bottom: 36px !important }")]
    public async Task What_an_eye_sees_is_a_difference(string what, string style) =>
        Assert.True(await Difference(style) is not null, what);

    [Fact]
    public async Task The_words_of_a_picture_are_those_one_reads_fields_included()
    {
        await using var pane = await Drawn();

        Assert.Equal("Give it a title\nSend\nAn example\n", await TextInSight.Read(pane.Card("self-test-picture")));
    }

    private async Task<string?> Difference(string style)
    {
        await using var pane = await Drawn();
        var card = pane.Card("self-test-picture");
        var kept = await card.ScreenshotAsync();
        await card.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = style });
        return await PictureComparison.Difference(card.Page, kept, await card.ScreenshotAsync(), Scale);
    }

    private async Task<CardPane> Drawn()
    {
        var pane = await CardPane.Open(chromium, TestContext.Current.CancellationToken, scale: Scale);
        await pane.Draw("self-test-picture", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "TextBlock", "text": "Give it a title", "wrap": true },
              { "type": "Input.Text", "id": "title", "placeholder": "An example" } ],
              "actions": [ { "type": "Action.Submit", "title": "Send" } ] }
            """);
        return pane;
    }
}
