using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Parts;

/// <summary>The usual efforts and times of an entry, to choose from; an entry that has another one keeps it.</summary>
internal static class EntryChoices
{
    private static readonly string[] UsualEfforts =
        ["15m", "30m", "45m", "1h", "1h30m", "2h", "2h30m", "3h", "4h", "5h", "6h", "8h", "12h", "16h"];

    private static readonly string[] UsualBoxes =
    [
        "hours 1", "hours 2", "hours 3", "hours 4", "hours 6", "hours 8", "hours 12", "hours 16", "hours 24", "hours 40",
        "days 1", "days 2", "days 3", "days 5", "days 10",
        "by Monday", "by Tuesday", "by Wednesday", "by Thursday", "by Friday",
    ];

    public static IEnumerable<Choice> Efforts(string? own, LocalizedText texts) =>
        from written in With(own, UsualEfforts)
        select new Choice(WrittenTime.TryParseEffort(written, out var effort) ? texts.Effort(effort) : written, written);

    public static IEnumerable<Choice> Boxes(string? own, LocalizedText texts) =>
        from written in With(own, UsualBoxes)
        select new Choice(WrittenTime.ParseBox(written) is { } box ? texts.BoxAlone(box) : written, written);

    /// <summary>A box that stands by itself, so that it begins with a capital.</summary>
    public static string BoxAlone(this LocalizedText texts, Timebox box)
    {
        var said = texts.Box(box);
        return char.ToUpper(said[0], texts.Culture) + said[1..];
    }

    private static IEnumerable<string> With(string? own, string[] usual) =>
        own is { Length: > 0 } && !usual.Contains(own, StringComparer.Ordinal) ? usual.Append(own) : usual;
}
