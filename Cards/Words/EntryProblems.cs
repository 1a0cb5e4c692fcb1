using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Words;

/// <summary>What keeps a form for an entry from being published, beside its fields.</summary>
public sealed class EntryProblems(CultureInfo culture)
{
    private readonly LocalizedText texts = new(culture);

    /// <returns>Sentences by input. A field with several problems says them all.</returns>
    public IReadOnlyDictionary<string, string> Describe(IEnumerable<CatalogueProblem> problems) => problems
        .GroupBy(problem => InputOf(problem.Field))
        .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(Describe).Distinct()));

    private static string InputOf(string field) => field.Split('[', '.')[0] switch
    {
        "skill" => InputIds.EntrySkill,
        "level" => InputIds.EntryLevel,
        "goal" => InputIds.Goal,
        "context" => InputIds.Context,
        "effort" => InputIds.Effort,
        "box" => InputIds.Box,
        "handIn" => InputIds.HandIn,
        "criteria" => InputIds.Criteria,
        "hints" => InputIds.Hints,
        "links" => InputIds.Links,
        "course" => InputIds.Course,
        "expert" => InputIds.EntryReviewer,
        _ => InputIds.Title,
    };

    private string Describe(CatalogueProblem problem)
    {
        var sentence = Sentence(problem);
        return Line(problem.Field) is { } line ? texts.Format("entry-no.line", line, sentence) : sentence;
    }

    private string Sentence(CatalogueProblem problem) => problem switch
    {
        CatalogueProblem.Missing missing => Missing(missing.Field),
        CatalogueProblem.TooLong tooLong => texts.Format("entry-no.too-long", tooLong.Length, tooLong.Limit),
        CatalogueProblem.Untidy => texts["entry-no.untidy"],
        CatalogueProblem.NotOneSentence several => texts.Format("entry-no.one-sentence", several.Sentences),
        CatalogueProblem.NotObservable vague => texts.Format("entry-no.observable", vague.Verb),
        CatalogueProblem.BrokenBlank => texts["entry-no.broken-blank"],
        CatalogueProblem.BlankNotAllowed => texts["entry-no.blank-elsewhere"],
        CatalogueProblem.EffortExceedsBox exceeds => texts.Format("entry-no.too-much-work", texts.Effort(exceeds.Room)),
        CatalogueProblem.WrongNumber { Count: 0 } => texts["entry-no.criteria"],
        CatalogueProblem.WrongNumber wrong => texts.Format("entry-no.too-many", wrong.Most, wrong.Count),
        CatalogueProblem.Duplicate => texts["entry-no.repeated"],
        CatalogueProblem.NotHttps => texts["entry-no.https"],
        CatalogueProblem.NotAnId or CatalogueProblem.LevelOutOfRange or CatalogueProblem.UnknownSkill or CatalogueProblem.NotAPerson
            or CatalogueProblem.EffortUnreadable or CatalogueProblem.EffortOutOfRange or CatalogueProblem.BoxUnreadable
            or CatalogueProblem.BoxOutOfRange => texts["entry-no.choose"],
        _ => throw new UnreachableException($"{problem.GetType()}"),
    };

    private string Missing(string field) => texts[field.Split('[', '.')[0] switch
    {
        "title" => "entry-no.title",
        "goal" => "entry-no.goal",
        "context" => "entry-no.context",
        "criteria" => "entry-no.criteria",
        "links" or "course" => "entry-no.https",
        _ => "entry-no.choose",
    }];

    /// <summary>The number of the line in a field that has several.</summary>
    private static string? Line(string field)
    {
        var at = field.IndexOf('[', StringComparison.Ordinal);
        return at > 0 && int.TryParse(field.AsSpan(at + 1, field.IndexOf(']', StringComparison.Ordinal) - at - 1), NumberStyles.None,
            CultureInfo.InvariantCulture, out var place)
            ? (place + 1).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
