using System.Text.Json;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Reads a page of members from an answer's body.</summary>
internal static class MembersAnswer
{
    /// <returns>Null when the body is no such page.</returns>
    public static MembersResult.Page? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || root.Any("members"u8) is not { ValueKind: JsonValueKind.Array }) return null;
            var next = root.Text("continuationToken"u8);
            return new MembersResult.Page(
                [.. root.Objects("members"u8).Select(member => EnvelopeParser.Account(member))], string.IsNullOrEmpty(next) ? null : next);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
