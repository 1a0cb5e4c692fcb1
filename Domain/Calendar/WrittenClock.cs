using System.Globalization;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>A time of day as people write it: <c>9</c>, <c>09:00</c>, <c>9.30</c>, <c>0900</c>, <c>5pm</c>, <c>17h</c>.</summary>
internal static class WrittenClock
{
    /// <param name="time">May be one that no clock shows, such as 25:00; see <see cref="Exists"/>.</param>
    /// <returns>Whether the text is written like a time.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out (int Hour, int Minute) time)
    {
        time = default;
        var half = HalfOf(ref text);
        if (text.IndexOfAny(':', '.') is >= 0 and var colon)
        {
            if (!Number(text[..colon], out time.Hour) || text.Length - colon != 3 || !Number(text[(colon + 1)..], out time.Minute))
                return false;
        }
        else if (text.Length is 3 or 4)
        {
            if (!Number(text[..^2], out time.Hour) || !Number(text[^2..], out time.Minute)) return false;
        }
        else if (!Number(text, out time.Hour))
        {
            return false;
        }

        if (half is { } isAfternoon) time.Hour = time.Hour is >= 1 and <= 12 ? (time.Hour % 12) + (isAfternoon ? 12 : 0) : 99;
        return true;
    }

    public static bool Exists((int Hour, int Minute) time) => time.Minute < 60 && ToTimeSpan(time) <= TimeSpan.FromDays(1);

    public static TimeSpan ToTimeSpan((int Hour, int Minute) time) => new(time.Hour, time.Minute, 0);

    private static bool? HalfOf(ref ReadOnlySpan<char> text)
    {
        bool? half = text.EndsWith(
            "pm", StringComparison.OrdinalIgnoreCase) ? true : text.EndsWith("am", StringComparison.OrdinalIgnoreCase) ? false : null;
        if (half is not null) text = text[..^2];
        else if (text is [.., 'h' or 'H']) text = text[..^1];
        else if (text.EndsWith("uhr", StringComparison.OrdinalIgnoreCase)) text = text[..^3];
        return half;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
