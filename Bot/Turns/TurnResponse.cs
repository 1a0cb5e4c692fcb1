using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Turns;

/// <summary>The answer of a turn.</summary>
internal abstract record TurnResponse
{
    private TurnResponse()
    {
    }

    /// <summary>This card takes the place of the one that was clicked.</summary>
    /// <param name="OnAllDevices">Also update the message itself, for the person's other devices, since no notice will do so.</param>
    public sealed record ReplaceCard(CardContent Card, bool OnAllDevices = false) : TurnResponse
    {
        /// <summary>The open form on the card, with what was typed; null when there is none.</summary>
        public Form? Form { get; init; }

        /// <summary>The topic whose live card this is; null when it is no live card.</summary>
        public Topic? About { get; init; }
    }

    /// <summary>A new message, sent within the turn, at most once.</summary>
    public sealed record SendMessage(CardContent Card) : TurnResponse;

    /// <summary>No answer of its own: the outbox sends what there is to see.</summary>
    public sealed record None : TurnResponse;

    /// <summary>A sentence over the card, which stays as it is.</summary>
    public sealed record ShowNotice(string Sentence) : TurnResponse;

    public static TurnResponse Done { get; } = new None();
}
