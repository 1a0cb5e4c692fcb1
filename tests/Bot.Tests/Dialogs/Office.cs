using System.Globalization;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Ada leads Mina; Jonas has no lead; Zed is not listed. There are three tasks for one skill.</summary>
internal sealed class Office : IPeople, ICatalogue
{
    public static readonly PersonId Ada = PersonId.Parse("11111111-0000-4000-8000-000000000001");
    public static readonly PersonId Mina = PersonId.Parse("11111111-0000-4000-8000-000000000002");
    public static readonly PersonId Jonas = PersonId.Parse("11111111-0000-4000-8000-000000000003");
    public static readonly PersonId Zed = PersonId.Parse("11111111-0000-4000-8000-000000000009");

    private static readonly SkillId Writing = SkillId.Parse("writing");
    private static readonly WorkCalendar Calendar = new(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00"));

    private readonly List<Person> everybody =
    [
        Somebody(Ada, "Ada Novak", null, Roles.Lead), Somebody(Mina, "Mina Park", Ada, Roles.Learner), Somebody(Jonas, "Jonas Berg", null, Roles.Learner),
    ];

    public Domain.Catalogue.Catalogue Current { get; } = new([new Skill(Writing, "Writing")], [.. Enumerable.Range(1, 3).Select(Task)]);

    public void Hire(Person person) => everybody.Add(person);

    public static Person Somebody(PersonId id, string name, PersonId? lead, Roles roles) =>
        new(id, name, lead, null, Calendar, roles, new Dictionary<SkillId, Level>()) { Tenant = "t" };

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(everybody.Find(person => person.Id == id));

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. everybody.Where(person => person.Lead == lead)]);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Person>>([]);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. everybody.Where(person => person.Id != of)]);

    private static CatalogueEntry Task(int number) => new(
        EntryId.Parse(string.Create(CultureInfo.InvariantCulture, $"task-{number}")),
        1, Writing, new Level(1), $"Task {number}", "A goal.", "A context.", TimeSpan.FromHours(1), new Timebox.Hours(3),
        ["It is done"], ["First hint", "Second hint"], [], null);
}
