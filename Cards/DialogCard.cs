using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>A card as a dialog can show it: dialogs of Teams know <c>Action.Submit</c> alone.</summary>
public static class DialogCard
{
    // In a text the quotation marks would be escaped, so these bytes are always an action's type.
    private static ReadOnlySpan<byte> Execute => "\"type\":\"Action.Execute\""u8;

    private static ReadOnlySpan<byte> Submit => "\"type\":\"Action.Submit\""u8;

    /// <summary>The same card, with buttons that send the same data.</summary>
    public static ReadOnlyMemory<byte> From(CardContent card)
    {
        var rest = card.Json.Span;
        var written = new byte[rest.Length];
        var length = 0;
        for (var at = rest.IndexOf(Execute); at >= 0; at = rest.IndexOf(Execute))
        {
            rest[..at].CopyTo(written.AsSpan(length));
            Submit.CopyTo(written.AsSpan(length + at));
            length += at + Submit.Length;
            rest = rest[(at + Execute.Length)..];
        }

        rest.CopyTo(written.AsSpan(length));
        return written.AsMemory(0, length + rest.Length);
    }
}
