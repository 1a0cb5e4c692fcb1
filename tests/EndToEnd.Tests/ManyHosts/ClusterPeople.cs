using System.Globalization;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.MainPath;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>An organisation of one lead and as many learners as a test wants.</summary>
internal static class ClusterPeople
{
    // Behind the people of the sample organisation, whom Development brings along.
    private const int FirstIndex = 100;

    public static CastMember Lead { get; } = new(Id(0), "Lena Hartmann", TestPeople.Zone);

    /// <param name="number">From 1.</param>
    public static CastMember Learner(int number) =>
        new(Id(number), string.Create(CultureInfo.InvariantCulture, $"Learner {number:D2}"), TestPeople.Zone);

    /// <summary>The section <c>Organisation</c>, and a budget of calls that never is the bottleneck.</summary>
    public static IReadOnlyDictionary<string, string> Settings(int learners)
    {
        var settings = new Dictionary<string, string>(TestPeople.Roomy);
        TestPeople.Add(settings, FirstIndex, Lead, ("Roles:0", "Lead"));
        for (var number = 1; number <= learners; number++)
            TestPeople.Add(settings, FirstIndex + number, Learner(number), ("Roles:0", "Learner"), ("LeadObjectId", Lead.Id.ToString()));
        return settings;
    }

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"0c0ffee0-0000-4000-8000-{number:D12}"));
}
