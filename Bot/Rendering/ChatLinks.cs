using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Links that open a chat in Teams.</summary>
internal static class ChatLinks
{
    /// <returns>Null when the name they sign in with is not known.</returns>
    public static Uri? With(Person? person) =>
        person?.Address is { } address ? new Uri($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(address)}") : null;
}
