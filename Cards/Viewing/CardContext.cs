using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>Who looks at a card, and how they read.</summary>
/// <param name="Zone">The viewer's; every date is said in it.</param>
/// <param name="Names">Of everybody the card mentions; somebody who is missing is called a colleague.</param>
/// <param name="Skills">Names of the skills.</param>
public sealed record CardContext(
    PersonId Viewer,
    CultureInfo Culture,
    TimeZoneInfo Zone,
    IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlyDictionary<SkillId, string> Skills)
{
    /// <summary>Those whom nothing reaches at the moment, as far as the card says so.</summary>
    public IReadOnlyDictionary<PersonId, Unreached> Unreached { get; init; } = ImmutableDictionary<PersonId, Unreached>.Empty;
}

/// <summary>Why nothing reaches somebody.</summary>
public abstract record Unreached
{
    private Unreached()
    {
    }

    /// <summary>They have never opened the bot.</summary>
    public sealed record NotOpened : Unreached;

    /// <summary>They blocked or removed the bot, or their chat is gone.</summary>
    public sealed record Since(DateTimeOffset At) : Unreached;
}

/// <summary>A card as it is sent.</summary>
/// <param name="Json">UTF-8. To be embedded as it is: written anew by another encoder it may grow beyond what a message may hold.</param>
/// <param name="Summary">What a toast or a list of chats says.</param>
public sealed record CardContent(ReadOnlyMemory<byte> Json, string Summary);

/// <summary>When the time would run from and to if the offer were accepted at the moment of rendering.</summary>
/// <param name="IsTooLong">Days off that were entered since it was offered have made it longer than anything may last.</param>
public sealed record IfStarted(DateTimeOffset At, DateTimeOffset Deadline, bool IsTooLong = false);
