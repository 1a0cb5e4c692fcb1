using System.Globalization;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// Numbers that never come back in one file: the upper bits count how often it was opened, the lower 40 the writes since.
/// So no write has to store a counter.
/// </summary>
internal sealed class ETags(long opening)
{
    private long last = opening << 40;

    public long Next() => ++last;

    public static string Write(long etag) => etag.ToString("x", CultureInfo.InvariantCulture);

    /// <returns>A number that no row has, when the text was not written here.</returns>
    public static long Read(string etag) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
