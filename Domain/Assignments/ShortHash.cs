using System.Globalization;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Marks what a card showed: FNV-1a over the text, the same in every build. It tells apart, and protects nothing.</summary>
internal static class ShortHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Create(string text) =>
        text.Aggregate(Basis, (hash, letter) => unchecked((hash ^ letter) * Prime)).ToString("x16", CultureInfo.InvariantCulture);
}
