using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// How much is read of an input, in UTF-16 units. Clients keep to the lengths that cards give them; whoever sends more is a
/// forger, or a client that does not.
/// </summary>
public static class InputLimits
{
    public const int Hours = 250;
    public const int Zone = 60;

    private const int Choice = 100;

    // What is too long is read twice as far, so that it can be shown, told to be too long, and shortened.
    private const int Over = 2;

    public static int For(string id) => Over * MostTaken(id);

    /// <summary>What is longer is refused.</summary>
    public static int MostTaken(string id) => id switch
    {
        InputIds.Work => Work.Longest,
        InputIds.Keep or InputIds.Change or InputIds.Next => Feedback.Longest,
        InputIds.Why => TimeRequest.LongestReason,
        InputIds.Hours => Hours,
        InputIds.Zone => Zone,
        _ => Choice,
    };

    /// <summary>It holds what somebody typed; any other holds what they chose, of which a part is another choice.</summary>
    public static bool IsText(string id) => InputIds.Written.Contains(id);
}
