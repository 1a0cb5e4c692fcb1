using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>Which form is open on a card.</summary>
public enum FormMode
{
    Normal,

    /// <summary>Offer: why not, and when again.</summary>
    Declining,

    /// <summary>Work or in review: why.</summary>
    Dropping,

    /// <summary>Work: how much more time, and why.</summary>
    AskingTime,

    /// <summary>The lead's list: one task, and whether it is meant.</summary>
    Withdrawing,

    /// <summary>Welcome: how it works, above the choices.</summary>
    Explaining,
}

/// <summary>What the viewer was doing on the card when it is rendered as the answer to a click.</summary>
/// <param name="Typed">Stays in the fields.</param>
/// <param name="Problem">Said beside its field, or on top when the card has no such field.</param>
/// <param name="Remark">A sentence on top.</param>
public sealed record Form(FormMode Mode, Inputs Typed, Refusal? Problem, string? Remark)
{
    /// <summary>It is on a message of its own, beside the live card.</summary>
    public bool IsOnReminder { get; init; }

    public static Form None { get; } = new(FormMode.Normal, Inputs.None, null, null);
}
