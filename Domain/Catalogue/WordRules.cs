namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Checks the texts of an entry.</summary>
internal static class WordRules
{
    public static IEnumerable<CatalogueProblem> Check(EntryDraft draft) =>
    [
        .. Text("title", draft.Title, EntryLimits.Title), .. WithoutBlanks("title", draft.Title),
        .. Text("goal", draft.Goal, EntryLimits.Goal), .. WithoutBlanks("goal", draft.Goal), .. OneSentence("goal", draft.Goal),
        .. Text("context", draft.Context, EntryLimits.Context), .. WholeBlanks("context", draft.Context),
        .. Texts("criteria", draft.Criteria, EntryLimits.Criterion, EntryLimits.FewestCriteria, EntryLimits.MostCriteria),
        .. draft.Criteria.SelectMany((criterion, index) => WithoutBlanks($"criteria[{index}]", criterion)),
        .. Optional("handIn", draft.HandIn, EntryLimits.HandIn), .. WithoutBlanks("handIn", draft.HandIn),
        .. Texts("hints", draft.Hints, EntryLimits.Hint, 0, EntryLimits.MostHints),
    ];

    public static IEnumerable<CatalogueProblem> Text(string field, string? text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new CatalogueProblem.Missing(field);
            yield break;
        }

        if (text.Length > limit)
        {
            yield return new CatalogueProblem.TooLong(field, text.Length, limit);
        }

        if (!Prose.IsTidy(text))
        {
            yield return new CatalogueProblem.Untidy(field);
        }
    }

    private static IEnumerable<CatalogueProblem> Optional(string field, string? text, int limit) =>
        text is null ? [] : Text(field, text, limit);

    private static IEnumerable<CatalogueProblem> Texts(string field, IReadOnlyList<string?> texts, int limit, int fewest, int most)
    {
        if (texts.Count < fewest || texts.Count > most)
        {
            yield return new CatalogueProblem.WrongNumber(field, texts.Count, fewest, most);
        }

        foreach (var (index, text) in texts.Index())
        {
            foreach (var problem in Text($"{field}[{index}]", text, limit))
            {
                yield return problem;
            }

            if (!string.IsNullOrWhiteSpace(text) && texts.Take(index).Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                yield return new CatalogueProblem.Duplicate($"{field}[{index}]");
            }
        }
    }

    private static IEnumerable<CatalogueProblem> OneSentence(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || Prose.Sentences(text) == 1
            ? []
            : [new CatalogueProblem.NotOneSentence(field, Prose.Sentences(text))];

    public static IEnumerable<CatalogueProblem> Observable(string field, string? text) =>
        text is not null && ObservableGoal.VagueVerb(text) is { } verb ? [new CatalogueProblem.NotObservable(field, verb)] : [];

    private static IEnumerable<CatalogueProblem> WholeBlanks(string field, string? text) =>
        text is null || Prose.BlanksAreWhole(text) ? [] : [new CatalogueProblem.BrokenBlank(field)];

    private static IEnumerable<CatalogueProblem> WithoutBlanks(string field, string? text) =>
        text is null || !Prose.HasBrackets(text) ? [] : [new CatalogueProblem.BlankNotAllowed(field)];
}
