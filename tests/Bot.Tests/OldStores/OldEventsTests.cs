using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>
/// What happened is kept as it was written. An event may lack what came to its kind later and says nothing then; whatever else is
/// missing is not taken for something that happened.
/// </summary>
public sealed class OldEventsTests
{
    /// <summary>Members without which the first builds wrote events, and of which the type does not say what that means.</summary>
    internal static readonly IReadOnlySet<(Type, string)> Lacking = new HashSet<(Type, string)>
    {
        (typeof(Event.Accepted), "ahead"), (typeof(Event.AccessShared), "ahead"),
        (typeof(Event.Submitted), "reviewer"), (typeof(Event.Submitted), "former"), (typeof(Event.Submitted), "ahead"),
        (typeof(Event.AccessAsked), "standsUntil"), (typeof(Event.AccessAsked), "feedbackDue"), (typeof(Event.AccessAsked), "ahead"),
        (typeof(Event.SentBack), "reviewers"), (typeof(Event.SentBack), "ahead"), (typeof(Event.MilestoneReached), "to"),
        (typeof(Event.LeftUnreviewed), "lead"), (typeof(Event.Rescheduled), "was"),
    };

    // What reads history, and takes these apart; the report hands each event to its tally.
    private static readonly string[] Readers = ["DecisionTimes", "OldRows", "ReportReader", "RowsOfOthers"];

    private static readonly JsonTypeInfo Document = StoredDocuments.Describe(typeof(EventDocument));
    private static readonly ReportPeriod Always = new(new DateOnly(2001, 1, 1), new DateOnly(8999, 12, 31));

    public static TheoryData<string> Stores => [.. KeptStore.All.Keys];

    [Fact]
    public void An_event_lacks_nothing_but_what_its_type_or_this_list_says_a_meaning_of() => Assert.Equal(
        Lacking.OrderBy(one => $"{one}", StringComparer.Ordinal),
        from kind in Document.Options.GetTypeInfo(typeof(Event)).PolymorphismOptions!.DerivedTypes
        from member in Document.For(kind.DerivedType).Properties
        where member is { IsRequired: false, AssociatedParameter: { HasDefaultValue: false, IsMemberInitializer: false } }
        orderby $"{(kind.DerivedType, member.Name)}" ascending
        select (kind.DerivedType, member.Name));

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_event_that_lacks_anything_else_is_read_by_nobody(string name)
    {
        var tried = new HashSet<(Type, string)>();
        foreach (var row in await Events(name))
        {
            var body = Body(row);
            var type = Happened(body).Type;
            foreach (var member in type.Properties.Where(member => member.IsRequired && tried.Add((type.Type, member.Name))))
            {
                var lacking = JsonNode.Parse(body.ToJsonString())!;
                Happened(lacking).Json.Remove(member.Name);
                Assert.Throws<JsonException>(() => StateJson.Read<EventDocument>(Bytes(lacking)));
            }
        }

        Assert.NotEmpty(tried);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Whoever_reads_history_learns_the_same_of_an_event_without_what_the_first_builds_did_not_write(string name)
    {
        var lacked = 0;
        foreach (var person in (await Events(name)).GroupBy(row => row.Partition))
        {
            var (whole, old) = (new ReportTally(Always, TimeZoneInfo.Utc), new ReportTally(Always, TimeZoneInfo.Utc));
            whole.Begin(Keys.PersonOf(person.Key), null, null);
            old.Begin(Keys.PersonOf(person.Key), null, null);
            foreach (var row in person)
            {
                var body = Body(row);
                var known = Read(body);
                var (type, json) = Happened(body);
                foreach (var (_, member) in Lacking.Where(one => one.Item1 == type.Type)) lacked += json.Remove(member) ? 1 : 0;
                var read = Read(body);
                Assert.Equal(whole.Lacks(known.Event, known.At), old.Lacks(read.Event, read.At));
                whole.Take(known.Event, known.At);
                old.Take(read.Event, read.At);
                Assert.Equal(DecisionTimes.Read(known.Event), DecisionTimes.Read(read.Event));
            }

            Assert.Equivalent(whole.Report(), old.Report(), strict: true);
        }

        Assert.NotEqual(0, lacked);
    }

    [Fact]
    public void Nothing_else_reads_history() => Assert.Equal(
        Readers,
        Checkout.CodeFiles("Bot").Where(file => File.ReadAllText(file).Contains("Read<EventDocument>", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    private static async Task<IEnumerable<StoredRow>> Events(string name) =>
        (await KeptStore.All[name].Rows()).Where(row => row.Key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal));

    private static JsonNode Body(StoredRow row) => JsonNode.Parse(row.Body.Span)!;

    private static (JsonTypeInfo Type, JsonObject Json) Happened(JsonNode body) =>
        StoredObjects.In(body, Document).First(one => one.Type.Type.IsAssignableTo(typeof(Event)));

    private static EventDocument Read(JsonNode body) => StateJson.Read<EventDocument>(Bytes(body));

    private static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
