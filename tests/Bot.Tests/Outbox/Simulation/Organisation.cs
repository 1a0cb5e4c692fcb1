using System.Globalization;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>A lead with two learners, and a learner on their own, all of whom work around the clock.</summary>
internal sealed class Organisation : IPeople, ICatalogue
{
    private static readonly SkillId Skill = SkillId.Parse("writing");
    private static readonly WorkCalendar Always = new(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Sun 00:00-24:00"));

    private readonly Domain.Catalogue.Catalogue catalogue = new(
        [new Skill(Skill, "Writing")],
        [.. Enumerable.Range(1, 12).Select(Entry)]);

    private readonly Dictionary<PersonId, Person> people;

    public Organisation()
    {
        people = new Dictionary<PersonId, Person>
        {
            [Lead] = Member(Lead, null),
            [Learners[0]] = Member(Learners[0], Lead),
            [Learners[1]] = Member(Learners[1], Lead),
            [Loner] = Member(Loner, null),
        };
    }

    public PersonId Lead { get; } = Id(1);

    public IReadOnlyList<PersonId> Learners { get; } = [Id(2), Id(3)];

    public PersonId Loner { get; } = Id(4);

    public IEnumerable<PersonId> Everybody => people.Keys;

    /// <summary>What everybody chooses.</summary>
    public static Command Choices { get; } = new Command.ChooseSkills([new SkillChoice(Skill, SelfAssessment.New)]);

    /// <summary>To be said before a process starts.</summary>
    public Terms Terms { get; set; } = new();

    public TermsOptions TermsOptions => new()
    {
        Pace = Terms.Pace,
        NudgesADay = Terms.NudgesADay,
        GraceDaysAfterHours = Terms.GraceDaysAfterHours,
    };

    /// <summary>In which people work, and are told of acts and nudges; around the clock until a test says otherwise.</summary>
    public WorkCalendar Hours { get; set; } = Always;

    public Domain.Catalogue.Catalogue Current => catalogue;

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(people.TryGetValue(id, out var person) ? person with { Calendar = Hours } : null);

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. people.Values.Where(person => person.Lead == lead)]);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Person>>([]);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. people.Values.Where(person => person.Id != of)]);

    private static Person Member(PersonId id, PersonId? lead) =>
        new(id, id.ToString(), lead, null, Always, Roles.Learner | Roles.Lead, new Dictionary<SkillId, Level>());

    private static CatalogueEntry Entry(int number) => new(
        EntryId.Parse(string.Create(CultureInfo.InvariantCulture, $"entry-{number}")),
        1, Skill, new Level(1), "Title", "Goal", "Context", TimeSpan.FromHours(1), new Timebox.Hours(3), ["Done"], ["One", "Two"], [], null);

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-000000000000"));
}
