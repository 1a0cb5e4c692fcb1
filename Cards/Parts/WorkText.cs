using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>
/// Shows work as literal text in which only the links can be clicked. A file's name comes from its sender and is plain text. The
/// link beside it shows the file's host, so that no name can pass for an address.
/// </summary>
internal static class WorkText
{
    private const string Trailing = ".,;:!?)]}'\"»”’…";

    /// <summary>UTF-16 units of all file addresses together: what a card can hold beside the longest text.</summary>
    private const int AddressesWithText = 9_600;
    private const int AddressesWithField = 7_000;
    private const int LongestFileName = 120;

    public static IEnumerable<Element> Render(Work work, CardBuilder builder)
    {
        if (work.Text.Length > 0) yield return new RichTextBlock([.. Runs(work)]) { Spacing = Spacing.Small };
        foreach (var file in Files(work, builder, AddressesWithText)) yield return file;
    }

    /// <summary>The notes that the learner added during review, newest last.</summary>
    public static IEnumerable<Element> Notes(this CardBuilder builder, Assignment assignment, string heading)
    {
        if (assignment.Notes is not { IsEmpty: false } notes) yield break;
        yield return builder.Title(heading);
        foreach (var note in notes)
        {
            yield return Texts.Quiet(builder.At(note.At));
            yield return new RichTextBlock([.. Runs(new Work(note.Text, []))]) { Spacing = Spacing.Small };
        }
    }

    /// <summary>For a card that also has the field for the text.</summary>
    public static IEnumerable<Element> Files(Work work, CardBuilder builder) => Files(work, builder, AddressesWithField);

    private static IEnumerable<Element> Files(Work work, CardBuilder builder, int left)
    {
        foreach (var file in work.Files)
        {
            var name = Short.To(PlainText.Clean(file.Name).Replace('\n', ' '), LongestFileName);
            var host = file.Url.Length <= left ? FileHosts.HostOf(file.Url) : null;
            if (host is not null) left -= file.Url.Length;
            yield return host is not null
                ? new RichTextBlock(
                    [new TextRun(builder.Text.Format("work.file-at", name) + " "), TextRun.Link(host, file.Url)])
                {
                    Spacing = Spacing.Small,
                }
                : Texts.Written(builder.Text.Format("work.file-without-link", name));
        }
    }

    private static IEnumerable<TextRun> Runs(Work work)
    {
        var at = 0;
        foreach (var found in work.Links)
        {
            var link = found.TrimEnd(Trailing.ToCharArray());
            var start = work.Text.IndexOf(found, at, StringComparison.Ordinal);
            if (start < 0 || !IsPlainlyALink(link)) continue;
            if (start > at) yield return new TextRun(work.Text[at..start]);
            yield return TextRun.Link(link, link);
            at = start + link.Length;
        }

        if (at < work.Text.Length) yield return new TextRun(work.Text[at..]);
    }

    // Browsers read a backslash as a slash. Hidden characters and look-alike letters make one address look like another.
    private static bool IsPlainlyALink(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host == uri.IdnHost
        && !link.Contains('\\', StringComparison.Ordinal) && HiddenCharacters.Without(link) == link;
}
