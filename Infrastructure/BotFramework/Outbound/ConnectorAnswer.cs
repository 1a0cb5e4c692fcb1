using System.Text.Json;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// The content of an answer's body: the id of the new message or conversation, or an error code in one of its two forms.
/// </summary>
/// <param name="IsBlocked">The answer has the error number that blocking gives, whatever its code.</param>
internal readonly record struct ConnectorAnswer(string? Id, string? Code, bool IsBlocked = false, string? MessageId = null)
{
    private const int Blocked = 209;
    private const int LongestCode = 100;

    public static ConnectorAnswer Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new ConnectorAnswer(
                    root.Text("id"u8), Shorten(root.Object("error"u8)?.Text("code"u8) ?? SubCode(root)), Number(root) == Blocked,
                    root.Text("activityId"u8))
                : default;
        }
        // A gateway on the way may answer in a form of its own.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    // The second form: {"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}.
    private static string? SubCode(JsonElement root)
    {
        if (Number(root) is not { } errorCode)
            return null;
        var fallback = errorCode == Blocked ? "MessageWritesBlocked" : null;
        try
        {
            using var message = JsonDocument.Parse(root.Text("message"u8) ?? "{}");
            return message.RootElement.ValueKind == JsonValueKind.Object ? message.RootElement.Text("subCode"u8) ?? fallback : fallback;
        }
        catch (JsonException)
        {
            return fallback;
        }
    }

    private static int? Number(JsonElement root) =>
        root.Any("errorCode"u8) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var errorCode) ? errorCode : null;

    private static string? Shorten(string? code) => code is { Length: > LongestCode } ? code[..LongestCode] : code;
}
