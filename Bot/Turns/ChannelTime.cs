namespace MicroAssignBot.Bot.Turns;

/// <summary>When something happened, by the channel's clock. Activities come in any order, and the one that happened last counts.</summary>
internal static class ChannelTime
{
    // A time far in the future is wrong. If it counted, every later report would look older and be ignored.
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);

    /// <param name="said">As the activity says it; null when it says nothing.</param>
    /// <param name="now">When the activity came in, in real time.</param>
    public static DateTimeOffset? Believed(DateTimeOffset? said, DateTimeOffset now) => said > now + MostAhead ? now : said;
}
