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
                [.. root.Objects("members"u8).Select(Member)], string.IsNullOrEmpty(next) ? null : next);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ChannelAccount Member(JsonElement member) => EnvelopeParser.Account(member) with
    {
        IsGuest = member.Text("userRole"u8) is { } role && (role.Equals("guest", StringComparison.OrdinalIgnoreCase)
                || role.Equals("anonymous", StringComparison.OrdinalIgnoreCase))
            || member.Text("userPrincipalName"u8)?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) is true,
    };
}
