using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>What was written is read from both copies.</summary>
public sealed class MessageTextTests
{
    private const string Emoji =
        """<p><span class="animated-emoticon-20-smile" itemtype="http://schema.skype.com/Emoji">"""
        + """<img itemid="smile" itemscope itemtype="http://schema.skype.com/Emoji" alt="🙂" """
        + """src="https://statics.example/smile"></span></p>""";

    private const string Reply =
        """<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri">MicroAssign</strong>"""
        + """<span itemprop="time"></span><p itemprop="preview">A task for you</p></blockquote>"""
        + """<p>Here is <b>my</b> work&nbsp;&amp; more</p>""";

    [Theory]
    [InlineData("")]
    [InlineData("(smile)")]
    [InlineData(null)]
    public void An_emoji_alone_is_its_character(string? text)
    {
        var message = Read(text, Emoji);
        Assert.Equal("🙂", message.Text);
        Assert.False(message.HasPicture);
    }

    [Theory]
    [InlineData("MicroAssign\nA task for you\n\nHere is my work & more")]
    [InlineData("A task for you Here is my work & more")]
    [InlineData("Here is my work & more")]
    public void The_message_that_is_answered_is_left_out(string text) => Assert.Equal("Here is my work & more", Read(text, Reply).Text);

    [Fact]
    public void It_is_left_out_where_the_text_itself_is_HTML() => Assert.Equal("Here is my work & more", Read(Reply, null).Text);

    [Fact]
    public void It_is_left_out_where_it_is_attached_and_stands_in_front_of_the_text()
    {
        var activity = SampleActivity.Json("personal-message");
        activity["text"] = "A task for you\nHere is my work";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "messageReference", ["content"] = new JsonObject { ["messagePreview"] = "A task for you" },
        });
        Assert.Equal("Here is my work", Read(activity).Text);
    }

    [Fact]
    public void A_quotation_further_down_is_part_of_what_was_written() => Assert.Equal(
        "My draft:\nBread at your door", Read("", "<p>My draft:</p><blockquote><p>Bread at your door</p></blockquote>").Text);

    [Fact]
    public void A_quotation_with_nothing_under_it_says_nothing() =>
        Assert.Equal("", Read("A task for you", "<blockquote><p>A task for you</p></blockquote>").Text);

    [Theory]
    [InlineData("""<p>Look</p><p><img alt="image" src="https://graph.example/hosted" itemtype="http://schema.skype.com/AMSImage"></p>""")]
    [InlineData("""<p>Look <img src='x'></p>""")]
    public void A_pasted_picture_is_noticed_and_the_text_read(string html)
    {
        var message = Read("Look", html);
        Assert.Equal(("Look", true), (message.Text, message.HasPicture));
    }

    [Fact]
    public void A_pasted_picture_may_come_as_an_attachment_alone()
    {
        var activity = SampleActivity.Json("personal-message");
        activity.Remove("text");
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = "https://smba.example/v3/attachments/1" });
        Assert.Equal(("", true), (Read(activity).Text, Read(activity).HasPicture));
    }

    [Fact]
    public void What_a_link_leads_to_is_not_lost() => Assert.Equal(
        "See the page (https://e.io/a?b=1&c=2) and https://e.io",
        Read("", """<p>See <a href="https://e.io/a?b=1&amp;c=2">the page</a> and <a href="https://e.io">https://e.io</a></p>""").Text);

    [Theory]
    [InlineData("<at>MicroAssign</at> help")]
    [InlineData("<at id=\"0\">microassign </at> help")]
    public void The_bots_mention_is_cut_out_without_its_entity_too(string text) => Assert.Equal("help", Read(text, null).Text);

    [Theory]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("</blockquote></a><img><a href=>x</a>")]
    [InlineData("<img alt=\"")]
    public void Broken_HTML_leaves_the_text(string html) => Assert.Equal("next", Read("next", html).Text);

    [Fact]
    public void The_longest_HTML_is_read_in_no_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in new[] { "<", "<a href=\"x\">", "<blockquote>", "<img alt=\"🙂\">", "</a>", "&amp;", "<at>", "x<p>" })
            Read("", string.Concat(Enumerable.Repeat(part, 250_000 / part.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Every_tag_costs_what_it_takes_up_and_not_what_stands_before_it()
    {
        string[] tags =
        [
            "<blockquote></blockquote>", "<blockquote itemtype=\"Reply\"></blockquote>", "<img alt=\"🙂\">", "<img src=\"x\">",
            "<p></p>", "<br>", "<a href=\"x\"></a>", "<a href=\"x\">\t</a>", "<at></at>", "</blockquote>", "<li>", "</table>", "<b></b>",
        ];
        foreach (var tag in tags.Append(string.Concat(tags)))
        {
            var (few, many) = (Least(tag, 1), Least(tag, 5_000));
            Assert.True(many < TimeSpan.FromMilliseconds(100) + (4 * few), $"{tag}: {few} for one, {many} for thousands");
        }
    }

    /// <summary>The fastest of a few readings of much white space with this many tags behind it.</summary>
    private static TimeSpan Least(string tag, int count)
    {
        var html = new string(' ', 130_000) + string.Concat(Enumerable.Repeat(tag, Math.Min(count, 125_000 / tag.Length)));
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            HtmlText.Read(html);
            return clock.Elapsed;
        });
    }

    private static InboundActivity.Message Read(string? text, string? html)
    {
        var activity = SampleActivity.Json("personal-message");
        activity["text"] = text;
        activity["attachments"] = html is null ? null : new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        return Read(activity);
    }

    private static InboundActivity.Message Read(JsonObject activity) =>
        Assert.IsType<InboundActivity.Message>(
            Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString())).Activity);
}
