using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Every kind of row that there is: read, and composed anew with its key by what this build writes it with.</summary>
internal static class RowKinds
{
    private const string End = ".end";
    private const string PastHandOuts = "past.handout.";

    /// <exception cref="InvalidDataException">Nobody reads such a row.</exception>
    public static StoredRow Again(StoredRow row) => row.Partition switch
    {
        Keys.CatalogueRows.Partition => Catalogue(row),
        Keys.Shares.Partition => row with { Key = Keys.Shares.Row, Body = Again<SharesDocument>(row) },
        _ when row.IsAlarm => Alarm(row),
        _ => Person(row with { Partition = Keys.Person(Keys.PersonOf(row.Partition)) }),
    };

    /// <returns>What a row is read as; null for an alarm, which holds nothing.</returns>
    public static Type? Document(StoredRow row) => row.Partition switch
    {
        Keys.CatalogueRows.Partition => row.Key switch
        {
            var key when Is(key, Keys.CatalogueRows.SkillsFrom) => typeof(SkillRow),
            var key when Is(key, Keys.CatalogueRows.EntriesFrom) || Is(key, "version-") => typeof(EntryRow),
            var key when Is(key, "form-") => typeof(FormRow),
            var key when Is(key, "change-") => typeof(ChangeRow),
            _ => throw Unread(row),
        },
        Keys.Shares.Partition => typeof(SharesDocument),
        _ when row.IsAlarm => null,
        _ => row.Key switch
        {
            Keys.Desk => typeof(DeskDocument),
            var key when Keys.IsWork(key) => typeof(Submission),
            var key when Is(key, Keys.TaskPrefix) || Is(key, "past.task.") => typeof(Assignment),
            var key when Is(key, Keys.HandOutPrefix) || Is(key, PastHandOuts) => typeof(HandOut),
            var key when Is(key, Keys.CardPrefix) || Is(key, Keys.PastCardPrefix) => typeof(CardDocument),
            var key when Is(key, Keys.BoardPrefix) => typeof(BoardRow),
            var key when Is(key, Keys.NoticePrefix) => typeof(NoticeDocument),
            var key when Is(key, Keys.TransferPrefix) => typeof(TransferDocument),
            var key when Is(key, "event.") => typeof(EventDocument),
            var key when Is(key, Keys.LedgerPrefix) =>
                key.EndsWith(End, StringComparison.Ordinal) ? typeof(SettlementDocument) : typeof(ArrivalDocument),
            var key when Is(key, Keys.EntryDraftsFrom) => typeof(EntryDraftRow),
            _ => throw Unread(row),
        },
    };

    private static StoredRow Person(StoredRow row) => row.Key switch
    {
        Keys.Desk => row with { Body = Again<DeskDocument>(row) },
        var key when Is(key, Keys.TaskPrefix) => Work(row, Keys.Task, Keys.Work),
        var key when Is(key, "past.task.") => Work(row, Keys.PastTask, Keys.PastWork),
        var key when Is(key, Keys.HandOutPrefix) => row with { Key = Keys.HandOut((int)Keys.Sequence(key)), Body = Again<HandOut>(row) },
        var key when Is(key, PastHandOuts) => row with { Key = Keys.PastHandOut((int)Keys.Sequence(key)), Body = Again<HandOut>(row) },
        var key when Is(key, Keys.CardPrefix) =>
            row with { Key = Keys.Card(Topic.Parse(key[Keys.CardPrefix.Length..])), Body = Again<CardDocument>(row) },
        var key when Is(key, Keys.PastCardPrefix) =>
            row with { Key = Keys.PastCard(Topic.Parse(key[Keys.PastCardPrefix.Length..])), Body = Again<CardDocument>(row) },
        var key when Is(key, Keys.BoardPrefix) =>
            row with { Key = Keys.Board(PersonId.Parse(key[Keys.BoardPrefix.Length..])), Body = Again<BoardRow>(row) },
        var key when Is(key, Keys.NoticePrefix) => row with { Key = Keys.Notice(Keys.Sequence(key)), Body = Again<NoticeDocument>(row) },
        var key when Is(key, Keys.TransferPrefix) =>
            row with { Key = Keys.Transfer(Keys.Sequence(key)), Body = Again<TransferDocument>(row) },
        var key when Is(key, "event.") => row with { Key = Keys.Event((int)Keys.Sequence(key)), Body = Again<EventDocument>(row) },
        var key when Is(key, Keys.LedgerPrefix) && key.EndsWith(End, StringComparison.Ordinal) =>
            row with { Key = Keys.Settled(key[Keys.LedgerPrefix.Length..^End.Length]), Body = Again<SettlementDocument>(row) },
        var key when Is(key, Keys.LedgerPrefix) =>
            row with { Key = Keys.Arrived(key[Keys.LedgerPrefix.Length..]), Body = Again<ArrivalDocument>(row) },
        var key when Is(key, Keys.EntryDraftsFrom) =>
            row with { Body = CatalogueJson.Write(Stored(row, CatalogueJson.Default.EntryDraftRow)) },
        _ => throw Unread(row),
    };

    private static StoredRow Work(StoredRow row, Func<int, string> taskKey, Func<int, int, string> workKey)
    {
        if (!Keys.IsWork(row.Key))
            return row with { Key = taskKey(StateJson.Read<Assignment>(row.Body).Number), Body = Again<Assignment>(row) };
        var submission = StateJson.Read<Submission>(row.Body);
        return row with { Key = workKey(submission.Assignment, submission.Number), Body = Again<Submission>(row) };
    }

    private static StoredRow Alarm(StoredRow row)
    {
        var (person, nonce) = (Keys.AlarmPerson(row.Key), row.Key[(row.Key.LastIndexOf('.') + 1)..]);
        return new StoredRow(Keys.Alarms(Keys.ShardOf(person)), Keys.Alarm(Keys.AlarmDue(row.Key), person, nonce), row.Body);
    }

    private static StoredRow Catalogue(StoredRow row) => row.Key switch
    {
        var key when Is(key, Keys.CatalogueRows.SkillsFrom) =>
            row with { Body = CatalogueJson.Write(Stored(row, CatalogueJson.Default.SkillRow)) },
        var key when Is(key, Keys.CatalogueRows.EntriesFrom) =>
            row with { Body = CatalogueJson.Write(Stored(row, CatalogueJson.Default.EntryRow)) },
        var key when Is(key, "version-") => row with { Body = CatalogueJson.Write(Stored(row, CatalogueJson.Default.EntryRow)) },
        var key when Is(key, "form-") => row with { Body = CatalogueJson.Write(Stored(row, CatalogueJson.Default.FormRow)) },
        var key when Is(key, "change-") => row with
        {
            Key = Keys.CatalogueRows.Change(Keys.CatalogueRows.ChangeNumber(key)),
            Body = CatalogueJson.Write(Stored(row, CatalogueJson.Default.ChangeRow)),
        },
        _ => throw Unread(row),
    };

    private static T Stored<T>(StoredRow row, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(row.Body.Span, type) ?? throw Unread(row);

    private static byte[] Again<T>(StoredRow row) => StateJson.Write(StateJson.Read<T>(row.Body));

    private static bool Is(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal);

    private static InvalidDataException Unread(StoredRow row) => new($"Nobody reads {row.Key} in {row.Partition}.");
}
