using System.Globalization;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>People beside those of the sample organisation, so that tests on one host do not meet.</summary>
internal static class TestPeople
{
    public const string Zone = "Europe/Berlin";

    /// <summary>Whenever a test runs, nothing has to wait for somebody's morning.</summary>
    public const string AroundTheClock = "Mon-Sun 00:00-24:00";

    /// <summary>When their working day begins.</summary>
    public const string Morning = "00:00";

    /// <summary>Tests are faster than people, and the channel's limits are those of people.</summary>
    public static IReadOnlyDictionary<string, string> Roomy { get; } = new Dictionary<string, string>
    {
        ["Bot:Budget:ConversationPerSecond"] = "1000",
        ["Bot:Budget:ConversationPerTwoSeconds"] = "1000",
        ["Bot:Budget:ConversationPerThirtySeconds"] = "1000",
        ["Bot:Budget:TenantPerSecond"] = "1000",
    };

    // The sample organisation comes first in the same list.
    private const int FirstIndex = 10;

    /// <summary>They lead the learner of the same number.</summary>
    public static CastMember Lead(int number) => new(Id("1ead", number), $"Yara Lead {number:D2}", Zone);

    public static CastMember Learner(int number) => new(Id("1ea7", number), $"Zoe Learner {number:D2}", Zone);

    /// <summary>Nobody reviews for them.</summary>
    public static CastMember Alone(int number) => new(Id("a10e", number), $"Alma Alone {number:D2}", Zone);

    /// <summary>They deputise for themselves, and nobody else reviews for them.</summary>
    public static CastMember OwnDeputy { get; } = new(Id("de90", 1), "Olga Own", Zone);

    /// <summary>Settings with so many learners, each with a lead of their own, two people alone, and one who is their own deputy.</summary>
    public static Dictionary<string, string> Settings(int pairs)
    {
        var settings = new Dictionary<string, string>(Roomy);
        var index = FirstIndex;
        for (var number = 1; number <= pairs; number++)
        {
            Add(settings, index++, Lead(number), ("Roles:0", "Lead"));
            Add(settings, index++, Learner(number), ("LeadObjectId", Lead(number).Id.ToString()));
        }

        Add(settings, index++, Alone(1));
        Add(settings, index++, Alone(2));
        Add(settings, index, OwnDeputy, ("DeputyObjectId", OwnDeputy.Id.ToString()), ("Roles:0", "Learner"), ("Roles:1", "Lead"));
        return settings;
    }

    /// <param name="more">Further fields of the entry.</param>
    public static void Add(IDictionary<string, string> settings, int index, CastMember person, params (string Field, string Value)[] more)
    {
        var entry = $"Organisation:People:{index.ToString(CultureInfo.InvariantCulture)}";
        settings[$"{entry}:ObjectId"] = person.Id.ToString();
        settings[$"{entry}:Name"] = person.Name;
        settings[$"{entry}:TimeZone"] = person.TimeZone;
        settings[$"{entry}:WorkingHours"] = AroundTheClock;
        foreach (var (field, value) in more) settings[$"{entry}:{field}"] = value;
    }

    private static PersonId Id(string group, int number) =>
        PersonId.Parse(FormattableString.Invariant($"7e570000-{group}-4000-8000-{number:D12}"));
}
