using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Tests.Elements;

public class RawTextTests
{
    [Theory]
    [InlineData(@"""\uD83D\uDE00""", @"""😀""")]
    [InlineData(@"""\u3000""", "\"\u3000\"")]
    [InlineData(@"""\\uD83D\\uDE00""", @"""\\uD83D\\uDE00""")]
    [InlineData(@"""\\\uD83D\uDE00""", @"""\\😀""")]
    [InlineData(@"""\uD83D""", @"""\uD83D""")]
    [InlineData(@"""\uDE00\uD83D""", @"""\uDE00\uD83D""")]
    [InlineData(@"""\u0001\n\t\""\u0022\u005C""", @"""\u0001\n\t\""\u0022\u005C""")]
    [InlineData(@"""\u0085""", @"""\u0085""")]
    public void Letters_are_written_out_and_what_json_needs_escaped_stays(string escaped, string raw) =>
        Assert.Equal(raw, Encoding.UTF8.GetString(RawText.Unescape(Encoding.UTF8.GetBytes(escaped))));

    [Fact]
    public void Every_letter_there_is_reads_the_same_afterwards()
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var all = new StringBuilder();
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value)) all.Append(new Rune(value).ToString());
        }

        var text = all.ToString();
        var json = $"\"{JsonEncodedText.Encode(text, options.Encoder)}\"";
        using var read = JsonDocument.Parse(RawText.Unescape(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(text, read.RootElement.GetString());
    }
}
