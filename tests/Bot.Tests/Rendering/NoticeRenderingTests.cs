using System.Collections.Immutable;
using System.Text;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Rendering;

/// <summary>Each kind of notice that is a message of its own, in each state in which it is true, to everybody.</summary>
public sealed class NoticeRenderingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    // Lena as she is, and her first task.
    private static readonly int[] Numbers = [0, 1];

    /// <summary>A conversation that a task was made from.</summary>
    private static readonly PersonId Thread = SharedPlaces.IdFor("t", "19:web@thread.tacv2;messageid=17");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<NoticeKind> Messages =>
        [.. Enum.GetValues<NoticeKind>().Where(kind => NoticeDefinitions.For(kind).Way is NoticeWay.PostMessage)];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Each_message_is_drawn_for_somebody_and_never_for_those_whom_it_does_not_concern(NoticeKind kind)
    {
        var firm = new Firm();
        firm.Offered = Domain.Catalogue.Catalogue.Create(
            firm.Offered.Skills, [.. firm.Offered.Entries.Select(entry => new CatalogueItem(entry with { Owner = Fred }))]);
        await using var talk = new Talk(firm, firm);
        var renderer = talk.Services.GetRequiredService<ICardRenderer>();
        var heard = new HashSet<PersonId>();
        foreach (var (notice, view) in await Said(kind, firm))
        {
            var viewer = Viewer(notice.To);
            if (await renderer.Message(notice, view, viewer, Cancellation) is not { } message) continue;
            heard.Add(notice.To);
            Assert.NotEmpty(Assert.IsType<OutgoingMessage.CardMessage>(message).Summary);
            if (notice.Class is NoticeClass.Nudge) Assert.NotNull(await renderer.Together([(notice, view)], viewer, Cancellation));
        }

        Assert.NotEmpty(heard);
        Assert.Empty(heard.Intersect([Bert, Cara, Lars, Zed]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_question_how_to_go_on_names_the_lead_whom_I_would_tell_only_if_the_organisation_lists_them(bool isListed)
    {
        var firm = new Firm();
        if (!isListed) firm.Left.Add(Fred);
        await using var talk = new Talk(firm, firm);
        var (notice, view) = (await Said(NoticeKind.PushQuestion, firm)).First(said => said.Notice.To == Lena);

        var message = await talk.Services.GetRequiredService<ICardRenderer>().Message(notice, view, PersonState.Empty(Lena), Cancellation);

        var json = Encoding.UTF8.GetString(Assert.IsType<OutgoingMessage.CardMessage>(message).Json.Span);
        Assert.Equal(isListed, json.Contains("Then I'll tell Person 2", StringComparison.Ordinal));
    }

    private static async Task<List<(Notice Notice, TopicView View)>> Said(NoticeKind kind, Firm firm)
    {
        var desks = await Desks(firm);
        return [..
            from desk in desks
            from number in Numbers
            let view = TopicView.From(desk.TopicOf(number), desk)
            where view is not null
            from person in Everybody.Append(Thread)
            let round = kind is NoticeKind.EntryDoubted ? 1 : kind is NoticeKind.QuestionAnswered ? 0 : view.Assignment?.Submissions ?? 0
            let notice = new Notice(person, view.Topic, kind, round, null)
            where NoticeValidity.CancelReason(notice, view.Assignment, desk.Standing) is null
            select (notice, view)];
    }

    /// <summary>Lena's, after each thing that a message tells of.</summary>
    private static async Task<List<Desk>> Desks(Firm firm)
    {
        var context = await Context(firm);
        var active = Do(Desk.Empty(Lena), context, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]),
            new Command.Next(), new Command.Accept(1, null, Start.Now));
        var review = Do(active, context, new Command.Submit(1, "My work."));
        var asked = Do(active, context, new Command.AskLead(1, "Which page?"));
        var empty = Desk.Empty(Lena);
        return
        [
            .. Enum.GetValues<Milestone>().Select(what => new Event.MilestoneReached(1, what, Now, Lena))
                .SelectMany(reached => new[] { Evolver.Apply(active, reached), Evolver.Apply(review, reached) }),
            asked,
            Evolver.Apply(asked, new Event.QuestionAnswered(1, new QuestionAnswer("The first.", Fred, Now), Now.AddDays(1), [])),
            Evolver.Apply(active, new Event.Lapsed(1, Now, Fred)),
            Evolver.Apply(review, new Event.LeftUnreviewed(1, Now, Fred)),
            With(empty, standing => standing with { Push = Push.None with { AskedUntil = Now.AddDays(1) } }),
            With(empty, standing => standing with { Push = Push.None with { IsStopped = true } }),
            With(empty, standing => standing with { Colleague = new Colleague.NotAgreed(Edda, 1) }),
            .. Enum.GetValues<TeamPlace>().Select(place =>
                With(empty, standing => standing with { Asked = [new TeamRequest(0, Fred, place, [])] })),
            .. Enum.GetValues<TeamsPart>().Select(part => With(empty, standing => standing with
            {
                Ties = [new TeamsTie(Thread, "Website", TeamsState.InUse, part)],
            })),
            With(empty, standing => standing with
            {
                Ratings = new EntryRatings(firm.Current.Entries[0].Id, 1, 2, 3, 1) { IsDoubted = true, Author = Fred },
            }),
            With(empty, standing => standing with
            {
                Skills = [new SkillRecord(Writing, new Level(0), [])
                {
                    Raised = new Raise(new Level(1), Now, 0), Use = new UseQuestion(new Level(1), null, Asked: 1),
                }],
            }),
            With(Desk.Empty(Fred), standing => standing with
            {
                Digest = new DigestPlan(null, null, Now) { Last = new DigestIssue(0, Now.AddDays(-7), Now, [Lena]) },
            }),
            With(active, standing => standing with { Outcomes = [new SharedOutcome(1, Thread, "The task", "It went well.")] }),
        ];
    }

    /// <summary>They decided on something, of which their digest tells.</summary>
    private static PersonState Viewer(PersonId person)
    {
        var empty = PersonState.Empty(person);
        var reviews = empty.Document.Reviews with { Decided = [new Turnaround(Now, TimeSpan.FromHours(1))] };
        return empty with { Document = empty.Document with { Reviews = reviews } };
    }

    private static Desk With(Desk desk, Func<Standing, Standing> change) => desk with { Standing = change(desk.Standing) };

    private static Desk Do(Desk desk, DecisionContext context, params Command[] commands) => commands.Aggregate(desk, (before, command) =>
        Assert.IsType<Decision.Happened>(Decider.Decide(before, command, context)).Events.Aggregate(before, Evolver.Apply));

    private static async Task<DecisionContext> Context(Firm firm)
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        foreach (var id in Everybody)
        {
            if (await firm.Find(id, Cancellation) is { } person) people.Add(id, person);
        }

        return new DecisionContext(Now, Lena, people.ToImmutable(), [], firm.Current, new Terms());
    }
}
