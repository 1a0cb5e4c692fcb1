using MicroAssignBot.Cards;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What a turn answers at once.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>This card takes the place of the one that was clicked.</summary>
    public sealed record Repaint(CardContent Card) : Answer;

    /// <summary>A new message, sent within the turn, at most once.</summary>
    public sealed record Say(CardContent Card) : Answer;

    /// <summary>What there is to see is delivered.</summary>
    public sealed record Nothing : Answer;

    public static Answer None { get; } = new Nothing();
}
