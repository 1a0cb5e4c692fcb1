using System.Globalization;
using System.Text;
using CsvHelper;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>One row of a CSV file by its columns.</summary>
/// <param name="Number">The line on which it begins, as an editor counts, from 1.</param>
internal sealed record CsvRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string Place => string.Create(CultureInfo.InvariantCulture, $"row {Number}");

    /// <summary>Empty when the file has no such column, or nothing in it.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>A CSV file with a header, as spreadsheets write it: comma, semicolon or tab between the fields.</summary>
internal sealed record CsvTable(IReadOnlyList<CsvRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static CsvTable Read(byte[] content, IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        try
        {
            return Read(Strict.GetString(content).TrimStart('\uFEFF'), known, required);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable("is not UTF-8; save it as “CSV UTF-8”");
        }
        catch (CsvFormatException broken)
        {
            return Unreadable(string.Create(
                CultureInfo.InvariantCulture, $"cannot be read at row {broken.LineNumber}; look for a quotation mark without its partner"));
        }
    }

    private static CsvTable Read(string text, IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = Delimiter(text), HasHeader = false, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw,
        });
        if (!csv.Read()) return Unreadable("is empty");
        var header = Fields(csv).Select(name => Name(name, known)).ToList();
        var problems = Header(header, known, required).ToList();
        if (problems.Count > 0) return new CsvTable([], problems);
        var rows = new List<CsvRow>();
        while (csv.Read())
        {
            var (line, fields) = ((int)csv.LineNumber, Fields(csv));
            if (fields.Count != header.Count) problems.Add(Ragged(line, fields.Count, header.Count));
            var cells = header.Zip(fields).ToDictionary(pair => pair.First, pair => Cell(pair.Second), StringComparer.Ordinal);
            if (cells.Values.Any(cell => cell.Length > 0)) rows.Add(new CsvRow(line, cells));
        }

        return new CsvTable(rows, problems);
    }

    private static IReadOnlyList<string> Fields(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    /// <summary>The sign that the header has most often; a comma when it has none.</summary>
    private static char Delimiter(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return ((char[])[',', ';', '\t']).MaxBy(sign => header.Count(letter => letter == sign));
    }

    /// <summary>Line breaks inside a field become spaces: each text is one line.</summary>
    private static string Cell(string text) => Unguard(string.Join(
        ' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim());

    /// <summary>Takes away the apostrophe that keeps a spreadsheet from running a text as a formula.</summary>
    private static string Unguard(string text) =>
        text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    /// <summary>The column as we write it, whatever its case.</summary>
    private static string Name(string written, IReadOnlyList<string> known) =>
        known.FirstOrDefault(column => column.Equals(written.Trim(), StringComparison.OrdinalIgnoreCase)) ?? written.Trim();

    private static IEnumerable<RowProblem> Header(
        IReadOnlyList<string> header, IReadOnlyList<string> known, IReadOnlyList<string> required) =>
    [
        .. required.Except(header).Select(name => new RowProblem("the header", name, "is missing")),
        .. header.Except(known).Select(name => new RowProblem("the header", name, "is not a known column")),
        .. header.GroupBy(name => name).Where(group => group.Count() > 1)
            .Select(group => new RowProblem("the header", group.Key, "is there twice")),
    ];

    private static RowProblem Ragged(int line, int has, int wants) => new(
        string.Create(CultureInfo.InvariantCulture, $"row {line}"), null,
        string.Create(CultureInfo.InvariantCulture, $"has {has} fields, the header {wants}"));

    private static CsvTable Unreadable(string problem) => new([], [new RowProblem("the file", null, problem)]);
}
