namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// What ids of the channel can look like. A client may send anything where an id belongs; what no channel would have given out
/// is never stored and never becomes part of an address.
/// </summary>
public static class ChannelIds
{
    private const int LongestConversation = 512;
    private const int LongestMessage = 200;

    /// <summary>
    /// The chat of one person with the bot: everything else, such as <c>19:…</c>, is read by others too, whatever type it
    /// claims. What is private is sent to such an id alone.
    /// </summary>
    public static bool IsPersonalChat(string id) =>
        id.StartsWith("a:", StringComparison.Ordinal) && id.Length is > 2 and <= LongestConversation && IsPlain(id);

    /// <summary>A message can have this id; whether there is one with it, only the channel knows.</summary>
    public static bool IsMessage(string id) =>
        id.Length is > 0 and <= LongestMessage && IsPlain(id) && id.AsSpan().ContainsAnyExcept('.');

    // Printable, and nothing that means something in an address.
    private static bool IsPlain(string id) => id.All(letter => letter is > ' ' and <= '~' and not ('/' or '\\' or '?' or '#' or '%'));
}
