namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Checks the effort and the box, and that the effort fits into the box.</summary>
internal static class TimeRules
{
    public static IEnumerable<CatalogueProblem> Check(string? effort, string? box)
    {
        List<CatalogueProblem> problems = [.. Effort(effort), .. Box(box)];
        return problems.Count > 0 ? problems : Fit(effort!, box!);
    }

    private static IEnumerable<CatalogueProblem> Effort(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [new CatalogueProblem.Missing("effort")];
        }

        if (!WrittenTime.TryParseEffort(text, out var effort))
        {
            return [new CatalogueProblem.EffortUnreadable("effort", text)];
        }

        var bounded = effort >= EntryLimits.LeastEffort && effort <= EntryLimits.MostEffort;
        return bounded ? [] : [new CatalogueProblem.EffortOutOfRange("effort", text)];
    }

    private static IEnumerable<CatalogueProblem> Box(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [new CatalogueProblem.Missing("box")];
        }

        if (!WrittenTime.IsBox(text)) return [new CatalogueProblem.BoxUnreadable("box", text)];
        return WrittenTime.ParseBox(text) is null ? [new CatalogueProblem.BoxOutOfRange("box", text)] : [];
    }

    private static IEnumerable<CatalogueProblem> Fit(string effort, string box)
    {
        var room = EntryLimits.Room(WrittenTime.ParseBox(box)!);
        return WrittenTime.TryParseEffort(effort, out var needed) && needed <= room
            ? []
            : [new CatalogueProblem.EffortExceedsBox("effort", effort, box, room)];
    }
}
