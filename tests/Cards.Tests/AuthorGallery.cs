using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Tests.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>The catalogue and its forms, as learners, leads and administrators see them.</summary>
internal static class AuthorGallery
{
    private static readonly EntryRights Learner = new(MayEdit: false, MayWrite: false, MayTake: true);
    private static readonly EntryRights Lead = new(MayEdit: false, MayWrite: true, MayTake: false);
    private static readonly EntryRights Owner = new(MayEdit: true, MayWrite: true, MayTake: true);
    private static readonly CatalogueQuery Everything = new("", null, null, [Jonas]);

    public static CatalogueItem Company { get; } = new(Entry) { ReviewedAt = Thursday };

    public static CatalogueItem Own { get; } = new(Entry with
    {
        Id = EntryId.Parse("rewrite-our-home-page"), Version = 3, Owner = Jonas, Title = "Rewrite our home page", Level = new Level(2),
        HandIn = "A link to the page", Expert = Wen, Course = new ToolLink("SEO basics", "https://learn.example.com/seo"),
    }) { Author = Jonas, ReviewedAt = Thursday };

    /// <summary>One of each kind, and in each field that has words of its own.</summary>
    public static IReadOnlyList<CatalogueProblem> Problems { get; } =
    [
        new CatalogueProblem.Missing("title"), new CatalogueProblem.UnknownSkill("skill", "x"), new CatalogueProblem.Missing("level"),
        new CatalogueProblem.NotObservable("goal", "Understand"), new CatalogueProblem.BrokenBlank("context"),
        new CatalogueProblem.EffortExceedsBox("effort", "16h", "hours 3", TimeSpan.FromHours(3)), new CatalogueProblem.Missing("box"),
        new CatalogueProblem.TooLong("criteria[2]", 160, 140), new CatalogueProblem.Untidy("handIn"),
        new CatalogueProblem.Duplicate("hints[1]"), new CatalogueProblem.NotHttps("links[0].url", "x"),
        new CatalogueProblem.Missing("course.url"), new CatalogueProblem.NotAPerson("expert", "x"),
    ];

    private static IReadOnlyList<CatalogueProblem> More { get; } =
    [
        new CatalogueProblem.TooLong("title", 70, 60), new CatalogueProblem.NotOneSentence("goal", 2),
        new CatalogueProblem.Missing("context"), new CatalogueProblem.WrongNumber("criteria", 5, 1, 4),
        new CatalogueProblem.BlankNotAllowed("handIn"), new CatalogueProblem.WrongNumber("hints", 4, 0, 3),
    ];

    private static IReadOnlyList<CatalogueProblem> Least { get; } =
        [new CatalogueProblem.Missing("goal"), new CatalogueProblem.WrongNumber("criteria", 0, 1, 4)];

    private static Domain.Catalogue.Catalogue Shelf { get; } = Domain.Catalogue.Catalogue.Create(
        [
            new Skill(Search, "Writing for search") { Levels = ["Follows a checklist", "Finds what matters without one"] },
            new Skill(Dashboards, "Data dashboards"),
        ],
        [Company, Own]);

    public static IEnumerable<(string Name, Func<CardContent> Card)> All() => [.. Pages(), .. Entries(), .. Forms()];

    private static IEnumerable<(string Name, Func<CardContent> Card)> Pages()
    {
        var many = Enumerable.Range(1, 12).Select(number => Company with
        {
            Entry = Entry with { Id = EntryId.Parse($"task-{number}"), Title = $"Test the SEO of page {number}" },
        }).ToList();
        var searched = new CatalogueQuery("seo", Search, new Level(1), [Jonas]);
        var old = Own with { ReviewedAt = Thursday.AddMonths(-7) };
        yield return ("catalogue", () => Page(Everything, [Own, .. many], EntriesToReview.None, mayWrite: false, 0, Amara));
        yield return ("catalogue-later", () => Page(Everything, [Own, .. many], EntriesToReview.None, mayWrite: true, 10, Jonas));
        yield return ("catalogue-searched", () => Page(searched, [Company], EntriesToReview.None, mayWrite: false, 0, Amara));
        yield return ("catalogue-nothing", () => Page(searched, [], EntriesToReview.None, mayWrite: false, 0, Amara));
        yield return ("catalogue-two", () => Page(searched, [Own, Company], EntriesToReview.None, mayWrite: false, 0, Amara));
        yield return ("catalogue-stale", () => Page(Everything, [Own, Company], new([], [old]), mayWrite: true, 0, Jonas));
        yield return ("catalogue-stale-many", () => Page(
            Everything, [Company], new([], [.. many.Take(4).Select(item => item with { ReviewedAt = Thursday.AddMonths(-8) })]), true, 0,
            Wen));
        yield return ("catalogue-doubted", () => Page(Everything, [Own, Company], new([Own], []), mayWrite: true, 0, Jonas));
        yield return ("catalogue-doubted-many", () => Page(Everything, [Company], new([.. many.Take(4)], [old]), mayWrite: true, 0, Wen));
        yield return ("catalogue-retired", () => Page(
            Everything with { Retired = true }, [Own with { IsRetired = true }], EntriesToReview.None, mayWrite: true, 0, Jonas));
        yield return ("drafts", () => EntryDraftsCard.Render(
            [
                new DraftLine(FormSeen, "Rewrite our home page", Friday),
                new DraftLine(FormId.Parse("019b8d2f3c4a7e01b2c3d4e5f6a7b8c8"), null, Thursday),
            ],
            For(Jonas), Form.None));
        yield return ("drafts-many", () => EntryDraftsCard.Render(
            [.. Enumerable.Range(10, 12).Select(number => new DraftLine(
                FormId.Parse($"019b8d2f3c4a7e01b2c3d4e5f6a7b8{number}"), "Rewrite our home page", Friday))],
            For(Jonas), Form.None with { Remark = new EntrySentences(For(Jonas).Culture).Discarded }));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Entries()
    {
        yield return ("entry", () => Look(Company, Learner, Amara));
        yield return ("entry-lead", () => Look(Company, Lead, Jonas));
        yield return ("entry-own", () => Look(Own, Owner, Jonas, new EntrySentences(For(Jonas).Culture).Published(Own.Entry)));
        yield return ("entry-doubted", () => Look(Own with { IsDoubted = true }, Owner, Jonas));
        yield return ("reminder-EntryDoubted", () => Gallery.Reminded(NoticeKind.EntryDoubted, null, Jonas));
        yield return ("reminder-EntryDoubted-one-longer", () => ReminderMessage.Alone(
            Reminders.Draw(
                NoticeKind.EntryDoubted, Reminders.Facts(null) with { Ratings = Reminders.Facts(null).Ratings! with { TookLonger = 1 } },
                For(Jonas)),
            For(Jonas)));
        yield return ("entry-shared", () => EntryCard.Shared(Company.Entry, For(Amara)));
        yield return ("entry-retired", () => Look(
            Own with { IsRetired = true, ReviewedAt = null }, Owner, Jonas, new EntrySentences(For(Jonas).Culture).Retired));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Forms()
    {
        var empty = new EntryForm(FormSeen, EntryDraft.Empty, null, 0) { Reviewers = [Jonas, Amara] };
        var filled = new EntryForm(FormSeen, EntryDraft.From(Own.Entry), Own.Entry.Id, 3) { Reviewers = [Wen, Jonas] };
        yield return ("entry-form", () => EntryFormCard.Render(empty, Shelf, For(Jonas), Form.None));
        yield return ("entry-form-filled", () => EntryFormCard.Render(filled, Shelf, For(Jonas), Form.None));
        yield return ("entry-form-both", () => EntryFormCard.Render(
            empty with { AsksAudience = true, IsForCompany = true, Draft = EntryDraft.Empty with { Effort = "10h", Box = "days 7" } },
            Shelf,
            For(Jonas), Form.None with { Remark = new EntrySentences(For(Jonas).Culture).Saved(Thursday, For(Jonas)) }));
        yield return ("entry-form-wrong", () => EntryFormCard.Render(filled, Shelf, For(Jonas), Refused(Problems)));
        yield return ("entry-form-too-much", () => EntryFormCard.Render(filled, Shelf, For(Jonas), Refused(More)));
        yield return ("entry-form-empty", () => EntryFormCard.Render(empty, Shelf, For(Jonas), Refused(Least)));
    }

    private static Form Refused(IReadOnlyList<CatalogueProblem> problems) => Form.None with
    {
        Errors = new EntryProblems(For(Jonas).Culture).Describe(problems),
        Remark = new EntrySentences(For(Jonas).Culture).NotPublished,
    };

    private static CardContent Page(
        CatalogueQuery query, IReadOnlyList<CatalogueItem> found, EntriesToReview toReview, bool mayWrite, int from,
        PersonId viewer) =>
        CatalogueCard.Render(Shelf, query, found, toReview, mayWrite, from, For(viewer), Form.None);

    private static CardContent Look(CatalogueItem item, EntryRights rights, PersonId viewer, string? remark = null) => EntryCard.Render(
        item, Shelf, rights, new Click.CataloguePage(), For(viewer), Form.None with { Remark = remark });
}
