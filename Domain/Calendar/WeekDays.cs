namespace MicroAssignBot.Domain.Calendar;

/// <summary>The days from Monday on, and the names they have in configuration.</summary>
internal static class WeekDays
{
    private const int Shortest = 2;

    private static readonly string[] Names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    // People may write any beginning of these, of two letters or more.
    private static readonly string[] English = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] German = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];

    public static IReadOnlyList<DayOfWeek> FromMonday { get; } =
        [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    public static string Name(DayOfWeek day) => Names[(int)day];

    public static bool TryRead(string text, out DayOfWeek day)
    {
        var name = text.TrimEnd('.');
        var index = name.Length < Shortest ? -1 : Index(English, name);
        if (index < 0 && name.Length >= Shortest)
            index = name.Equals("weds", StringComparison.OrdinalIgnoreCase) ? (int)DayOfWeek.Wednesday : Index(German, name);
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }

    private static int Index(string[] names, string beginning) =>
        Array.FindIndex(names, name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>The days from first to last, both included. The range may run over the end of the week.</summary>
    public static IEnumerable<DayOfWeek> Range(DayOfWeek first, DayOfWeek last) =>
        Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7));
}
