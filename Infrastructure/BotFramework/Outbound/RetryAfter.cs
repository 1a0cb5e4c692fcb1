using System.Net.Http.Headers;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>How long a service asks to be left alone: the channel, or Microsoft Graph.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        Positive(header?.Delta ?? (header?.Date is { } date ? date - now : null));

    /// <param name="text">As the header of an answer that carries it as text.</param>
    public static TimeSpan? Read(string? text, DateTimeOffset now) =>
        RetryConditionHeaderValue.TryParse(text, out var header) ? Read(header, now) : null;

    private static TimeSpan? Positive(TimeSpan? wait) => wait is { } some && some < TimeSpan.Zero ? TimeSpan.Zero : wait;
}
