using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.HandOutGallery;
using static MicroAssignBot.Cards.Tests.MessageSizeTests;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>
/// Forms and summaries about many people at once, and about the longest of tasks, with names and texts as long as they may be: each fits
/// a message.
/// </summary>
public sealed class LeadCardSizeTests
{
    private const int Many = 200;

    private static readonly IReadOnlyList<PersonId> Crowd = [.. Enumerable.Range(100, Many).Select(Somebody)];

    public static TheoryData<string, string> Cards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var letters in Alphabets)
            {
                foreach (var card in All(letters.Data)) data.Add(letters.Data, card.Key);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void It_fits_a_message_in_any_alphabet(string letters, string card) => AssertFits(All(letters)[card]());

    private static Dictionary<string, Func<CardContent>> All(string letters)
    {
        var context = Named(letters);
        var (task, skills) = (Task(letters) with { HandIn = Fill(letters, EntryLimits.HandIn) }, Skills(letters));
        return new Dictionary<string, Func<CardContent>>
        {
            ["the board of two hundred"] = () => BoardGallery.Board(Crowd, task, context),
            ["the form for a team"] = () => TeamForm(letters, skills, context, Form.None),
            ["the form for a team with two hundred picked"] = () => TeamForm(
                letters, skills, context,
                With(new Refusal.TeamTooLarge(Many), Typed(
                    (InputIds.Members, Ids(Crowd.Take(100))), (InputIds.OtherMembers, Ids(Crowd.Skip(100))),
                    (InputIds.TeamSkills, string.Join(',', skills.Skills.Select(skill => skill.Id)))))),
            ["the welcome of a lead with a full team"] = () => Welcome(letters, skills, context, Form.None),
            ["the form for a hand-out to fifty"] = () => HandOut(task, 50, context, Form.None),
            ["the form for a hand-out with two hundred picked"] = () => HandOut(
                task, Many, context,
                With(new Refusal.TooManyPeople(Many), Typed(
                    (InputIds.HandTo, Ids(Crowd.Take(100))), (InputIds.HandOthers, Ids(Crowd.Skip(100))),
                    (InputIds.HandContext, Longest(letters, InputIds.HandContext)),
                    (InputIds.Blanks[0], Longest(letters, InputIds.Blanks[0]))))),
            ["the summary of a hand-out"] = () => HandOutCard.Render(new Topic(Jonas, 4), Given(task), context),
            ["what was handed out"] = () => HandedOutListCard.Render(
                [.. Enumerable.Range(1, 25).Select(number => Given(task) with { Number = number })], 10, context),
            ["what waits"] = () => ReviewListCard.Render(
                [.. Enumerable.Repeat(PutOff(Late) with { Task = task }, ReviewListCard.MostRows)], 25, 10, context),
            ["the tasks to hand out"] = () => AssignListCard.Render([.. Enumerable.Repeat(task, 25)], context, Form.None, 10),
            ["targets"] = () => TargetsCard.Render(
                [.. Crowd.Select(person => Person(person, "x", Roles.Learner) with
                {
                    Targets = skills.Skills.ToDictionary(skill => skill.Id, _ => new Level(4)),
                })], skills, context, Form.None),
            ["the form for a task"] = () => EntryFormCard.Render(
                new EntryForm(FormSeen, EntryDraft.From(task), task.Id, 3) { Reviewers = [.. Crowd.Take(50)], AsksAudience = true },
                skills, context, Form.None with { Typed = Everything(letters, InputIds.EntryForm), Errors = Wrong(letters) }),
            ["a task of the catalogue"] = () => EntryCard.Render(
                new CatalogueItem(task) { IsDoubted = true }, skills, new EntryRights(MayEdit: true, MayWrite: true, MayTake: true),
                new Click.CataloguePage(0, Fill(letters, 100)), context, Form.None),
            ["the catalogue"] = () => CatalogueCard.Render(
                skills, new CatalogueQuery(Fill(letters, 100), null, null, [Jonas]), Items(task, 25),
                new EntriesToReview(Items(task, 25), Items(task, 25)), mayWrite: true, 10, context, Form.None),
            ["drafts"] = () => EntryDraftsCard.Render(
                [.. Enumerable.Repeat(new DraftLine(FormSeen, Fill(letters, EntryLimits.Title), Friday), 50)], context, Form.None),
            ["the form for a post"] = () => PostFormCard.Render(
                new PostForm(
                    task, FormSeen,
                    [.. Crowd.Take(PostChannel.MostKnown).Select(id => new PostChannel(
                        id, Fill(letters, PostChannel.LongestName), Wen, Thursday))],
                    Wen, _ => ""),
                context, Form.None with { Typed = Everything(letters, InputIds.Blanks) }),
            ["a post"] = () => PostCard.Render(new Topic(Jonas, 4), Posted(task), context),
            ["the summary of a post"] = () => HandOutCard.Render(new Topic(Jonas, 4), Posted(task), context),
            ["the form for a suggestion"] = () => SuggestCard.Render(
                FormSeen, [.. skills.Skills.Select(skill => skill.Id)], Jonas, context,
                With(new Refusal.TaskIncomplete([]), Everything(letters, InputIds.Suggestion)) with { Errors = Wrong(letters) }),
            ["a suggestion that is changed"] = () => LiveCard.Render(
                Suggested with { Task = task }, Sight.Own, null, Work.Empty, 0, null, context,
                With(new Refusal.TaskIncomplete([]), Everything(letters, InputIds.Suggestion), FormMode.ChangingSuggestion)),
            ["a digest of all of a large team"] = () => ReviewerGallery.Digest(
                new DigestFigures(
                    99, 99, TimeSpan.FromHours(3.5),
                    [.. Crowd.Take(50).Select(person => new ClosedGap(person, skills.Skills[0].Id, new Level(3)))],
                    [.. Crowd.Take(50).Select(person => new NeedsTalk(person, [.. Enum.GetValues<TalkReason>()]))], 99, 99, 99),
                context),
            ["a full queue"] = () => QueueCard.Render(Queue(task), context, Form.None),
            ["who leads a team"] = () => TeamsCards.Who(
                TeamsGallery.Tie(TeamsPart.Installer) with { Name = Fill(letters, TeamsTeam.LongestName) },
                [.. Crowd.Take(TeamsTie.MostCandidates)], context, With(new Refusal.LeadUnknown())),
        };
    }

    private static CardContext Named(string letters) => For(Jonas) with
    {
        Names = Crowd.Append(Jonas).Append(Amara).Append(Wen).ToDictionary(person => person, _ => Fill(letters, 500)),
        Skills = Skills(letters).Skills.ToDictionary(skill => skill.Id, skill => skill.Name),
        Unreached = Crowd.ToDictionary(person => person, _ => (Unreached)new Unreached.NotOpened()),
    };

    private static Catalogue Skills(string letters) => new(
        [.. Enumerable.Range(1, 50).Select(number => new Skill(
            SkillId.Parse($"{new string('s', 37)}{number.ToString("000", CultureInfo.InvariantCulture)}"),
            PlainText.Clean(Fill(letters, 60))))], []);

    private static CardContent TeamForm(string letters, Catalogue skills, CardContext context, Form form)
    {
        var name = Fill(letters, TeamsTeam.LongestName);
        var roster = new TeamsView(
            TeamsGallery.Tie(TeamsPart.Lead) with { Name = name }, [.. Crowd.Take(50)], [.. Enumerable.Repeat(Fill(letters, 200), 500)],
            [.. Enumerable.Repeat(Fill(letters, 200), 3000)], null);
        return WelcomeCard.Render(
            Person(Jonas, "Jonas", Roles.Lead), Standing.Empty with { Led = Team(skills) }, skills, context,
            form with { Mode = FormMode.SettingUpTeam },
            new TeamChoices([.. Crowd.Select(person => Person(person, "x", Roles.Learner))], new HashSet<PersonId>())
            {
                Rosters = [roster, roster, roster],
                Of = $"{Wen}",
            });
    }

    private static CardContent Welcome(string letters, Catalogue skills, CardContext context, Form form) => WelcomeCard.Render(
        Person(Jonas, "Jonas", Roles.Lead | Roles.Learner),
        Standing.Empty with
        {
            Led = Team(skills),
            Ties = [.. Enumerable.Repeat(TeamsGallery.Tie(TeamsPart.Lead) with
            {
                Name = Fill(letters, TeamsTeam.LongestName), Left = [.. Crowd.Take(50)],
            }, TeamsTie.Most)],
        },
        skills, context, form);

    private static LedTeam Team(Catalogue skills) => new(
        [.. Crowd.Take(LedTeam.MostPeople).Select(person => new TeamMember(person, MemberState.Asked))],
        [.. skills.Skills.Take(LedTeam.MostSkills).Select(skill => new SkillTarget(skill.Id, new Level(4)))],
        new TeamMember(Wen, MemberState.Declined));

    private static CardContent HandOut(CatalogueEntry task, int people, CardContext context, Form form) => HandOutFormCard.Render(
        new HandOutForm(
            Entry: Blank(task), Id: FormSeen, Team: Crowd, People: [.. Crowd.Take(people)],
            Previews: people > Domain.Assignments.HandOut.MostPeople
                ? []
                : [.. Crowd.Take(people).Select(person => HandOutPreview.WithProblem(person, HandOutProblem.ReviewerThemself))],
            Reviewers: [.. Crowd.Take(10)], Start: Start.NextWorkingMorning, Reviewer: Wen, Deputy: null, FullWith: 5, Known: _ => ""),
        context, form);

    private static CatalogueEntry Blank(CatalogueEntry task) =>
        task with { Context = "[a page] [another page] [a query] [a colleague] " + task.Context[..(task.Context.Length / 2)] };

    private static HandOut Given(CatalogueEntry task) => Summary with
    {
        Task = task,
        People = [.. Crowd.Take(Domain.Assignments.HandOut.MostPeople).Select(
            person => new HandOutPerson(person, new HandOutState.NotReached(Thursday, InstallProblem.NotFound)))],
    };

    private static HandOut Posted(CatalogueEntry task) => Summary with
    {
        Task = task, Post = new Post(Wen, Post.MostPlaces + 1), Reviewer = Jonas,
        People = [.. Crowd.Take(Post.MostPlaces).Select(
            person => new HandOutPerson(person, new HandOutState.Accepted(Thursday, Friday)))],
    };

    private static Desk Queue(CatalogueEntry task)
    {
        var waiting = Enumerable.Range(1, 20).Select(number => Agreed with { Number = number, Task = task }).ToList();
        return Desk.Empty(Amara) with
        {
            Open = waiting.ToImmutableSortedDictionary(assignment => assignment.Number, assignment => assignment),
            Standing = Standing.Empty with { Queue = [.. waiting.Select(assignment => assignment.Number)] },
        };
    }

    private static IReadOnlyList<CatalogueItem> Items(CatalogueEntry task, int count) =>
        [.. Enumerable.Repeat(new CatalogueItem(task) { Author = Wen, ReviewedAt = Thursday }, count)];

    private static Inputs Everything(string letters, IEnumerable<string> inputs) =>
        inputs.Where(InputLimits.IsText).Aggregate(Inputs.None, (all, id) => all.With(id, Longest(letters, id)));

    private static string Longest(string letters, string id) => Fill(letters, InputLimits.For(id));

    private static Dictionary<string, string> Wrong(string letters) =>
        InputIds.EntryForm.ToDictionary(id => id, _ => Fill(letters, 120));

    private static string Ids(IEnumerable<PersonId> people) => string.Join(',', people);
}
