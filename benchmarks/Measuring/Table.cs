using System.Globalization;
using System.Text;

namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>One line of the table.</summary>
/// <param name="Met">Null when nothing was promised, or when it could not be measured here.</param>
internal sealed record Line(string What, string Measured, string Budget, bool? Met);

/// <summary>The table in Markdown, with what the ratios were made of beneath it.</summary>
internal sealed class Table
{
    private readonly List<Line> lines = [];
    private readonly List<string> details = [];

    public void Ratio(string what, double measured, double most) => Add(what, $"{measured:F1} ×", $"≤ {most:G3} ×", measured <= most);

    public void Count(string what, int measured, int most) => Add(what, $"{measured}", $"≤ {most}", measured <= most);

    public void Add(string what, FormattableString measured, FormattableString budget, bool? met) =>
        lines.Add(new Line(what, FormattableString.Invariant(measured), FormattableString.Invariant(budget), met));

    public void Detail(FormattableString detail) => details.Add(FormattableString.Invariant(detail));

    public void Detail(string name, IReadOnlyList<Sample> samples) => Detail(
        $"{name}: {samples.Select(s => s.Cpu).Median():F0} µs of CPU, {samples.Select(s => s.Allocated).Median() / 1024:F1} KiB allocated a request; {samples.Select(s => s.Load.PerSecond).Median():F0} requests a second, 99 % within {samples.Select(s => s.Load.NinetyNinth.TotalMilliseconds).Median():F0} ms");

    public override string ToString()
    {
        var text = new StringBuilder("| Turn | Measured | Budget | Met |\n|---|---|---|---|\n");
        foreach (var line in lines)
        {
            var met = line.Met switch { true => "yes", false => "**no**", null => "–" };
            text.Append(CultureInfo.InvariantCulture, $"| {line.What} | {line.Measured} | {line.Budget} | {met} |\n");
        }

        text.Append('\n');
        foreach (var detail in details) text.Append("- ").Append(detail).Append('\n');
        return text.ToString();
    }
}
