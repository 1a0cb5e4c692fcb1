using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>That a hand-out is up for grabs in a channel: whoever is quickest takes one of its places.</summary>
/// <param name="Channel">The channel, which is addressed like a person.</param>
/// <param name="IsClosed">The lead closed it, or its channel is gone, so nobody takes a place any more.</param>
public sealed record Post(PersonId Channel, int Places, bool IsClosed = false)
{
    public const int MostPlaces = 20;

    /// <summary>So many posts of one lead are open at a time. A full one makes room for the next.</summary>
    public const int MostOpen = 10;
}

/// <summary>A channel in which a lead may post tasks.</summary>
/// <param name="Id">How the channel is addressed.</param>
/// <param name="Name">Null when neither the lead nor Teams said it.</param>
/// <param name="Team">How the Teams team that the channel belongs to is addressed.</param>
/// <param name="At">When the lead made it known.</param>
public sealed record PostChannel(PersonId Id, string? Name, PersonId Team, DateTimeOffset At)
{
    public const int MostKnown = 20;

    public const int LongestName = 80;

    /// <returns>The name of a channel as Teams says it; null when it says nothing.</returns>
    public static string? NameOf(string? team, string? channel) => Cut(string.Join(
        " / ", new[] { team, channel }.OfType<string>().Select(part => PlainText.Clean(part).Replace('\n', ' ').Trim())
            .Where(part => part.Length > 0)));

    /// <returns>Null for nothing.</returns>
    public static string? Cut(string name) =>
        name.Length == 0 ? null : name.Length > LongestName ? name[..LongestName].TrimEnd() : name;
}
