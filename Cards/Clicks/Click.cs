using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// The data of a button's click. The declarations here define both how a card writes it and how a click is read, so a new case or
/// member needs no JSON code.
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
[JsonDerivedType(typeof(SaveTarget), "save-target")]
[JsonDerivedType(typeof(SearchCatalogue), "search-catalogue")]
[JsonDerivedType(typeof(CataloguePage), "catalogue-page")]
[JsonDerivedType(typeof(ShowEntry), "show-entry")]
[JsonDerivedType(typeof(TakeEntry), "take-entry")]
[JsonDerivedType(typeof(NewEntry), "new-entry")]
[JsonDerivedType(typeof(EditEntry), "edit-entry")]
[JsonDerivedType(typeof(CopyEntry), "copy-entry")]
[JsonDerivedType(typeof(RetireEntry), "retire-entry")]
[JsonDerivedType(typeof(RestoreEntry), "restore-entry")]
[JsonDerivedType(typeof(StillRight), "still-right")]
[JsonDerivedType(typeof(OpenEntryDraft), "open-entry-draft")]
[JsonDerivedType(typeof(SaveEntryDraft), "save-entry-draft")]
[JsonDerivedType(typeof(PublishEntry), "publish-entry")]
[JsonDerivedType(typeof(DiscardEntryDraft), "discard-entry-draft")]
[JsonDerivedType(typeof(TasksToAssign), "tasks-to-assign")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(CheckHandOut), "check-hand-out")]
[JsonDerivedType(typeof(HandOut), "hand-out")]
[JsonDerivedType(typeof(MoveUp), "move-up")]
[JsonDerivedType(typeof(SetUpTeam), "set-up-team")]
[JsonDerivedType(typeof(SaveTeam), "save-team")]
[JsonDerivedType(typeof(CloseTeam), "close-team")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(NotJoin), "not-join")]
[JsonDerivedType(typeof(LeaveTeam), "leave-team")]
[JsonDerivedType(typeof(Word), "word")]
public abstract record Click
{
    /// <summary>Raise it when the bot can no longer read the data on older cards as it was meant.</summary>
    public const int CurrentFormat = 1;

    private Click()
    {
    }

    [JsonRequired]
    [JsonPropertyName("v")]
    [JsonPropertyOrder(int.MaxValue)]
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The button is on a separate message beside the live card, and its answer leaves the live card alone.</summary>
    [JsonPropertyName("aside")]
    [JsonPropertyOrder(-4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OnReminder { get; init; }

    /// <summary>The message holds other reminders too, so the answer is a new message.</summary>
    [JsonPropertyName("among")]
    [JsonPropertyOrder(-3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InDigest { get; init; }

    /// <summary>Distinguishes this button from others of the same case on one card; null where a card has only one.</summary>
    internal virtual object? Distinction => null;

    /// <summary>Skills and levels are in the inputs.</summary>
    public sealed record ChooseSkills : Click;

    public sealed record HowItWorks : Click;

    public sealed record NextTask : Click;

    /// <summary>The colleague is in the inputs.</summary>
    public sealed record PickColleague : Click;

    /// <summary>Shows another part of the list of colleagues, in place of the clicked card.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record MoreColleagues(int From) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>Shows the lead's list of open tasks, in place of the clicked card.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record OpenTasks([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : Click
    {
        internal override object? Distinction => From > 0 ? From : null;
    }

    /// <summary>The person's hours, time zone, pace, pause and leave are in the inputs.</summary>
    /// <param name="Seen">The <see cref="SettingsMark"/> of what the card showed.</param>
    public sealed record SavePreferences([property: JsonPropertyName("mark")] string? Seen = null) : Click;

    /// <param name="Seen">As in <see cref="SavePreferences"/>; this click keeps the form's fields as they are.</param>
    public sealed record WhoSeesWhat([property: JsonPropertyName("mark")] string? Seen = null) : Click;

    public sealed record EndPause : Click;

    public sealed record PauseMonth : Click;

    /// <summary>The learner wants offers as before.</summary>
    public sealed record KeepGoing : Click;

    /// <summary>The learner wants offers as before, but for another skill.</summary>
    public sealed record OtherSkill : Click;

    /// <param name="Zone">The time zone that the person's hours and dates keep, wherever the device is.</param>
    public sealed record KeepZone([property: JsonPropertyName("stay")] string Zone) : Click;

    /// <summary>For whom, the skill, the level and whether it comes first are in the inputs.</summary>
    public sealed record SaveTarget : Click;

    /// <summary>Looks for what is in the inputs, and shows the first page in place of the clicked card.</summary>
    /// <param name="Retired">Among what was retired.</param>
    public sealed record SearchCatalogue(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false) : Click;

    /// <summary>Shows a page of what somebody looked for; the first page when the inputs ask for something else by now.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record CataloguePage(
        int From = 0,
        string? Words = null,
        [property: JsonPropertyName("ofSkill")] string? Skill = null,
        [property: JsonPropertyName("atLevel")] int? Level = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false) : Click
    {
        internal override object Distinction => Retired ? $"retired-{From}" : From;
    }

    /// <summary>Opens a form. It is empty, or one of the drafts is on it.</summary>
    public sealed record NewEntry : Click;

    /// <summary>A click about one entry of the catalogue.</summary>
    public abstract record OnEntry([property: JsonConverter(typeof(EntryIdText)), JsonPropertyOrder(-2)] EntryId Entry) : Click
    {
        internal override object Distinction => Entry;
    }

    /// <param name="From">The place in the list to which the way back leads.</param>
    public sealed record ShowEntry(
        EntryId Entry,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false) : OnEntry(Entry);

    /// <summary>A learner wants this one.</summary>
    public sealed record TakeEntry(EntryId Entry) : OnEntry(Entry);

    /// <summary>Opens a form for the entry's next version.</summary>
    public sealed record EditEntry(EntryId Entry) : OnEntry(Entry);

    /// <summary>Opens a form for a new entry with the same words.</summary>
    public sealed record CopyEntry(EntryId Entry) : OnEntry(Entry);

    /// <param name="Version">The version that the card showed.</param>
    public sealed record RetireEntry(EntryId Entry, int Version) : OnEntry(Entry);

    /// <param name="Version">The version that the card showed.</param>
    public sealed record RestoreEntry(EntryId Entry, int Version) : OnEntry(Entry);

    /// <param name="Version">The version that the card showed.</param>
    public sealed record StillRight(EntryId Entry, int Version) : OnEntry(Entry);

    /// <summary>A click about a form for an entry. The form's id tells a repeat from another form.</summary>
    public abstract record OnEntryForm([property: JsonConverter(typeof(FormIdText)), JsonPropertyOrder(-2)] FormId Form) : Click;

    public sealed record OpenEntryDraft(FormId Form) : OnEntryForm(Form)
    {
        internal override object Distinction => Form;
    }

    /// <summary>The words are in the inputs.</summary>
    /// <param name="Of">The entry of which this is the next version; null for a new entry.</param>
    /// <param name="Base">The version that the form was opened on; 0 for a new entry.</param>
    public sealed record SaveEntryDraft(FormId Form, string? Of = null, int Base = 0) : OnEntryForm(Form);

    /// <summary>The words are in the inputs.</summary>
    /// <param name="Of">As for <see cref="SaveEntryDraft"/>.</param>
    /// <param name="Base">As for <see cref="SaveEntryDraft"/>.</param>
    public sealed record PublishEntry(FormId Form, string? Of = null, int Base = 0) : OnEntryForm(Form);

    public sealed record DiscardEntryDraft(FormId Form) : OnEntryForm(Form)
    {
        internal override object Distinction => Form;
    }
    /// <summary>Opens the form for the team.</summary>
    public sealed record SetUpTeam : Click;

    /// <summary>People, skills, level and deputy are in the inputs.</summary>
    public sealed record SaveTeam : Click;

    /// <summary>Closes the form for the team.</summary>
    public sealed record CloseTeam : Click;

    /// <param name="Request">The number of the lead's question on the person's own desk.</param>
    public sealed record Join(int Request) : Click;

    /// <param name="Request">As in <see cref="Join"/>.</param>
    public sealed record NotJoin(int Request) : Click;

    public sealed record LeaveTeam : Click;

    /// <summary>Lists tasks to hand out, in place of the clicked card. The words to look for are in the inputs.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    /// <param name="Search">Looks for what is typed, from the first entry on.</param>
    public sealed record TasksToAssign(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Search = false) : Click
    {
        internal override object? Distinction => Search ? "search" : From;
    }

    /// <summary>Opens the form that hands out this entry of the catalogue.</summary>
    public sealed record Assign(EntryId Entry) : OnEntry(Entry);

    /// <summary>Shows for those in the inputs what handing out would mean.</summary>
    /// <param name="Form">Identifies the form, however often it is drawn.</param>
    /// <param name="Reviewer">Names this reviewer; null leaves the input as it is.</param>
    public sealed record CheckHandOut(string Entry, string Form, string? Reviewer = null) : Click
    {
        internal override object? Distinction => Reviewer;
    }

    /// <summary>The people and all else are in the inputs.</summary>
    /// <param name="Form">As for <see cref="CheckHandOut"/>: it hands out once.</param>
    /// <param name="Shown">The <see cref="HandOutMark"/> of what the card showed for each person.</param>
    public sealed record HandOut(string Entry, string Form, string Shown) : Click;

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
    public sealed record KeepText(Topic Topic, int Seen, string Said) : OnTopic(Topic, Seen);

    /// <summary>Adds a message from the chat as a note for the reviewer, while the work is in review.</summary>
    public sealed record AddNote(Topic Topic, int Seen, string Said) : OnTopic(Topic, Seen);

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

    /// <summary>Puts a task that waits one place further ahead.</summary>
    public sealed record MoveUp(Topic Topic, int Seen) : OnTopic(Topic, Seen)
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
}
