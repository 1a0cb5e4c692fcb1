using System.Globalization;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Benchmarks.Scenes;

/// <summary>The people of the benchmark, the same in every process: learners with a lead each, and one lead's deputy.</summary>
internal static class BenchmarkPeople
{
    public const int Learners = 6200;

    /// <summary>A learner whose first task takes days, and whose lead has a deputy.</summary>
    public const int WithDeputy = 5;

    private const int PerLead = 50;

    public static string Learner(int number) => Id(1, number);

    /// <summary>
    /// Of the first lead. Still at work in New York when the lead's day in Berlin ends, which is when a review is overdue.
    /// </summary>
    public static string Deputy { get; } = Id(3, 0);

    public static string LeadOf(int number) => Id(2, number / PerLead);

    public static void Join(OrganisationOptions organisation)
    {
        for (var lead = 0; lead * PerLead < Learners; lead++) organisation.People.Add(Lead(lead));
        for (var number = 0; number < Learners; number++)
            organisation.People.Add(Person(Learner(number), $"Learner {number}", LeadOf(number), "Learner"));
        organisation.People.Add(
            new PersonOptions { ObjectId = Deputy, Name = "Deputy", TimeZone = "America/New_York", Roles = { "Lead" } });
    }

    private static PersonOptions Lead(int lead)
    {
        var person = Person(Id(2, lead), $"Lead {lead}", null, "Lead");
        if (person.ObjectId == LeadOf(WithDeputy)) person.DeputyObjectId = Deputy;
        return person;
    }

    private static PersonOptions Person(string id, string name, string? lead, string role) => new()
    {
        ObjectId = id,
        Name = name,
        LeadObjectId = lead,
        TimeZone = "Europe/Berlin",
        Roles = { role },
    };

    private static string Id(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind:D8}-0000-4000-8000-{number:D12}");
}
