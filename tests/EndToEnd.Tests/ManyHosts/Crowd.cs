using System.Globalization;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>An organisation of one lead and as many learners as a test wants.</summary>
internal static class Crowd
{
    private const string Zone = "Europe/Berlin";

    // Behind the people of the sample organisation, whom Development brings along.
    private const int FirstIndex = 100;

    public static CastMember Lead { get; } = new(Id(0), "Lena Hartmann", Zone);

    /// <param name="number">From 1.</param>
    public static CastMember Learner(int number) =>
        new(Id(number), string.Create(CultureInfo.InvariantCulture, $"Learner {number:D2}"), Zone);

    /// <summary>The section <c>Organisation</c> as settings.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(int learners) =>
        Person(Lead, 0, "Lead").Concat(Enumerable.Range(1, learners).SelectMany(number => Person(Learner(number), number, "Learner")));

    private static IEnumerable<KeyValuePair<string, string>> Person(CastMember member, int number, string role)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"Organisation:People:{FirstIndex + number}:");
        yield return new(key + "ObjectId", member.Id.ToString());
        yield return new(key + "Name", member.Name);
        yield return new(key + "TimeZone", member.TimeZone);
        yield return new(key + "WorkingHours", MainPath.TestPeople.AroundTheClock);
        yield return new(key + "Roles:0", role);
        if (number > 0) yield return new(key + "LeadObjectId", Lead.Id.ToString());
    }

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"0c0ffee0-0000-4000-8000-{number:D12}"));
}
