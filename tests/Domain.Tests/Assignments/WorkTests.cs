using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>What can be handed in.</summary>
public class WorkTests
{
    private static readonly FileLink Draft = new("draft.docx", "https://example.sharepoint.com/draft.docx");

    [Fact]
    public void Nothing_is_empty() => Assert.Equal(new Refusal.WorkEmpty(), Work.Empty.Problem());

    [Fact]
    public void Files_alone_are_work() => Assert.Null(new Work("", [Draft]).Problem());

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public void Four_thousand_characters_are_the_most(int length, bool fits) =>
        Assert.Equal(fits ? null : new Refusal.WorkTooLong(length), Text(new string('ä', length)).Problem());

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Ten_links_are_the_most(int count, bool fits)
    {
        var links = string.Join(' ', Enumerable.Range(1, count).Select(one => $"https://example.com/{one}"));

        Assert.Equal(fits ? null : new Refusal.TooManyLinks(count), Text(links).Problem());
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Ten_files_are_the_most(int count, bool fits)
    {
        var files = Enumerable.Range(1, count).Select(one => new FileLink("f", $"https://example.com/{one}")).ToImmutableList();

        Assert.Equal(fits ? null : new Refusal.TooManyFiles(count), new Work("", files).Problem());
    }

    [Theory]
    [InlineData("See http://example.com now", "http://example.com")]
    [InlineData("HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM")]
    [InlineData("http:example.com", "http:example.com")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("[here](JavaScript:alert(1))", "JavaScript:alert(1))")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=", "data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("file:///etc/passwd", "file:///etc/passwd")]
    [InlineData("ftp://example.com/a", "ftp://example.com/a")]
    [InlineData("https://bank.example@evil.example/", "https://bank.example@evil.example/")]
    [InlineData("https:///nowhere", "https:///nowhere")]
    [InlineData("good https://example.com and bad vbscript:x", "vbscript:x")]
    public void Only_https_links_are_taken(string text, string link) => Assert.Equal(new Refusal.LinkNotHttps(link), Text(text).Problem());

    [Theory]
    [InlineData("http://example.com/a.docx")]
    [InlineData("javascript:alert(1)")]
    [InlineData("C:/a.docx")]
    [InlineData("")]
    public void Only_https_files_are_taken(string url) =>
        Assert.Equal(new Refusal.LinkNotHttps(url), new Work("", [new FileLink("a.docx", url)]).Problem());

    [Theory]
    [InlineData("The data: three rows. Note: http is old; metadata:x stays")]
    [InlineData("a:b, 10:30, C# and e.g. example.com")]
    public void Plain_sentences_are_no_links(string text)
    {
        Assert.Null(Text(text).Problem());
        Assert.Empty(Text(text).Links);
    }

    [Theory]
    [InlineData("See https://example.com/a.", "https://example.com/a")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("[page](https://example.com/a), too", "https://example.com/a")]
    [InlineData("https://example.com/a_(b)", "https://example.com/a_(b)")]
    [InlineData("<https://example.com/?q=1&r=2>", "https://example.com/?q=1&r=2")]
    public void A_link_ends_before_the_punctuation_around_it(string text, string link) => Assert.Equal([link], Text(text).Links);

    [Fact]
    public void The_same_text_and_files_are_the_same_work()
    {
        Assert.Equal(new Work("a", [Draft]), new Work("a", [Draft with { }]));
        Assert.NotEqual(new Work("a", [Draft]), new Work("a", []));
        Assert.Equal(new Work("a", [Draft]).GetHashCode(), new Work("a", [Draft with { }]).GetHashCode());
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  \r\n ", "")]
    [InlineData(" a\r\nb\rc\t ", "a\nb\nc")]
    [InlineData("a\u0000\u0007b\u001bc", "abc")]
    public void Text_is_kept_without_control_characters(string? typed, string kept) => Assert.Equal(kept, PlainText.Clean(typed));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb", PlainText.Clean("a" + (char)0xD83D + "b"));

    private static Work Text(string text) => new(text, []);
}
