using System.Collections.Immutable;
using System.Text;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What an earlier build stored is read by this one, and nothing of it is lost when this one writes it again.</summary>
public sealed class KeptRowsTests
{
    public static TheoryData<string> Stores => [.. KeptStore.All.Keys];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Every_row_of_an_old_store_is_read_and_says_the_same_when_it_is_written_again(string name)
    {
        var rows = await KeptStore.All[name].Rows();
        Assert.True(rows.Count > 1000, $"Only {rows.Count} rows were kept.");
        foreach (var row in rows)
        {
            var again = RowKinds.Again(row);
            Assert.Equal((row.Partition, row.Key), (again.Partition, again.Key));
            Assert.True(Bodies.SayTheSame(row.Body, again.Body), $"{row.Key}: {Text(row.Body)} became {Text(again.Body)}");
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Everybody_in_an_old_store_is_read_whole_and_would_be_stored_in_the_same_rows(string name)
    {
        var kept = KeptStore.All[name];
        var live = (await kept.Rows()).Where(IsLive).GroupBy(row => row.Partition).ToDictionary(
            rows => rows.Key, rows => rows.ToDictionary(row => row.Key));
        using var copy = new KeptCopy(kept);
        using var store = new SqliteStore(copy.Path, Synchronous.Off);
        var people = new PersonStore(store);
        foreach (var (partition, rows) in live)
        {
            var person = Keys.PersonOf(partition);
            var state = (await people.Read(person, TestContext.Current.CancellationToken)).State;
            var written = Written(person, state);
            Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), written.Select(change => change.Key).Order(StringComparer.Ordinal));
            Assert.All(written, change => Assert.True(Bodies.SayTheSame(rows[change.Key].Body, change.Body), $"{person}: {change.Key}"));
        }
    }

    [Fact]
    public void A_row_that_nobody_reads_and_a_word_that_is_lost_are_noticed()
    {
        var row = new StoredRow("p.11111111-0000-4000-8000-000000000001", "a.shelf.00000001", "{}"u8.ToArray());

        Assert.Throws<InvalidDataException>(() => RowKinds.Again(row));
        Assert.False(Bodies.SayTheSame("""{"a":1,"b":{"c":"x"}}"""u8.ToArray(), """{"b":{},"a":1}"""u8.ToArray()));
        Assert.False(Bodies.SayTheSame("""{"a":1}"""u8.ToArray(), """{"a":1,"b":2}"""u8.ToArray()));
        Assert.True(Bodies.SayTheSame("""{"a":1,"b":[2]}"""u8.ToArray(), """{"b":[2],"a":1,"c":null}"""u8.ToArray()));
    }

    private static bool IsLive(StoredRow row) => row.Partition.StartsWith("p.", StringComparison.Ordinal)
        && string.CompareOrdinal(row.Key, Keys.LiveFrom) >= 0 && string.CompareOrdinal(row.Key, Keys.LiveUntil) < 0;

    private static IReadOnlyList<Change.Insert> Written(PersonId person, PersonState state) =>
        [.. SnapshotWriter.Changes(
            new PersonSnapshot(PersonState.Empty(person), ImmutableDictionary<string, string>.Empty), state).Cast<Change.Insert>()];

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);
}
