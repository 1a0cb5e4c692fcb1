namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>One line of the table.</summary>
/// <param name="Met">Null when nothing was promised, or when it could not be measured here.</param>
internal sealed record TableLine(string What, string Measured, string Budget, bool? Met);

/// <summary>The table in Markdown, with what the ratios were made of beneath it.</summary>
internal sealed class Table
{
    private readonly List<TableLine> lines = [];
    private readonly List<string> details = [];

    public void Ratio(string what, double measured, double most) => Add(what, $"{measured:F1} ×", $"≤ {most:F1} ×", measured <= most);

    public void Count(string what, int measured, int most) => Add(what, $"{measured}", $"≤ {most}", measured <= most);

    public void Add(string what, FormattableString measured, FormattableString budget, bool? met) =>
        lines.Add(new TableLine(what, FormattableString.Invariant(measured), FormattableString.Invariant(budget), met));

    public void Detail(FormattableString detail) => details.Add(FormattableString.Invariant(detail));

    public void Detail(string name, IReadOnlyList<Measurement> samples)
    {
        var (cpu, kept) = (Median(s => s.Cpu), Median(s => s.Allocated) / 1024);
        var (perSecond, slow) = (Median(s => s.Load.PerSecond), Median(s => s.Load.NinetyNinth.TotalMilliseconds));
        Detail(
            $"{name}: {cpu:F0} µs of CPU, {kept:F1} KiB allocated a request; {perSecond:F0} requests a second, 99 % within {slow:F0} ms");

        double Median(Func<Measurement, double> figure) => samples.Select(figure).Median();
    }

    /// <summary>What was promised and is not kept, by the names of the rows.</summary>
    public IReadOnlyList<string> Missed => [.. lines.Where(line => line.Met is false).Select(line => line.What)];

    public string Rows => string.Concat(lines.Select(line => FormattableString.Invariant(
        $"| {line.What} | {line.Measured} | {line.Budget} | {Met(line)} |\n")));

    public string Details => string.Concat(details.Select(detail => $"- {detail}\n"));

    public override string ToString() => $"| Turn | Measured | Budget | Met |\n|---|---|---|---|\n{Rows}\n{Details}";

    private static string Met(TableLine line) => line.Met switch { true => "yes", false => "**no**", null => "–" };
}
