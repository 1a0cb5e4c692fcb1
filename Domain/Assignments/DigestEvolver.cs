using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies what happens to a lead's digests.</summary>
internal static class DigestEvolver
{
    public static Desk Apply(Desk desk, Event happened)
    {
        var plan = desk.Standing.Digest;
        return desk with
        {
            Standing = desk.Standing with
            {
                Digest = happened switch
                {
                    Event.DigestPlanned planned => (plan ?? new DigestPlan(null, null, planned.At)) with
                    {
                        NextAt = planned.NextAt,
                        Day = planned.Day,
                        Events = (plan?.Events ?? 0) + 1,
                    },
                    Event.DigestCame came => new DigestPlan(came.NextAt, came.NextDay, came.At)
                    {
                        People = came.People,
                        LastDay = came.Day,
                        Events = (plan?.Events ?? 0) + 1,
                        Last = plan?.People is { IsEmpty: false } people
                            ? new DigestIssue(desk.Standing.Version, plan.Since, came.At, people)
                            : null,
                    },
                    _ => throw new UnreachableException($"{happened.GetType()}"),
                },
            },
        };
    }
}
