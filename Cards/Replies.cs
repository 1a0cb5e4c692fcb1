using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>The buttons that can make sense now.</summary>
public sealed class Replies(CultureInfo culture)
{
    private readonly Phrases say = new(culture);

    public Reply FirstTask => new(say["button.first-task"], new Click.NextTask());

    public Reply NextTask => new(say["button.next-task"], new Click.NextTask());

    public Reply HowItWorks => new(say["button.how-it-works"], new Click.HowItWorks());

    public Reply ChooseSkills => Word("button.choose-skills", KnownWords.Hi);

    public Reply Help => Word("button.help", KnownWords.Help);

    public Reply Work => Word("button.my-task", KnownWords.Work);

    /// <summary>The same word as <see cref="Work"/>, for somebody who has not accepted yet.</summary>
    public Reply Offer => Word("button.my-offer", KnownWords.Work);

    public Reply Hint => Word("button.hint", KnownWords.Hint);

    public Reply Reviews => Word("button.reviews", KnownWords.Reviews);

    public Reply Withdraw => Word("button.withdraw-list", KnownWords.Withdraw);

    public Reply Settings => Word("button.settings", KnownWords.Settings);

    /// <summary>Ends a pause.</summary>
    public Reply Resume => Word("button.resume", KnownWords.Resume);

    /// <summary>For text or files from the chat.</summary>
    public Reply SubmitDraft(Assignment assignment, Work draft) =>
        new(say["button.submit-draft"], new Click.SubmitDraft(assignment.Topic, assignment.Version, DraftMark.Of(draft)));

    public Reply MoreTime(Assignment assignment) =>
        new(say["button.more-time"], new Click.MoreTime(assignment.Topic, assignment.Version) { Aside = true });

    /// <summary>For what may be a question or part of the work.</summary>
    public Reply KeepText(Assignment assignment, string text) =>
        new(say["button.keep-text"], new Click.KeepText(assignment.Topic, assignment.Version, text) { Aside = true });

    public Reply AddNote(Assignment assignment, string text) =>
        new(say["button.add-note"], new Click.AddNote(assignment.Topic, assignment.Version, text) { Aside = true });

    public Reply PauseMonth => new(say["button.pause-month"], new Click.PauseMonth());

    public Reply KeepZone(TimeZoneInfo zone) => new(say["button.keep-zone"], new Click.KeepZone(zone.Id));

    public Reply ChangeZone => Word("button.change-zone", KnownWords.Settings);

    private Reply Word(string title, string word) => new(say[title], new Click.Word(word));
}
