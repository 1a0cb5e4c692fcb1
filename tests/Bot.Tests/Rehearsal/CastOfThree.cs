using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

/// <summary>A small organisation: Mina and Jonas report to Ada; Ada leads them.</summary>
public sealed class CastOfThree : IRehearsalCast
{
    public static readonly PersonId Ada = PersonId.Parse("11111111-0000-4000-8000-000000000001");
    public static readonly PersonId Mina = PersonId.Parse("11111111-0000-4000-8000-000000000002");
    public static readonly PersonId Jonas = PersonId.Parse("11111111-0000-4000-8000-000000000003");

    public IReadOnlyList<Person> People { get; init; } =
        [Somebody(Ada, "Ada Novak", null, Roles.Lead), Somebody(Mina, "Mina Park", Ada, Roles.Learner),
            Somebody(Jonas, "Jonas", Ada, Roles.Learner)];

    public static Person Somebody(PersonId id, string name, PersonId? lead, Roles roles)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var week = WorkingWeek.Parse("Mon-Fri 09:00-17:00");
        return new Person(
            id, name, lead, null, new WorkCalendar(zone, week), roles, new Dictionary<Domain.Skills.SkillId, Domain.Skills.Level>());
    }
}
