using System.Globalization;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// Numbers that never repeat in one file. The upper bits count the openings of the file, the lower 40 the writes since. So no
/// write has to store a counter.
/// </summary>
internal sealed class ETags(long opening)
{
    private long last = opening << 40;

    public long Next() => ++last;

    public static string Write(long etag) => etag.ToString("x", CultureInfo.InvariantCulture);

    /// <returns>The number; 0, which no row has, when the text is no such number.</returns>
    public static long Read(string etag) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
