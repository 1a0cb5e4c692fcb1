using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>A lead's week: what was done, who needs a talk, and what is planned.</summary>
internal static class DigestReminder
{
    /// <summary>Of each list; the rest is behind a line that says how many more there are.</summary>
    private const int MostInSight = 10;
    private const int MostRows = 30;

    public static Reminder Draw(NoticeFacts facts, CardContext context)
    {
        var (builder, digest, issue) = (new CardBuilder(context, Form.None), facts.Digest!, facts.Issue!);
        var since = builder.Text.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(issue.From, context.Zone).DateTime));
        return new Reminder(
            CardState.Theirs,
            LinkedSentence.Create(builder.Text.Format(
                "digest.line", since,
                digest.Done == 0 ? builder.Text["digest.none-done"] : builder.Text.Counted("digest.done", digest.Done))),
            builder.Button("button.settings", new Click.Word(KnownWords.Settings)))
        {
            More =
            [
                .. Feedback(digest, builder),
                .. List("digest.gaps", digest.Gaps, builder, gap => builder.Text.Format(
                    "digest.gap", builder.Name(gap.Learner), builder.Level(gap.Level), builder.Skill(gap.Skill))),
                .. List("digest.talks", digest.Talks, builder, talk => builder.Text.Format(
                    "digest.talk", builder.Name(talk.Learner), string.Join("; ", talk.Why.Select(why => builder.Text[Key(why)])))),
                Texts.Line(Planned(digest, builder.Text)),
                Texts.Quiet(builder.Text["digest.means"]),
            ],
        };
    }

    private static string Planned(DigestFigures digest, LocalizedText text)
    {
        (string Key, int Count)[] all =
            [("digest.under-way", digest.UnderWay), ("digest.waiting", digest.Waiting), ("digest.coming", digest.Coming)];
        var some = all.Where(one => one.Count > 0).Select(one => text.Counted(one.Key, one.Count)).ToList();
        return some.Count == 0 ? text["digest.nothing-planned"] : text.Format("digest.planned", string.Join(", ", some));
    }

    private static IEnumerable<Element> Feedback(DigestFigures digest, CardBuilder builder)
    {
        if (digest.Decided == 0) yield break;
        var decided = builder.Text.Counted("digest.decided", digest.Decided);
        yield return Texts.Line(digest.Turnaround is { } took
            ? builder.Text.Format("digest.turnaround", decided, builder.Text.WorkingTime(took))
            : builder.Text.Format("digest.feedback", decided));
    }

    private static IEnumerable<Element> List<T>(string title, IReadOnlyCollection<T> rows, CardBuilder builder, Func<T, string> sentence)
    {
        if (rows.Count == 0) yield break;
        yield return builder.Title(title);
        var lines = rows.Take(MostRows).Select(row => (Element)(Texts.Line(sentence(row)) with { Spacing = Spacing.Small })).ToList();
        foreach (var line in lines.Take(MostInSight)) yield return line;
        if (rows.Count > MostRows) lines.Add(Texts.Quiet(builder.Text.Counted("digest.more", rows.Count - MostRows)));
        foreach (var element in Folding.FoldUnder(
            title, builder.Text.Counted("digest.more", rows.Count - MostInSight), [.. lines.Skip(MostInSight)]))
        {
            yield return element;
        }
    }

    private static string Key(TalkReason why) => why switch
    {
        TalkReason.Lapsed => "digest.lapsed",
        TalkReason.ReturnedTwice => "digest.returned-twice",
        TalkReason.IgnoresOffers => "digest.ignores-offers",
        _ => throw new UnreachableException($"{why}"),
    };
}
