using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What a turn answers at once.</summary>
internal abstract record TurnResponse
{
    private TurnResponse()
    {
    }

    /// <summary>This card takes the place of the one that was clicked.</summary>
    /// <param name="OnAllDevices">No notice will change that message, so it is changed for the person's other devices too.</param>
    public sealed record ReplaceCard(CardContent Card, bool OnAllDevices = false) : TurnResponse
    {
        /// <summary>What the person was doing on it; null when nothing was left open.</summary>
        public Form? Form { get; init; }

        /// <summary>What it is the live card of; null when it is none.</summary>
        public Topic? About { get; init; }
    }

    /// <summary>A new message, sent within the turn, at most once.</summary>
    public sealed record SendMessage(CardContent Card) : TurnResponse;

    /// <summary>What there is to see is delivered.</summary>
    public sealed record None : TurnResponse;

    /// <summary>A sentence over the card, which stays: there is nothing yet to draw.</summary>
    public sealed record ShowNotice(string Sentence) : TurnResponse;

    public static TurnResponse Done { get; } = new None();
}
