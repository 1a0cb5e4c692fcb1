using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Ada leads Mina; Jonas has no lead; Zed is not listed. There are three tasks for one skill.</summary>
internal sealed class Office : TestCompany
{
    public static readonly PersonId Ada = PersonId.Parse("11111111-0000-4000-8000-000000000001");
    public static readonly PersonId Mina = PersonId.Parse("11111111-0000-4000-8000-000000000002");
    public static readonly PersonId Jonas = PersonId.Parse("11111111-0000-4000-8000-000000000003");
    public static readonly PersonId Zed = PersonId.Parse("11111111-0000-4000-8000-000000000009");

    private static readonly SkillId Writing = SkillId.Parse("writing");
    private static readonly WorkCalendar Calendar = new(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00"));

    private readonly List<Person> everybody =
    [
        Somebody(Ada, "Ada Novak", null, Roles.Lead), Somebody(Mina, "Mina Park", Ada, Roles.Learner),
        Somebody(Jonas, "Jonas Berg", null, Roles.Learner),
    ];

    public override Domain.Catalogue.Catalogue Current => Offered;

    public Domain.Catalogue.Catalogue Offered { get; set; } = new(
        [new Skill(Writing, "Writing")],
        [.. Enumerable.Range(1, 3).Select(number => Task(FormattableString.Invariant($"task-{number}"), Writing, $"Task {number}"))]);

    protected override IEnumerable<Person> Employees => everybody;

    public void Hire(Person person) => everybody.Add(person);

    public void Change(PersonId id, Func<Person, Person> change)
    {
        var place = everybody.FindIndex(person => person.Id == id);
        everybody[place] = change(everybody[place]);
    }

    /// <summary>They lead nobody any more.</summary>
    public void Demote(PersonId lead)
    {
        for (var place = 0; place < everybody.Count; place++)
        {
            var person = everybody[place];
            everybody[place] = person with
            {
                Roles = person.Id == lead ? Roles.Learner : person.Roles,
                Lead = person.Lead == lead ? null : person.Lead,
            };
        }
    }

    public void Leave(PersonId person) => everybody.RemoveAll(one => one.Id == person);

    /// <summary>All tasks are retired.</summary>
    public void Retire() =>
        Offered = Domain.Catalogue.Catalogue.Create(Offered.Skills, [.. Offered.Items.Select(item => item with { IsRetired = true })]);

    public static Person Somebody(PersonId id, string name, PersonId? lead, Roles roles) =>
        Employee(id, name, lead, Calendar, roles) with { Tenant = "t" };

    protected override Person? Known(PersonId id) => everybody.Find(person => person.Id == id);
}
