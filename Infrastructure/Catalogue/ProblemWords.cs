using System.Globalization;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>The rules' problems in the words of a start-up error, which whoever edits the files reads.</summary>
internal static class ProblemWords
{
    public static string Describe(CatalogueProblem problem) => problem switch
    {
        CatalogueProblem.Missing => "is missing or empty",
        CatalogueProblem.TooLong p => Say($"has {p.Length} characters; shorten it to {p.Limit} or fewer"),
        CatalogueProblem.Untidy => "contains a line break or another control character, or begins or ends with white space",
        CatalogueProblem.NotAnId p => Say($"'{p.Text}' must be 2 to {p.LongestId} lower-case letters, digits and hyphens"),
        CatalogueProblem.LevelOutOfRange p =>
            Say($"is {p.Level}, must be {EntryLimits.LowestLevel} to {EntryLimits.HighestLevel}"),
        CatalogueProblem.NotOneSentence p => Say($"has {p.Sentences} sentences, must be one"),
        CatalogueProblem.NotObservable p =>
            $"begins with '{p.Verb}', which nobody can see; say what is there when it is done, such as a text or a number",
        CatalogueProblem.UnknownSkill p => $"'{p.Text}' is not a skill of the catalogue",
        CatalogueProblem.BrokenBlank => "has a square bracket without its partner, one within another, or an empty pair",
        CatalogueProblem.BlankNotAllowed => "has square brackets; only the context has blanks to fill",
        CatalogueProblem.WrongNumber p => Say($"has {p.Count}, must have {p.Fewest} to {p.Most}"),
        CatalogueProblem.Duplicate => "says the same as an earlier one",
        CatalogueProblem.NotHttps p => $"'{p.Text}' must be an absolute https address",
        CatalogueProblem.NotAPerson p => $"'{p.Text}' must be an object id such as 3f2c1a00-0000-4000-8000-000000000001",
        _ => OfTime(problem),
    };

    private static string OfTime(CatalogueProblem problem) => problem switch
    {
        CatalogueProblem.EffortUnreadable p => $"'{p.Text}' must be written like 45m, 3h or 1h30m",
        CatalogueProblem.EffortOutOfRange p =>
            Say($"'{p.Text}' must be {EntryLimits.LeastEffort.TotalMinutes} minutes to {EntryLimits.MostEffort.TotalHours} hours"),
        CatalogueProblem.BoxUnreadable p => $"'{p.Text}' must be written like hours 3, days 2 or by Friday",
        CatalogueProblem.BoxOutOfRange p =>
            Say($"'{p.Text}' must be 1 to {EntryLimits.LongestBoxInHours} hours or 1 to {EntryLimits.LongestBoxInDays} days"),
        CatalogueProblem.EffortExceedsBox p =>
            Say($"'{p.Effort}' does not fit into '{p.Box}', which has room for {p.Room.TotalHours} hours of work"),
        _ => throw new InvalidOperationException($"No words for {problem.GetType().Name}."),
    };

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
