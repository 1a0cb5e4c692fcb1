using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.Graph.StandIn;

/// <summary>What the stand-in answers to a request, or to a part of a batch.</summary>
internal sealed record GraphAnswer(int Status, JsonNode? Body)
{
    /// <summary>Null without the header.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Sent in the place of the body.</summary>
    public string? Raw { get; init; }

    /// <summary>How long the answer takes.</summary>
    public TimeSpan Delay { get; init; }

    public static GraphAnswer Ok(JsonNode body) => new(200, body);

    public static GraphAnswer Error(int status, string code, string? message = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message ?? "As it was told." },
    });

    public static GraphAnswer Throttled(string retryAfter) => Error(429, "TooManyRequests") with { RetryAfter = retryAfter };
}
