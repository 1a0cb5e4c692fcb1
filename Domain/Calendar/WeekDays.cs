namespace MicroAssignBot.Domain.Calendar;

/// <summary>The days from Monday on, and the names they have in configuration.</summary>
internal static class WeekDays
{
    private static readonly string[] Names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static IReadOnlyList<DayOfWeek> FromMonday { get; } =
        [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    public static string Name(DayOfWeek day) => Names[(int)day];

    public static bool TryRead(string text, out DayOfWeek day)
    {
        var index = Array.FindIndex(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Forward through the week, both ends included, over its end if need be.</summary>
    public static IEnumerable<DayOfWeek> Range(DayOfWeek first, DayOfWeek last) =>
        Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7));
}
