using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <content>Clicks on live cards.</content>
public abstract partial record Click
{
    /// <summary>A click about one live card.</summary>
    /// <param name="Seen">The version of the assignment that the card showed; 0 where the card is about none.</param>
    public abstract record OnTopic(
        [property: JsonConverter(typeof(TopicText)), JsonPropertyOrder(-2)] Topic Topic,
        [property: JsonPropertyOrder(-1)] int Seen) : Click;

    public sealed record Accept(
        Topic Topic, int Seen, [property: JsonConverter(typeof(CamelCase<Start>)), JsonPropertyOrder(-5)] Start Start) : OnTopic(Topic,
        Seen)
    {
        internal override object Distinction => Start;
    }

    /// <summary>Opens the form that asks for the reason and when to ask again.</summary>
    public sealed record NotNow(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The reason and when to ask again are in the inputs.</summary>
    public sealed record Decline(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record ShowAnother(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Closes a form and shows the card in its current state.</summary>
    public sealed record Back(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The text is in the inputs.</summary>
    /// <param name="Draft">The <see cref="DraftMark"/> of the draft whose text filled the field; null when no draft text did.</param>
    public sealed record SubmitWork(Topic Topic, int Seen, string? Draft = null) : OnTopic(Topic, Seen);

    /// <summary>Opens the draft from the chat in a text field.</summary>
    public sealed record EditDraft(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The text is in the inputs.</summary>
    /// <param name="Draft">As for <see cref="SubmitDraft"/>.</param>
    public sealed record SaveDraft(Topic Topic, int Seen, string Draft) : OnTopic(Topic, Seen);

    /// <param name="Draft">As for <see cref="SubmitDraft"/>.</param>
    public sealed record DiscardDraft(Topic Topic, int Seen, string Draft) : OnTopic(Topic, Seen);

    /// <summary>Keeps a message from the chat as part of the work.</summary>
    public sealed record KeepText(Topic Topic, int Seen, [property: JsonConverter(typeof(SaidText))] string Said)
        : OnTopic(Topic, Seen);

    /// <summary>Adds a message from the chat as a note for the reviewer, while the work is in review.</summary>
    public sealed record AddNote(Topic Topic, int Seen, [property: JsonConverter(typeof(SaidText))] string Said)
        : OnTopic(Topic, Seen);

    /// <summary>Hands in the draft from the chat.</summary>
    /// <param name="Draft">The <see cref="DraftMark"/> of the draft that this button was shown with.</param>
    public sealed record SubmitDraft(Topic Topic, int Seen, string? Draft = null) : OnTopic(Topic, Seen);

    public sealed record Hint(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the confirmation.</summary>
    public sealed record DropIt(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The reason is in the inputs.</summary>
    public sealed record ConfirmDrop(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record SharedNow(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record Approve(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record SendBack(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record NotYet(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record CannotOpen(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The reviewer wants the review again later. What they have typed is in the inputs.</summary>
    public sealed record Later(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record HandToDeputy(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Posts the card of what waits for the person at the bottom of their chat.</summary>
    public sealed record OpenReview(Topic Topic, int Seen) : OnTopic(Topic, Seen)
    {
        internal override object Distinction => Topic;
    }

    public sealed record Gladly(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The colleague's <c>Not now</c>.</summary>
    public sealed record NotThisTime(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the confirmation.</summary>
    public sealed record Withdraw(Topic Topic, int Seen) : OnTopic(Topic, Seen)
    {
        internal override object Distinction => Topic;
    }

    public sealed record ConfirmWithdraw(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the form that asks how much and why.</summary>
    public sealed record MoreTime(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>How much and why are in the inputs.</summary>
    public sealed record AskTime(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <param name="Extra">
    /// How much, under a JSON name that no input has. Null when an input holds it, or when the lead gives what the learner asked
    /// for.
    /// </param>
    public sealed record GiveTime(
        Topic Topic, int Seen,
        [property: JsonPropertyName("give"), JsonConverter(typeof(CamelCase<ExtraTime>))] ExtraTime? Extra = null) : OnTopic(Topic, Seen)
    {
        internal override object? Distinction => Extra is null ? null : Topic;
    }

    /// <summary>Opens the form for a question to the lead.</summary>
    public sealed record AskLead(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <param name="Said">A message from the chat that is the question; null when it is in the inputs.</param>
    public sealed record SendQuestion(
        Topic Topic, int Seen, [property: JsonConverter(typeof(SaidText))] string? Said = null) : OnTopic(Topic, Seen);

    /// <summary>The answer is in the inputs.</summary>
    /// <param name="Place">Which question it answers, from 0.</param>
    public sealed record AnswerQuestion(Topic Topic, int Seen, [property: JsonPropertyName("nth")] int Place) : OnTopic(Topic, Seen);

    /// <summary>Puts a task that waits one place further ahead.</summary>
    /// <param name="Place">Where it was shown in the queue, from 0; null on cards of earlier builds.</param>
    public sealed record MoveUp(
        Topic Topic, int Seen,
        [property: JsonPropertyName("place"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Place = null)
        : OnTopic(Topic, Seen)
    {
        internal override object Distinction => Topic;
    }

    public sealed record RefuseTime(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the list of colleagues.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record OtherReviewer(
        Topic Topic, int Seen, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : OnTopic(Topic,
        Seen)
    {
        internal override object? Distinction => From > 0 ? From : null;
    }

    /// <summary>The colleague is in the inputs.</summary>
    public sealed record ChooseReviewer(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the form for what to post in the conversation that the task came from.</summary>
    public sealed record TellOutcome(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The text is in the inputs.</summary>
    public sealed record PostOutcome(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Says whether a task that is over was any good.</summary>
    public sealed record Rate(
        Topic Topic, int Seen, [property: JsonConverter(typeof(CamelCase<RatingAnswer>))] RatingAnswer Answer) : OnTopic(Topic, Seen)
    {
        internal override object Distinction => Answer;
    }
}
