using System.Collections.Immutable;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>Which form is open on a card.</summary>
public enum FormMode
{
    Normal,

    /// <summary>Offer: why the learner declines, and when to ask again.</summary>
    Declining,

    /// <summary>Work or in review: why the learner drops the task.</summary>
    Dropping,

    /// <summary>Work: how much more time, and why.</summary>
    AskingTime,

    /// <summary>Work: a question for the lead.</summary>
    AskingLead,

    /// <summary>Feedback: what to post in the conversation that the task came from.</summary>
    Telling,

    /// <summary>The lead's list: the confirmation for one task.</summary>
    Withdrawing,

    /// <summary>Suggestion: the task, to be changed before it is agreed.</summary>
    ChangingSuggestion,

    /// <summary>Suggestion: a line to go with <em>not now</em>.</summary>
    DecliningSuggestion,

    /// <summary>Welcome: how it works, above the choices.</summary>
    Explaining,

    /// <summary>Welcome of a lead: who is in the team, and what it is to reach.</summary>
    SettingUpTeam,
}

/// <summary>What the viewer did on the card, when the card is the answer to a click.</summary>
/// <param name="Typed">The inputs, which stay in the fields.</param>
/// <param name="Problem">Shown beneath its field, or on top when the card has no such field.</param>
/// <param name="Remark">A sentence on top.</param>
public sealed record Form(FormMode Mode, Inputs Typed, Refusal? Problem, string? Remark)
{
    /// <summary>The form is on a separate message beside the live card.</summary>
    public bool IsOnReminder { get; init; }

    /// <summary>What is wrong with several fields, as sentences by input.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The teams of Microsoft Teams that the viewer leads, on the form for their team.</summary>
    public IReadOnlyList<TeamsView> Rosters { get; init; } = [];

    /// <summary>The desk of the team of Microsoft Teams from which that form was opened; null on the welcome card.</summary>
    public string? Of { get; init; }

    public static Form None { get; } = new(FormMode.Normal, Inputs.None, null, null);
}
