using System.Globalization;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Benchmarks.Scenes;

/// <summary>The people of the benchmark, the same in every process: learners with a lead each, and one learner without.</summary>
internal static class Cast
{
    public const int Learners = 6200;

    /// <summary>Has no lead, and asks a colleague to review.</summary>
    public const int Alone = Learners;

    private const int PerLead = 50;

    public static string Learner(int number) => Id(1, number);

    public static string LeadOf(int number) => Id(2, number / PerLead);

    public static void Join(OrganisationOptions organisation)
    {
        for (var lead = 0; lead * PerLead < Learners; lead++) organisation.People.Add(Person(Id(2, lead), $"Lead {lead}", null, "Lead"));
        for (var number = 0; number < Learners; number++)
            organisation.People.Add(Person(Learner(number), $"Learner {number}", LeadOf(number), "Learner"));
        organisation.People.Add(Person(Learner(Alone), "Learner without a lead", null, "Learner"));
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
