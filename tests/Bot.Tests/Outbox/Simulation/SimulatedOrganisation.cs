using System.Globalization;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>A lead with two learners, and a learner on their own, all of whom work around the clock.</summary>
internal sealed class SimulatedOrganisation : TestCompany
{
    private static readonly SkillId Skill = SkillId.Parse("writing");
    private static readonly WorkCalendar Always = new(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Sun 00:00-24:00"));

    private readonly Dictionary<PersonId, Person> people;

    public SimulatedOrganisation()
    {
        people = new Dictionary<PersonId, Person>
        {
            [Lead] = Member(Lead, null),
            [Learners[0]] = Member(Learners[0], Lead),
            [Learners[1]] = Member(Learners[1], Lead),
            [Loner] = Member(Loner, null),
        };
    }

    private const string ChannelChat = "19:web@thread.tacv2";

    /// <summary>The channel in which the lead posts, and its Teams team, as they are addressed.</summary>
    public static PersonId Channel { get; } = SharedPlaces.IdFor("t", ChannelChat);

    public static Contact ChannelContact { get; } = new(
        new ConversationReference("t", "https://service.test/", "msteams", "28:bot", null, "", ChannelChat), "en-US", null);

    public static PersonId ChannelTeam { get; } = SharedPlaces.IdFor("t", "19:general@thread.tacv2");

    public PersonId Lead { get; } = Id(1);

    public IReadOnlyList<PersonId> Learners { get; } = [Id(2), Id(3)];

    public PersonId Loner { get; } = Id(4);

    public IEnumerable<PersonId> Everybody => people.Keys;

    public PersonId? LeadOf(PersonId id) => people.GetValueOrDefault(id)?.Lead;

    /// <summary>What everybody chooses.</summary>
    public static Command Choices { get; } = new Command.ChooseSkills([new SkillChoice(Skill, SelfAssessment.New)]);

    /// <summary>To both learners, and to one whom they do not lead.</summary>
    public Command.HandOut HandOut(string form, bool isUrgent) =>
        new(FormId.Parse($"the-{form}"), Current.Entries[0].Id, [.. Learners, Loner], null, Start.Now, isUrgent, null);

    /// <summary>A task of the learner's own.</summary>
    public static Command.Suggest Idea { get; } = new(FormId.Parse("the-idea"), EntryDraft.Empty with
    {
        Skill = $"{Skill}", Goal = "Rewrite the intro of our pricing page.", Context = "Few visitors stay.", Box = "hours 4",
        Criteria = ["Names the reader"],
    });

    /// <summary>To be said before a process starts.</summary>
    public Terms Terms { get; set; } = new();

    public TermsOptions TermsOptions => new()
    {
        Pace = Terms.Pace,
        NudgesADay = Terms.NudgesADay,
        GraceDaysAfterHours = Terms.GraceDaysAfterHours,
    };

    /// <summary>The lead's; nobody until a test says otherwise.</summary>
    public PersonId? Deputy { get; set; }

    /// <summary>In which people work, and are told of acts and nudges; around the clock until a test says otherwise.</summary>
    public WorkCalendar Hours { get; set; } = Always;

    /// <summary>All of it was written by the lead, a fourth of it for each level.</summary>
    public override Domain.Catalogue.Catalogue Current { get; } = Domain.Catalogue.Catalogue.Create(
        [new Skill(Skill, "Writing")],
        [.. Enumerable.Range(1, 24).Select(number => new CatalogueItem(
            Task(FormattableString.Invariant($"entry-{number}"), Skill, "Title") with { Level = new Level((number + 5) / 6) })
        {
            Author = Id(1),
        })]);

    /// <summary>The entry that comes first, as it is addressed.</summary>
    public static PersonId FirstEntry { get; } = SharedPlaces.IdFor(EntryId.Parse("entry-1"));

    protected override IEnumerable<Person> Employees => people.Values;

    protected override Person? Known(PersonId id) => people.TryGetValue(id, out var person) ? person with
    {
        Calendar = Hours, Deputy = id == Lead ? Deputy : null,
    } : null;

    private static Person Member(PersonId id, PersonId? lead) =>
        Employee(id, id.ToString(), lead, Always, Roles.Learner | Roles.Lead) with
        {
            Targets = new Dictionary<SkillId, Level> { [Skill] = new Level(Level.Highest) },
        };

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-000000000000"));
}
