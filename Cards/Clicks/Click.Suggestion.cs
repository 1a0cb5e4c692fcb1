using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Clicks;

/// <content>Clicks about a task that a learner suggests.</content>
public abstract partial record Click
{
    /// <summary>The task is in the inputs.</summary>
    /// <param name="Form">Identifies the form, however often it is drawn: it is sent once.</param>
    public sealed record SendSuggestion([property: JsonConverter(typeof(FormIdText))] FormId Form) : Click;

    public sealed record Agree(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the form with the suggested task.</summary>
    public sealed record ChangeSuggestion(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The changed task is in the inputs.</summary>
    public sealed record AgreeChanged(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the form for a line to the learner.</summary>
    public sealed record DeclineSuggestion(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The line is in the inputs.</summary>
    public sealed record ConfirmDecline(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record TakeBack(Topic Topic, int Seen) : OnTopic(Topic, Seen);
}
