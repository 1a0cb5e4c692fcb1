using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// What a button says when it is clicked: written into the card and read from the click by what is declared here, so a new case
/// or member needs nothing else.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = Verbs.Member)]
[JsonDerivedType(typeof(ChooseSkills), "choose-skills")]
[JsonDerivedType(typeof(HowItWorks), "how-it-works")]
[JsonDerivedType(typeof(NextTask), "next-task")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(NotNow), "not-now")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(ShowAnother), "show-another")]
[JsonDerivedType(typeof(Back), "back")]
[JsonDerivedType(typeof(SubmitWork), "submit-work")]
[JsonDerivedType(typeof(SubmitDraft), "submit-draft")]
[JsonDerivedType(typeof(Hint), "hint")]
[JsonDerivedType(typeof(DropIt), "drop-it")]
[JsonDerivedType(typeof(ConfirmDrop), "confirm-drop")]
[JsonDerivedType(typeof(SharedNow), "shared-now")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(SendBack), "send-back")]
[JsonDerivedType(typeof(NotYet), "not-yet")]
[JsonDerivedType(typeof(CannotOpen), "cannot-open")]
[JsonDerivedType(typeof(PickColleague), "pick-colleague")]
[JsonDerivedType(typeof(MoreColleagues), "more-colleagues")]
[JsonDerivedType(typeof(Gladly), "gladly")]
[JsonDerivedType(typeof(NotThisTime), "not-this-time")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(ConfirmWithdraw), "confirm-withdraw")]
[JsonDerivedType(typeof(MoreTime), "more-time")]
[JsonDerivedType(typeof(AskTime), "ask-time")]
[JsonDerivedType(typeof(GiveTime), "give-time")]
[JsonDerivedType(typeof(RefuseTime), "refuse-time")]
[JsonDerivedType(typeof(OtherReviewer), "other-reviewer")]
[JsonDerivedType(typeof(ChooseReviewer), "choose-reviewer")]
[JsonDerivedType(typeof(OpenTasks), "open-tasks")]
[JsonDerivedType(typeof(SavePreferences), "save-preferences")]
[JsonDerivedType(typeof(WhoSeesWhat), "who-sees-what")]
[JsonDerivedType(typeof(EndPause), "end-pause")]
[JsonDerivedType(typeof(PauseMonth), "pause-month")]
[JsonDerivedType(typeof(KeepGoing), "keep-going")]
[JsonDerivedType(typeof(OtherSkill), "other-skill")]
[JsonDerivedType(typeof(EditDraft), "edit-draft")]
[JsonDerivedType(typeof(SaveDraft), "save-draft")]
[JsonDerivedType(typeof(DiscardDraft), "discard-draft")]
[JsonDerivedType(typeof(KeepText), "keep-text")]
[JsonDerivedType(typeof(AddNote), "add-note")]
[JsonDerivedType(typeof(KeepZone), "keep-zone")]
[JsonDerivedType(typeof(Word), "word")]
public abstract record Click
{
    /// <summary>Goes up when an older card's data can no longer be read as it was meant.</summary>
    public const int CurrentFormat = 1;

    private Click()
    {
    }

    [JsonRequired]
    [JsonPropertyName("v")]
    [JsonPropertyOrder(int.MaxValue)]
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The button is on a message of its own, beside the live card, which is left alone.</summary>
    [JsonPropertyName("aside")]
    [JsonPropertyOrder(-4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OnReminder { get; init; }

    /// <summary>The message says other things too, so the answer is one of its own.</summary>
    [JsonPropertyName("among")]
    [JsonPropertyOrder(-3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InDigest { get; init; }

    /// <summary>What tells this button from others of the same case on one card; null where there is never but one.</summary>
    internal virtual object? Distinction => null;

    /// <summary>Skills and levels are in the inputs.</summary>
    public sealed record ChooseSkills : Click;

    public sealed record HowItWorks : Click;

    public sealed record NextTask : Click;

    /// <summary>The colleague is in the inputs.</summary>
    public sealed record PickColleague : Click;

    /// <summary>The list of colleagues, in the place of the card that was clicked.</summary>
    /// <param name="From">The place of the first that is shown.</param>
    public sealed record MoreColleagues(int From) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>The lead's list, in the place of the card that was clicked.</summary>
    /// <param name="From">The place of the first that is shown.</param>
    public sealed record OpenTasks([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : Click
    {
        internal override object? Distinction => From > 0 ? From : null;
    }

    /// <summary>What somebody says of their own time is in the inputs.</summary>
    /// <param name="Seen">The <see cref="SettingsMark"/> of what the card showed.</param>
    public sealed record SavePreferences([property: JsonPropertyName("mark")] string? Seen = null) : Click;

    /// <param name="Seen">As of <see cref="SavePreferences"/>, whose fields it leaves as they are.</param>
    public sealed record WhoSeesWhat([property: JsonPropertyName("mark")] string? Seen = null) : Click;

    public sealed record EndPause : Click;

    public sealed record PauseMonth : Click;

    /// <summary>Offers are to come as before.</summary>
    public sealed record KeepGoing : Click;

    /// <summary>Offers are to come as before, but for another skill.</summary>
    public sealed record OtherSkill : Click;

    /// <param name="Zone">By which hours and dates go, wherever the device is.</param>
    public sealed record KeepZone([property: JsonPropertyName("stay")] string Zone) : Click;

    /// <summary>The same as typing the word.</summary>
    public sealed record Word([property: JsonPropertyOrder(-5)] string Text) : Click
    {
        internal override object Distinction => Text;
    }

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

    /// <summary>Opens the form that asks why and when again.</summary>
    public sealed record NotNow(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Reason and when again are in the inputs.</summary>
    public sealed record Decline(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    public sealed record ShowAnother(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Closes a form: the card as it is.</summary>
    public sealed record Back(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The text is in the inputs.</summary>
    /// <param name="Draft">What was kept from the chat when it stood in the field; null when nothing was.</param>
    public sealed record SubmitWork(Topic Topic, int Seen, string? Draft = null) : OnTopic(Topic, Seen);

    /// <summary>Opens what is kept from the chat in a field.</summary>
    public sealed record EditDraft(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The text is in the inputs.</summary>
    /// <param name="Draft">As for <see cref="SubmitDraft"/>.</param>
    public sealed record SaveDraft(Topic Topic, int Seen, string Draft) : OnTopic(Topic, Seen);

    /// <param name="Draft">As for <see cref="SubmitDraft"/>.</param>
    public sealed record DiscardDraft(Topic Topic, int Seen, string Draft) : OnTopic(Topic, Seen);

    /// <summary>What was written in the chat is part of the work.</summary>
    public sealed record KeepText(Topic Topic, int Seen, string Said) : OnTopic(Topic, Seen);

    /// <summary>What was written in the chat is for the reviewer, beside the work that is in review.</summary>
    public sealed record AddNote(Topic Topic, int Seen, string Said) : OnTopic(Topic, Seen);

    /// <summary>Hands in what was sent in the chat.</summary>
    /// <param name="Draft">What it was when this button was shown; see <see cref="DraftMark"/>.</param>
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

    /// <param name="Extra">How much, by a name that no input has; null when an input says it, or when it is what was asked for.</param>
    public sealed record GiveTime(
        Topic Topic, int Seen,
        [property: JsonPropertyName("give"), JsonConverter(typeof(CamelCase<ExtraTime>))] ExtraTime? Extra = null) : OnTopic(Topic, Seen)
    {
        internal override object? Distinction => Extra is null ? null : Topic;
    }

    public sealed record RefuseTime(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>Opens the list of colleagues.</summary>
    /// <param name="From">The place of the first that is shown.</param>
    public sealed record OtherReviewer(
        Topic Topic, int Seen, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : OnTopic(Topic,
        Seen)
    {
        internal override object? Distinction => From > 0 ? From : null;
    }

    /// <summary>The colleague is in the inputs.</summary>
    public sealed record ChooseReviewer(Topic Topic, int Seen) : OnTopic(Topic, Seen);
}
