using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>Leads with twenty learners each, in twelve zones, with full weeks and part-time weeks, and holidays of their own.</summary>
internal sealed class YearCompany : TestCompany
{
    /// <summary>The group chat that every task was made from.</summary>
    public const string Thread = "19:work@thread.v2";

    public static readonly IReadOnlyList<string> Zones =
    [
        "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "America/Los_Angeles", "Asia/Tokyo",
        "Europe/London", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Auckland", "Asia/Dubai", "America/St_Johns",
    ];

    private const int LearnersOfALead = 20;
    private const int Entries = 30;
    private const int OneInTold = 7;

    private static readonly string[] Weeks =
    [
        "Mon-Fri 09:00-17:00", "Mon-Fri 09:00-17:30", "Mon-Thu 08:00-12:00", "Mon-Wed 10:00-18:00", "Tue-Sat 12:00-20:00",
        "Sun-Thu 08:00-16:00", "Mon-Fri 09:00-12:00 13:00-17:00", "Mon,Wed,Fri 09:00-15:00",
    ];

    private static readonly DateOnly[] Holidays = [new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 1), new(2026, 12, 25),
        new(2026, 12, 26)];

    private readonly Dictionary<PersonId, Person> people = [];
    private readonly Dictionary<PersonId, string> told = [];

    public YearCompany(int learners)
        : this(
            learners, number => (Zones[(number % 5 == 0 ? number : number / LearnersOfALead) % Zones.Count], Weeks[number % Weeks.Length]))
    {
    }

    private YearCompany(int learners, Func<int, (string Zone, string Week)> time)
    {
        var leads = (learners + LearnersOfALead - 1) / LearnersOfALead;
        for (var lead = 0; lead < leads; lead++)
            Add(
                Id("1ead", lead), $"Lead {lead}", null, Id("1ead", (lead + 1) % leads), Zones[lead % Zones.Count], Weeks[lead % 2],
                lead == 0 ? Roles.Lead | Roles.Admin : Roles.Lead);
        for (var number = 0; number < learners; number++)
        {
            var (zone, week) = time(number);
            var id = Id("1ea7", number);
            Add(id, $"Learner {number}", Id("1ead", number / LearnersOfALead), null, zone, week, Roles.Learner);
            if (number % OneInTold == 0) OnlyTold(id, zone);
        }

        Learners = [.. people.Values.Where(person => person.Roles is Roles.Learner).Select(person => person.Id)];
    }

    public IReadOnlyList<PersonId> Learners { get; }

    public static YearCompany InOneZone(int learners) => new(learners, _ => ("Europe/London", Weeks[0]));

    public IEnumerable<Person> Everybody => people.Values;

    /// <summary>Who wrote the catalogue.</summary>
    public static PersonId Author { get; } = Id("1ead", 0);

    public static IReadOnlyList<SkillId> Skills { get; } = [SkillId.Parse("writing"), SkillId.Parse("counting")];

    /// <summary>The first lead wrote all of it.</summary>
    public override Domain.Catalogue.Catalogue Current { get; } = Domain.Catalogue.Catalogue.Create(
        [.. Skills.Select(skill => new Skill(skill, skill.ToString()))],
        [.. Skills.SelectMany(skill => Enumerable.Range(1, Entries).Select(
            number => new CatalogueItem(Work(skill, number)) { Author = Author }))]);

    protected override IEnumerable<Person> Employees => people.Values;

    public bool Has(PersonId id) => people.ContainsKey(id);

    /// <summary>As the organisation knows them.</summary>
    public Person this[PersonId id] => people[id];

    /// <summary>What somebody's client tells of their zone, of those of whom the organisation does not know it.</summary>
    public string? ZoneToldBy(PersonId id) => told.GetValueOrDefault(id);

    public WorkCalendar HoursOf(PersonId id, Preferences own) =>
        people[id].In(told.TryGetValue(id, out var zone) ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null).With(own).Calendar;

    protected override Person? Known(PersonId id) => people.GetValueOrDefault(id);

    private void Add(PersonId id, string name, PersonId? lead, PersonId? deputy, string zone, string week, Roles roles)
    {
        var calendar = new WorkCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingWeek.Parse(week)) { Off = DaysOff.Create(Holidays) };
        people[id] = Employee(id, name, lead, calendar, roles) with { Deputy = deputy };
    }

    private void OnlyTold(PersonId id, string zone)
    {
        people[id] = people[id] with { Calendar = people[id].Calendar with { Zone = TimeZoneInfo.Utc }, HasZone = false };
        told[id] = zone;
    }

    private static CatalogueEntry Work(SkillId skill, int number) =>
        Task(
            FormattableString.Invariant($"{skill}-{number}"), skill,
            $"Task {number}") with
        {
            Level = new Level(1 + ((number - 1) % 3)), Source = new EntrySource("https://teams.example/message", Thread),
            Effort = TimeSpan.FromHours(2), Box = Box(number), Hints = ["A hint"],
        };

    private static Timebox Box(int number) => (number % 5) switch
    {
        0 => new Timebox.Hours(3),
        1 => new Timebox.Hours(12),
        2 => new Timebox.Days(2),
        3 => new Timebox.Days(4),
        _ => new Timebox.ByWeekday(DayOfWeek.Thursday),
    };

    private static PersonId Id(string group, int number) =>
        PersonId.Parse(FormattableString.Invariant($"00000000-{group}-4000-8000-{number:D12}"));
}
