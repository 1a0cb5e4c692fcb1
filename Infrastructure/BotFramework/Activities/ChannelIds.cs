namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Checks the form of the channel's ids. A client may send anything in place of an id. An id that no channel would give out is
/// never stored and never becomes part of an address.
/// </summary>
public static class ChannelIds
{
    private const int LongestConversation = 512;
    private const int LongestMessage = 200;

    /// <summary>
    /// Whether the id is that of one person's chat with the bot. Others read any other chat too, such as <c>19:…</c>, whatever
    /// type it claims. The bot sends private content to personal chats alone.
    /// </summary>
    public static bool IsPersonalChat(string id) =>
        id.StartsWith("a:", StringComparison.Ordinal) && id.Length is > 2 and <= LongestConversation && IsPlain(id);

    /// <summary>Whether the id is that of a team, a channel or another conversation that several people read.</summary>
    public static bool IsShared(string id) =>
        id.StartsWith("19:", StringComparison.Ordinal) && id.Length is > 3 and <= LongestConversation && IsPlain(id);

    /// <summary>Whether the id is that of a team's channel, or of a thread in one; the second form is that of older teams.</summary>
    public static bool IsChannel(string id) => IsShared(id)
        && (id.Contains("@thread.tacv2", StringComparison.Ordinal) || id.Contains("@thread.skype", StringComparison.Ordinal));

    /// <summary>Whether a channel's id names one of its threads.</summary>
    public static bool IsThread(string id) => id.Contains(";messageid=", StringComparison.Ordinal);

    /// <summary>The channel of a thread's id; a channel's own id as it is.</summary>
    public static string WithoutThread(string id) => id.Split(';')[0];

    /// <summary>Whether a message can have this id. Only the channel knows whether such a message exists.</summary>
    public static bool IsMessage(string id) =>
        id.Length is > 0 and <= LongestMessage && IsPlain(id) && id.AsSpan().ContainsAnyExcept('.');

    // Printable ASCII, without characters that have a meaning in an address.
    private static bool IsPlain(string id) => id.All(letter => letter is > ' ' and <= '~' and not ('/' or '\\' or '?' or '#' or '%'));
}
