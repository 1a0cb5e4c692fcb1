using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
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
    [
        "DeskStart version number", "DirectoryHead change round", "DirectoryRow person round", "EndedTasks skill outcome count",
        "Erasure at state", "ErasureDocument askedAt", "FilledBlank words answer", "FormRow entry version", "NumbersDocument ended",
        "PendingImportRow import parts", "PeopleHead import count", "PeoplePart people", "PersonRow objectId name", "StagedBody key body",
        "StagedRow rows", "ToolLink title url",
    ];

    private static readonly Lazy<Task<ILookup<Type, string>>> Kept = new(ReadAll);

    public static TheoryData<Type> Documents => [.. StoredDocuments.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_row_that_lacks_a_member_is_read_with_what_it_meant_then(Type document)
    {
        var (info, tried) = (StoredDocuments.Describe(document), new HashSet<(Type, string)>());
        var kept = (await Kept.Value)[document].ToList();
        foreach (var body in kept.Count > 0 ? kept : [StoredDocuments.Filled(document)])
        {
            foreach (var (type, member) in Optional(body, info).Where(tried.Add))
            {
                var lacking = JsonNode.Parse(body)!;
                foreach (var one in StoredObjects.In(lacking, info).Where(one => one.Type.Type == type).ToList())
                    one.Json.Remove(member);
                var read = JsonSerializer.Deserialize(lacking.ToJsonString(), info)!;
                // What an event of the first builds lacks is unknown, which its type does not say: OldEventsTests.
                if (OldEventsTests.Lacking.Contains((type, member))) continue;
                var again = JsonSerializer.SerializeToNode(read, info);
                Assert.All(
                    StoredObjects.In(again, info).Where(one => one.Type.Type == type),
                    one => Assert.True(IsDefault(one.Json, one.Type, member), $"{type.Name}.{member} is read as {one.Json}"));
            }
        }
    }

    [Fact]
    public async Task Every_type_that_is_stored_lies_in_a_store_that_is_kept()
    {
        var kept = new HashSet<Type>();
        foreach (var document in await Kept.Value)
        {
            foreach (var body in document)
                kept.UnionWith(StoredObjects.In(JsonNode.Parse(body), StoredDocuments.Describe(document.Key)).Select(one => one.Type.Type));
        }

        var seen = new HashSet<Type>();
        var stored = StoredDocuments.All.SelectMany(document => StoredObjects.Reachable(StoredDocuments.Describe(document), seen));
        var lacking = stored.Where(one => !kept.Contains(one.Type)).Select(Required).Order(StringComparer.Ordinal).ToList();
        Assert.True(NotKept.SequenceEqual(lacking), $"No store that is kept holds any of these: {string.Join("; ", lacking)}");
    }

    private static IEnumerable<(Type Type, string Member)> Optional(string body, JsonTypeInfo info) =>
        from one in StoredObjects.In(JsonNode.Parse(body), info)
        from member in one.Type.Properties
        where !member.IsRequired && one.Json[member.Name] is not null
        select (one.Type.Type, member.Name);

    private static async Task<ILookup<Type, string>> ReadAll()
    {
        var bodies = new List<(Type, string)>();
        foreach (var store in KeptStore.All.Values)
            bodies.AddRange(
                from row in await store.Rows()
                let document = RowKinds.Document(row)
                where document is not null
                select (document, Encoding.UTF8.GetString(row.Body.Span)));
        return bodies.ToLookup(one => one.Item1, one => one.Item2);
    }

    private static string Required(JsonTypeInfo type) =>
        string.Join(' ', type.Properties.Where(member => member.IsRequired).Select(member => member.Name).Prepend(type.Type.Name));

    private static bool IsDefault(JsonObject json, JsonTypeInfo type, string member)
    {
        var known = type.Properties.Single(one => one.Name == member);
        return IsNothing(json[member]) || JsonNode.DeepEquals(
            json[member], JsonSerializer.SerializeToNode(known.AssociatedParameter?.DefaultValue, type.For(known.PropertyType)));
    }

    private static bool IsNothing(JsonNode? value) => value switch
    {
        JsonObject members => members.All(member => IsNothing(member.Value)),
        _ => value?.ToJsonString() is null or "false" or "0" or "\"\"" or "[]",
    };
}
