using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A file the learner sent in the chat, as a link to where Teams stored it.</summary>
public sealed record FileLink(string Name, string Url);

/// <summary>What a learner hands in: text with links in it, and files.</summary>
public sealed partial record Work(string Text, ImmutableList<FileLink> Files)
{
    /// <summary>UTF-16 units of text.</summary>
    public const int Longest = 4000;
    public const int MostLinks = 10;
    public const int MostFiles = 10;

    public static Work Empty { get; } = new("", []);

    public bool IsEmpty => Text.Length == 0 && Files.IsEmpty;

    /// <summary>The https links in the text, in order, without the punctuation of the sentence around them.</summary>
    public IEnumerable<string> Links => LinksIn(Text).Where(IsSafe);

    /// <returns>What is wrong with the work, or null.</returns>
    public Refusal? Problem()
    {
        if (IsEmpty) return new Refusal.WorkEmpty();
        if (Text.Length > Longest) return new Refusal.WorkTooLong(Text.Length);
        if (Files.Count > MostFiles) return new Refusal.TooManyFiles(Files.Count);
        var links = LinksIn(Text).ToList();
        if (links.Concat(Files.Select(file => file.Url)).FirstOrDefault(link => !IsSafe(link)) is { } unsafeLink)
            return new Refusal.LinkNotHttps(unsafeLink);
        return links.Count > MostLinks ? new Refusal.TooManyLinks(links.Count) : null;
    }

    public bool Equals(Work? other) => other is not null && Text == other.Text && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => HashCode.Combine(Text, Files.Count);

    private static IEnumerable<string> LinksIn(string text) => Link().Matches(text).Select(match => WithoutPunctuation(match.Value));

    private static string WithoutPunctuation(string link)
    {
        var bare = link.TrimEnd('.', ',', ';', ':', '!', '?', '\'', ']', '}', '*');
        return bare.EndsWith(')') && !bare.Contains('(', StringComparison.Ordinal) ? WithoutPunctuation(bare[..^1]) : bare;
    }

    private static bool IsSafe(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;

    // Matches any scheme with two slashes, and schemes that browsers run or open without slashes.
    [GeneratedRegex(
        @"\b(?:[a-z][a-z0-9+.\-]{0,30}://|(?:https?|javascript|data|vbscript|file|blob):)[^\s<>""]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

/// <summary>Work that the learner handed in for the <paramref name="Number"/>-th time for its assignment, counted from 1.</summary>
public sealed record Submission(int Assignment, int Number, Work Work, DateTimeOffset At);
