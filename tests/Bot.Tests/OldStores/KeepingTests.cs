using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>
/// What this build writes can be kept for later ones; <c>KEEP_OLD_STORE</c> names the folder under <c>OldStores/Kept</c>.
/// </summary>
public sealed class KeepingTests
{
    private static readonly string? Name = Environment.GetEnvironmentVariable("KEEP_OLD_STORE");

    [Fact]
    public async Task A_store_of_this_build_can_be_kept_with_something_of_every_kind_in_it()
    {
        var folder = Name is null ? Directory.CreateTempSubdirectory("kept-").FullName : Path.Combine(KeptStore.Root, Name);
        try
        {
            await Keeping.Keep(folder);
            var kept = new KeptStore(folder);
            var rows = await kept.Rows();
            Assert.Equal(kept.Entities().Count, rows.Count);
            Assert.Equal("", string.Join(", ", Missing(kept, rows)));
            await Assert.ThrowsAsync<IOException>(() => Keeping.Keep(folder));
        }
        finally
        {
            if (Name is null) Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Every_case_lies_in_a_store_that_is_kept()
    {
        var missing = Cases().ToHashSet();
        foreach (var kept in KeptStore.All.Values)
        {
            var all = Text(await kept.Rows());
            missing.RemoveWhere(one => all.Contains(one, StringComparison.Ordinal));
        }

        Assert.True(missing.Count == 0, $"No store that is kept holds {string.Join(", ", missing)}");
    }

    // What is there only while somebody is in trouble, and what keys begin with.
    private static readonly string[] Members =
    [
        "\"lease\":{", "\"unreachable\":{", "\"installing\":{", "\"heldAnewTo\":4", "\"boardGaps\":{", "\"isCreated\":true",
        "\"isRemoved\":true",
        "\"missedUntil\":", "\"nudged\":{",
        "\"doubts\":1", "\"unseen\":1", "\"takeovers\":1", "\"isPutOff\":true", "\"others\":[{", "\"mend\":{", "\"heldUntil\":\"2",
        "\"notBefore\":\"2", "\"repeats\":2",
    ];

    private static readonly string[] Prefixes =
    [
        Keys.Desk, Keys.TaskPrefix, Keys.BoardPrefix, Keys.CardPrefix, Keys.PastCardPrefix, Keys.NoticePrefix, Keys.TransferPrefix,
        Keys.LedgerPrefix,
        Keys.HandOutPrefix, "past.handout.", "past.task.", "event.", Keys.CatalogueRows.EntriesFrom, Keys.CatalogueRows.SkillsFrom,
        Keys.Shares.Row,
    ];

    private static IEnumerable<string> Missing(KeptStore kept, IReadOnlyList<StoredRow> rows)
    {
        var all = Text(rows);
        var cards = string.Join(
            '\n', kept.Scenes.SelectMany(scene => scene.Messages).Select(message => message.Card.ToJsonString(KeptStore.Json)));
        return Cases().Concat(Members).Where(one => !all.Contains(one, StringComparison.Ordinal))
            .Concat(Verbs().Where(verb => !cards.Contains(verb, StringComparison.Ordinal)))
            .Concat(Prefixes.Where(prefix => !rows.Any(row => row.Key.StartsWith(prefix, StringComparison.Ordinal))));
    }

    private static string Text(IEnumerable<StoredRow> rows) =>
        string.Join('\n', rows.Select(row => Encoding.UTF8.GetString(row.Body.Span)));

    /// <summary>Cases that only earlier builds wrote.</summary>
    private static readonly string[] Former = ["leadsTarget", "firstStep", "nextStep"];

    private static IEnumerable<string> Cases() => Hierarchies.Names.Except(Former).Select(name => $"\"is\":\"{name}\"")
        .Concat(Values<NoticeKind>("kind"))
        .Concat(Values<CancelReason>("cancelled"))
        .Concat(Values<Outcome>("outcome"))
        .Concat(Values<Milestone>("what"))
        .Concat(Values<TimeAnswer>("answer"));

    private static IEnumerable<string> Values<T>(string member)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"\"{member}\":\"{name}\"");

    private static IEnumerable<string> Verbs() =>
        typeof(Click).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(one => $"\"do\":\"{one.TypeDiscriminator}\"");
}
