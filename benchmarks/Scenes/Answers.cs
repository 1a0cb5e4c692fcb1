namespace MicroAssignBot.Benchmarks.Scenes;

/// <summary>What a good answer looks like.</summary>
internal static class Answers
{
    public static bool IsCard(byte[] answer) =>
        answer.AsSpan().StartsWith("{\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\""u8);

    public static bool Any(byte[] answer) => true;
}
