using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>What somebody may write into their settings of a pause and a leave, in days from today; or nothing.</summary>
public sealed record AnyAway(int? Pause, (int First, int Last)? Leave)
{
    public string PauseUntil(DateOnly today) => Text(today, Pause);

    public string LeaveFrom(DateOnly today) => Text(today, Leave?.First);

    public string LeaveUntil(DateOnly today) => Text(today, Leave?.Last);

    public static Arbitrary<AnyAway> Any() => Arb.From(
        from pause in Gen.Choose(-20, 20)
        from first in Gen.Choose(-20, 20)
        from length in Gen.Choose(0, 25)
        from some in Gen.Choose(0, 3)
        select new AnyAway(pause < 0 ? null : pause, some == 0 ? null : (first, Math.Max(first + length, 0))));

    private static string Text(DateOnly today, int? days) =>
        days is { } some ? today.AddDays(some).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
