using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;

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
[JsonDerivedType(typeof(Later), "later")]
[JsonDerivedType(typeof(HandToDeputy), "hand-to-deputy")]
[JsonDerivedType(typeof(OpenReview), "open-review")]
[JsonDerivedType(typeof(ReviewsPage), "reviews-page")]
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
[JsonDerivedType(typeof(AskLead), "ask-lead")]
[JsonDerivedType(typeof(SendQuestion), "send-question")]
[JsonDerivedType(typeof(AnswerQuestion), "answer-question")]
[JsonDerivedType(typeof(OtherReviewer), "other-reviewer")]
[JsonDerivedType(typeof(ChooseReviewer), "choose-reviewer")]
[JsonDerivedType(typeof(OpenTasks), "open-tasks")]
[JsonDerivedType(typeof(UpcomingPage), "upcoming-page")]
[JsonDerivedType(typeof(Board), "board")]
[JsonDerivedType(typeof(ShowBoardPerson), "board-person")]
[JsonDerivedType(typeof(ShowBoardTask), "board-task")]
[JsonDerivedType(typeof(SavePreferences), "save-preferences")]
[JsonDerivedType(typeof(WhoSeesWhat), "who-sees-what")]
[JsonDerivedType(typeof(EndPause), "end-pause")]
[JsonDerivedType(typeof(DeleteMyData), "delete-my-data")]
[JsonDerivedType(typeof(ExportMyData), "export-my-data")]
[JsonDerivedType(typeof(ShowMyData), "show-my-data")]
[JsonDerivedType(typeof(SaveMyData), "save-my-data")]
[JsonDerivedType(typeof(LeaveMyData), "leave-my-data")]
[JsonDerivedType(typeof(ShowReport), "show-report")]
[JsonDerivedType(typeof(ExportReport), "export-report")]
[JsonDerivedType(typeof(SaveReport), "save-report")]
[JsonDerivedType(typeof(LeaveReport), "leave-report")]
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
[JsonDerivedType(typeof(TellOutcome), "tell-outcome")]
[JsonDerivedType(typeof(PostOutcome), "post-outcome")]
[JsonDerivedType(typeof(Rate), "rate")]
[JsonDerivedType(typeof(UsedIt), "used-it")]
[JsonDerivedType(typeof(NotUsedYet), "not-used-yet")]
[JsonDerivedType(typeof(ProgressPage), "progress-page")]
[JsonDerivedType(typeof(TooHigh), "too-high")]
[JsonDerivedType(typeof(LowerLevel), "lower-level")]
[JsonDerivedType(typeof(PostEntry), "post-entry")]
[JsonDerivedType(typeof(PostTask), "post-task")]
[JsonDerivedType(typeof(TakePlace), "take-place")]
[JsonDerivedType(typeof(ClosePost), "close-post")]
[JsonDerivedType(typeof(SetUpTeam), "set-up-team")]
[JsonDerivedType(typeof(SaveTeam), "save-team")]
[JsonDerivedType(typeof(CloseTeam), "close-team")]
[JsonDerivedType(typeof(NameLead), "name-lead")]
[JsonDerivedType(typeof(NameDeputy), "name-deputy")]
[JsonDerivedType(typeof(HandOutsPage), "handed-out")]
[JsonDerivedType(typeof(ShowHandOut), "show-hand-out")]
[JsonDerivedType(typeof(LeadTeams), "lead-teams")]
[JsonDerivedType(typeof(NotLeadTeams), "not-lead-teams")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(NotJoin), "not-join")]
[JsonDerivedType(typeof(LeaveTeam), "leave-team")]
[JsonDerivedType(typeof(SendSuggestion), "send-suggestion")]
[JsonDerivedType(typeof(Agree), "agree")]
[JsonDerivedType(typeof(ChangeSuggestion), "change-suggestion")]
[JsonDerivedType(typeof(AgreeChanged), "agree-changed")]
[JsonDerivedType(typeof(DeclineSuggestion), "decline-suggestion")]
[JsonDerivedType(typeof(ConfirmDecline), "confirm-decline")]
[JsonDerivedType(typeof(TakeBack), "take-back")]
[JsonDerivedType(typeof(Word), "word")]
public abstract partial record Click
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

    /// <summary>Shows another part of what the bot will send to a lead and their people, in place of the clicked card.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record UpcomingPage(int From) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>Shows another part of what waits for the person, in place of the clicked card.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record ReviewsPage(int From) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>The person's hours, time zone, pace, pause and leave are in the inputs.</summary>
    /// <param name="Seen">The <see cref="SettingsMark"/> of what the card showed.</param>
    public sealed record SavePreferences([property: JsonPropertyName("mark")] string? Seen = null) : Click;

    /// <param name="Mark">Cards of earlier builds carry one; it says nothing any more.</param>
    public sealed record WhoSeesWhat([property: JsonPropertyName("mark")] string? Mark = null) : Click;

    public sealed record EndPause : Click;

    /// <summary>The person wants everything about them deleted. They are asked twice.</summary>
    /// <param name="Answered">How often they have been asked.</param>
    public sealed record DeleteMyData(
        [property: JsonPropertyName("times"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Answered = 0) : Click
    {
        internal override object? Distinction => Answered > 0 ? Answered : null;
    }

    /// <summary>The person wants everything about them as a file.</summary>
    public sealed record ExportMyData : Click;

    /// <summary>The same as a message, where no file can be saved.</summary>
    public sealed record ShowMyData : Click;

    /// <summary>The answer to the question whether a file may be put in the person's storage. Teams draws its buttons.</summary>
    public abstract record OnFile : Click;

    public sealed record SaveMyData : OnFile;

    public sealed record LeaveMyData : OnFile;

    /// <summary>The months are in the inputs.</summary>
    /// <param name="From">Index of the first row shown; null for the first page.</param>
    public sealed record ShowReport([property: JsonPropertyName("nth")] int? From = null) : Click
    {
        internal override object? Distinction => From;
    }

    /// <summary>The report as a file. The months are in the inputs.</summary>
    public sealed record ExportReport : Click;

    /// <param name="First">The first month, as in <c>2026-03</c>.</param>
    /// <param name="Last">The last month.</param>
    public sealed record SaveReport(
        [property: JsonPropertyName("firstMonth")] string First, [property: JsonPropertyName("lastMonth")] string Last) : OnFile;

    public sealed record LeaveReport : OnFile;

    public sealed record PauseMonth : Click;

    /// <summary>The learner wants offers as before.</summary>
    public sealed record KeepGoing : Click;

    /// <summary>The learner wants offers as before, but for another skill.</summary>
    public sealed record OtherSkill : Click;

    /// <param name="Zone">The time zone that the person's hours and dates keep, wherever the device is.</param>
    public sealed record KeepZone([property: JsonPropertyName("stay")] string Zone) : Click;

    /// <summary>The same as typing the word.</summary>
    public sealed record Word([property: JsonPropertyOrder(-5)] string Text) : Click
    {
        internal override object Distinction => Text;
    }
}
