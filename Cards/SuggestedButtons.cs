using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>The buttons that the bot suggests under its answers.</summary>
public sealed class SuggestedButtons(CultureInfo culture)
{
    private readonly LocalizedText texts = new(culture);

    public SuggestedButton FirstTask => new(texts["button.first-task"], new Click.NextTask());

    public SuggestedButton NextTask => new(texts["button.next-task"], new Click.NextTask());

    public SuggestedButton HowItWorks => new(texts["button.how-it-works"], new Click.HowItWorks());

    public SuggestedButton WhoSeesWhat => new(texts["button.who-sees-what"], new Click.WhoSeesWhat());

    public SuggestedButton ChooseSkills => Word("button.choose-skills", KnownWords.Hi);

    /// <summary>For a learner for whom there is no task.</summary>
    public SuggestedButton PickSkill => Word("button.pick-skill", KnownWords.Hi);

    /// <summary>For a learner for whom there is no task, or who knows a better one.</summary>
    public SuggestedButton Suggest => Word("button.suggest", KnownWords.Suggest);

    public SuggestedButton Help => Word("button.help", KnownWords.Help);

    public SuggestedButton Work => Word("button.my-task", KnownWords.Work);

    /// <summary>The same word as <see cref="Work"/>, for a learner who has not accepted yet.</summary>
    public SuggestedButton Offer => Word("button.my-offer", KnownWords.Work);

    public SuggestedButton Hint => Word("button.hint", KnownWords.Hint);

    public SuggestedButton Team => Word("button.board", KnownWords.Team);

    public SuggestedButton SetUpTeam => new(texts["button.set-up-team"], new Click.SetUpTeam());

    public SuggestedButton Assign => Word("button.hand-out-task", KnownWords.Assign);

    public SuggestedButton Catalogue => Word("button.catalogue", KnownWords.Catalogue);

    public SuggestedButton NewEntry => new(texts["button.new-entry"], new Click.NewEntry());

    public SuggestedButton Reviews => Word("button.reviews", KnownWords.Reviews);

    /// <summary>The same word as <see cref="Reviews"/>, for a question.</summary>
    public SuggestedButton Questions => Word("button.questions", KnownWords.Reviews);

    public SuggestedButton Withdraw => Word("button.withdraw-list", KnownWords.Withdraw);

    public SuggestedButton Settings => Word("button.settings", KnownWords.Settings);

    /// <summary>Ends a pause.</summary>
    public SuggestedButton Resume => Word("button.resume", KnownWords.Resume);

    /// <summary>Hands in the draft from the chat.</summary>
    public SuggestedButton SubmitDraft(Assignment assignment, Work draft) =>
        new(texts["button.submit-draft"], new Click.SubmitDraft(assignment.Topic, assignment.Version, DraftMark.Create(draft)));

    public SuggestedButton MoreTime(Assignment assignment) =>
        new(texts["button.more-time"], new Click.MoreTime(assignment.Topic, assignment.Version) { OnReminder = true });

    public SuggestedButton AskLead(Assignment assignment) =>
        new(texts["button.ask-lead"], new Click.AskLead(assignment.Topic, assignment.Version) { OnReminder = true });

    /// <summary>Sends a message from the chat to the lead as a question.</summary>
    public SuggestedButton AskLeadThis(Assignment assignment, string text) =>
        new(texts["button.ask-lead"], new Click.SendQuestion(assignment.Topic, assignment.Version, text) { OnReminder = true });

    /// <summary>For a message that may be a question or part of the work.</summary>
    public SuggestedButton KeepText(Assignment assignment, string text) =>
        new(texts["button.keep-text"], new Click.KeepText(assignment.Topic, assignment.Version, text) { OnReminder = true });

    public SuggestedButton AddNote(Assignment assignment, string text) =>
        new(texts["button.add-note"], new Click.AddNote(assignment.Topic, assignment.Version, text) { OnReminder = true });

    public SuggestedButton PauseMonth => new(texts["button.pause-month"], new Click.PauseMonth());

    public SuggestedButton KeepZone(TimeZoneInfo zone) => new(texts["button.keep-zone"], new Click.KeepZone(zone.Id));

    public SuggestedButton ChangeZone => Word("button.change-zone", KnownWords.Settings);

    private SuggestedButton Word(string title, string word) => new(texts[title], new Click.Word(word));
}
