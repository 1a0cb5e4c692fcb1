using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>How far a person's data have come on their way to them.</summary>
public abstract record DataExport
{
    private DataExport()
    {
    }

    /// <summary>Teams asks whether the file may be saved.</summary>
    public sealed record AsksConsent : DataExport;

    public sealed record InChat : DataExport;

    /// <param name="Size">In bytes.</param>
    public sealed record TooLarge(long Size) : DataExport;

    public sealed record Saved(string Name) : DataExport;

    public sealed record NotWanted : DataExport;

    public sealed record UploadFailed : DataExport;

    /// <summary>The file was to be put where no files may lie, or nobody said where.</summary>
    public sealed record NoPlace : DataExport;
}

/// <summary>A person's data as a file, or as a message where no file can be saved.</summary>
public static class ExportDataCard
{
    private const double Kilobyte = 1000;

    public static CardContent Render(DataExport export, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var text = builder.Text;
        return export switch
        {
            DataExport.AsksConsent => Card([text["export.offered"]], text["export.no-question"], Show(), Settings()),
            DataExport.InChat => Card([text["export.shown"]], null, Settings()),
            DataExport.TooLarge(var size) => Card(
                [text.Format("export.too-long", Math.Ceiling(size / Kilobyte)), text["export.too-long-then"]], null, Again(), Settings()),
            DataExport.Saved(var name) => Card([text.Format("export.saved", name)], text["export.stays"]),
            DataExport.NotWanted => Card([text["export.declined"]], null, Again(), Show()),
            DataExport.UploadFailed => Card([text["export.failed"]], null, Again(), Show()),
            DataExport.NoPlace => Card([text["export.no-place"]], null, Again(), Show()),
            _ => throw new ArgumentOutOfRangeException(nameof(export), export, "No words are written for this."),
        };

        CardContent Card(IReadOnlyList<string> lines, string? quiet, params IEnumerable<AdaptiveAction> buttons) => builder.Card(
            lines[0],
            [
                Texts.Heading(text["export.heading"]),
                .. lines.Select(line => Texts.Line(line)),
                quiet is null ? null : Texts.Quiet(quiet),
            ],
            buttons);

        AdaptiveAction Again() => builder.Button("button.export-data", new Click.ExportMyData());
        AdaptiveAction Show() => builder.Button("button.show-data", new Click.ShowMyData());
        AdaptiveAction Settings() => builder.Button("button.settings", new Click.Word(KnownWords.Settings));
    }
}
