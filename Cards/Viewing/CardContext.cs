using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>The viewer of a card, with the language, the time zone and the names that it is drawn with.</summary>
/// <param name="Zone">The viewer's time zone; all dates are shown in it.</param>
/// <param name="Names">Names of everybody on the card. A person without an entry is called a colleague.</param>
/// <param name="Skills">Names of the skills.</param>
public sealed record CardContext(
    PersonId Viewer,
    CultureInfo Culture,
    TimeZoneInfo Zone,
    IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlyDictionary<SkillId, string> Skills)
{
    /// <summary>The people whom the bot cannot reach at the moment, as far as the card says so.</summary>
    public IReadOnlyDictionary<PersonId, Unreached> Unreached { get; init; } = ImmutableDictionary<PersonId, Unreached>.Empty;
}

/// <summary>Why the bot cannot reach a person.</summary>
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
/// <param name="Json">UTF-8. Embed it unchanged: another encoder may make it larger than a message may be.</param>
/// <param name="Summary">The text that a toast or a list of chats shows.</param>
public sealed record CardContent(ReadOnlyMemory<byte> Json, string Summary);

/// <summary>The start and the deadline if the learner accepted the offer at the moment of rendering.</summary>
/// <param name="IsTooLong">Days off entered since the offer make the task take longer than any task may.</param>
public sealed record IfStarted(DateTimeOffset At, DateTimeOffset Deadline, bool IsTooLong = false);
