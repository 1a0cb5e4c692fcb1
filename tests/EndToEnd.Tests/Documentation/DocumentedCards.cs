using MicroAssignBot.EndToEnd.Tests.CardRendering;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>A card that docs show.</summary>
/// <param name="Picture">The name of its picture.</param>
/// <param name="Card">One of <see cref="ApprovedCards"/>.</param>
/// <param name="Theme">One of <see cref="TeamsTheme"/>.</param>
/// <param name="Scale">Pixels of the picture for one of the card.</param>
internal sealed record DocumentedCard(string Picture, string Card, string Theme, int Scale);

/// <summary>
/// The cards of docs/gallery.md, sharp on every screen, and those that only docs/guide shows: these are many, so their pictures are small.
/// </summary>
internal static class DocumentedCards
{
    public static IReadOnlyList<DocumentedCard> All { get; } =
    [
        Sharp("welcome", "welcome"),
        Sharp("offer", "offer"),
        Sharp("work", "work"),
        Sharp("review", "review"),
        Sharp("feedback", "feedback-level-raised"),
        Sharp("reminder", "reminder-HalfWay"),
        Sharp("offer-dark", "offer", TeamsTheme.Dark),
        Sharp("offer-high-contrast", "offer", TeamsTheme.HighContrast),
        .. ForLearners.Concat(ForLeads).Append("welcome-stranger").Select(Small),
    ];

    private static IEnumerable<string> ForLearners =>
    [
        "draft", "work-asked", "work-time-asked", "reminder-LastCall", "reminder-Overdue", "in-review", "access-asked", "work-sent-back",
        "closed-NotYet", "in-review-late", "in-review-reviewers-late", "silence", "settings", "help", "who-sees-what", "catalogue",
        "suggest", "post-some-taken", "outcome-form", "feedback-rated", "progress", "progress-too-high", "used-since", "export-data",
    ];

    private static IEnumerable<string> ForLeads =>
    [
        "welcome-lead", "reminder-review", "reviewer-access-asked", "review-second-round", "lead-time-asked", "lead-question",
        "lead-prompt", "lead-several", "board", "board-person", "withdraw", "entry-form", "post-form", "reminder-EntryDoubted",
        "teams-lead-asked", "team-of-teams", "upcoming", "settings-lead", "delete-data", "review-for-deputy",
        "suggestion-asked", "target-reached",
    ];

    private static DocumentedCard Sharp(string picture, string card, string theme = TeamsTheme.Light) =>
        new($"card-{picture}", card, theme, Scale: 2);

    private static DocumentedCard Small(string card) => new($"card-{card}", card, TeamsTheme.Light, Scale: 1);
}
