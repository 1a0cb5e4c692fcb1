using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>
/// Members come with time. A row that was written before one of them was there is read, and says nothing of it. A member that
/// older rows lack and that must be there fails here, since what is kept of every type lacks it too.
/// </summary>
public sealed class MissingMembersTests
{
    // Of which no store that is kept holds any, so that what they must hold is said here.
    private static readonly string[] NotKept =
        ["DateSpan", "DeskStart version number", "Erasure at state", "FilledBlank words answer", "ToolLink title url"];

    public static TheoryData<Type> Documents =>
    [
        typeof(DeskDocument), typeof(Assignment), typeof(Submission), typeof(NoticeDocument), typeof(TransferDocument),
        typeof(CardDocument), typeof(HandOut),
        typeof(ArrivalDocument), typeof(SettlementDocument), typeof(EventDocument), typeof(SharesDocument),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_row_that_lacks_a_member_is_read_with_what_it_meant_then(Type document)
    {
        var tried = new HashSet<(Type, string)>();
        foreach (var body in await Bodies(document))
        {
            foreach (var (type, member) in Optional(body, document).Where(tried.Add))
            {
                var lacking = JsonNode.Parse(body)!;
                foreach (var one in StoredObjects.In(lacking, document).Where(one => one.Type.Type == type).ToList())
                    one.Json.Remove(member);
                var read = JsonSerializer.Deserialize(lacking.ToJsonString(), StateJson.Describe(document))!;
                // History is never written again: what an event lacks is unknown, which its type does not say.
                if (read is EventDocument) continue;
                var again = JsonSerializer.SerializeToNode(read, StateJson.Describe(document));
                Assert.All(
                    StoredObjects.In(again, document).Where(one => one.Type.Type == type),
                    one => Assert.True(IsDefault(one.Json, one.Type, member), $"{type.Name}.{member} is read as {one.Json}"));
            }
        }
    }

    [Fact]
    public async Task Every_type_that_is_stored_lies_in_a_store_that_is_kept()
    {
        var kept = new HashSet<Type>();
        foreach (var document in Documents)
        {
            foreach (var body in await Bodies(document.Data))
                kept.UnionWith(StoredObjects.In(JsonNode.Parse(body), document.Data).Select(one => one.Type.Type));
        }

        var seen = new HashSet<Type>();
        var stored = Documents.SelectMany(document => StoredObjects.Reachable(document.Data, seen));
        var lacking = stored.Except(kept).Select(Required).Order(StringComparer.Ordinal).ToList();
        Assert.True(NotKept.SequenceEqual(lacking), $"No store that is kept holds any of these: {string.Join("; ", lacking)}");
    }

    private static IEnumerable<(Type Type, string Member)> Optional(string body, Type document) =>
        from one in StoredObjects.In(JsonNode.Parse(body), document)
        from member in one.Type.Properties
        where !member.IsRequired && one.Json[member.Name] is not null
        select (one.Type.Type, member.Name);

    private static async Task<List<string>> Bodies(Type document)
    {
        var bodies = new List<string>();
        foreach (var store in KeptStore.All.Values)
            bodies.AddRange((await store.Rows()).Where(row => RowKinds.Document(row) == document).Select(
                row => Encoding.UTF8.GetString(row.Body.Span)));
        return bodies;
    }

    private static string Required(Type type) =>
        string.Join(
            ' ', StateJson.Describe(type).Properties.Where(member => member.IsRequired).Select(member => member.Name).Prepend(type.Name));

    private static bool IsDefault(JsonObject json, JsonTypeInfo type, string member)
    {
        var known = type.Properties.Single(one => one.Name == member);
        return IsNothing(json[member]) || JsonNode.DeepEquals(
            json[member], JsonSerializer.SerializeToNode(known.AssociatedParameter?.DefaultValue, StateJson.Describe(known.PropertyType)));
    }

    private static bool IsNothing(JsonNode? value) => value switch
    {
        JsonObject members => members.All(member => IsNothing(member.Value)),
        _ => value?.ToJsonString() is null or "false" or "0" or "\"\"" or "[]",
    };
}
