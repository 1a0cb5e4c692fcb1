using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// The only place where keys are composed. A person is a partition. What is open lies in one key range, so the cost of reading
/// a person does not grow with their history. All keys are ASCII and compared ordinally.
/// </summary>
public static class Keys
{
    public const string LiveFrom = "a.";
    public const string LiveUntil = "b";

    /// <summary>All rows of a person that lie outside the live range sort between this and <see cref="HistoryUntil"/>.</summary>
    public const string HistoryFrom = LiveUntil;
    public const string HistoryUntil = "~";

    /// <summary>
    /// The desk sorts before every other live row, so it is read first. If another writer commits between two pages of a read, the
    /// desk's ETag is outdated, and a commit built on that read fails.
    /// </summary>
    public const string Desk = "a.desk";
    public const string TaskPrefix = "a.task.";
    public const string HandOutPrefix = "a.handout.";
    public const string BoardPrefix = "a.board.";
    public const string CardPrefix = "a.live.";
    public const string PastCardPrefix = "past.card.";
    public const string NoticePrefix = "a.notice.";
    public const string TransferPrefix = "a.transfer.";
    public const string LedgerPrefix = "ledger.";
    public const string PastTaskPrefix = "past.task.";
    public const string PastHandOutPrefix = "past.handout.";
    public const string EndedPrefix = "ended.";
    public const string EventPrefix = "event.";
    public const string AlarmPrefix = "alarm-";
    public const int Shards = 16;

    private const string WorkMark = ".work.";
    private const string EndMark = ".end";

    /// <summary>The partitions of all people sort between this and <see cref="PeopleUntil"/>.</summary>
    public const string PeopleFrom = "p.";
    public const string PeopleUntil = "p/";

    public static string Person(PersonId person) => PeopleFrom + person;

    public static PersonId PersonOf(string partition) => PersonId.Parse(partition[2..]);

    public static string Task(int number) => Text($"{TaskPrefix}{number:D8}");

    public static string Work(int number, int submission) => Text($"{TaskPrefix}{number:D8}{WorkMark}{submission:D4}");

    public static bool IsWork(string key) => key.Contains(WorkMark, StringComparison.Ordinal);

    public static string PastTask(int number) => Text($"{PastTaskPrefix}{number:D8}");

    public static string PastWork(int number, int submission) => Text($"{PastTaskPrefix}{number:D8}{WorkMark}{submission:D4}");

    public static string HandOut(int number) => Text($"{HandOutPrefix}{number:D8}");

    public static string PastHandOut(int number) => Text($"{PastHandOutPrefix}{number:D8}");

    /// <summary>In a lead's partition: how one of their people stands.</summary>
    public static string Board(PersonId learner) => BoardPrefix + learner;

    public static string Card(Topic topic) => CardPrefix + topic;

    public static string PastCard(Topic topic) => PastCardPrefix + topic;

    /// <summary>The half-open range of the cards of this learner's tasks.</summary>
    /// <param name="prefix"><see cref="CardPrefix"/> or <see cref="PastCardPrefix"/>.</param>
    public static (string From, string Until) CardsOf(PersonId learner, string prefix) => ($"{prefix}{learner}.", $"{prefix}{learner}/");

    public static string Notice(long sequence) => Text($"{NoticePrefix}{sequence:D12}");

    public static string Transfer(long sequence) => Text($"{TransferPrefix}{sequence:D12}");

    /// <summary>
    /// How tasks ended that are kept no more, one row for the month. These rows lie right before the events, so that a report reads both
    /// at once.
    /// </summary>
    /// <param name="day">In the zone where the months of a report begin.</param>
    public static string Ended(DateOnly day) => Text($"{EndedPrefix}{day:yyyy-MM}");

    /// <returns>As in <c>2026-03</c>; null for another key.</returns>
    public static string? MonthOfEnded(string key) =>
        key.StartsWith(EndedPrefix, StringComparison.Ordinal) ? key[EndedPrefix.Length..] : null;

    public static string Event(int deskVersion) => Text($"{EventPrefix}{deskVersion:D10}");

    /// <summary>
    /// Identifies a notice by the day, the partition and the desk version that caused it. The day comes first, so that the oldest
    /// ledger rows come first and can be deleted as a range.
    /// </summary>
    public static string NoticeId(DateTimeOffset announced, PersonId by, int deskVersion, int place) =>
        Text($"{announced.UtcDateTime:yyyyMMdd}.{by}.{deskVersion}.{place}");

    /// <returns>The desk version that caused a notice, if that was this person's desk; otherwise null.</returns>
    public static int? DeskVersion(string noticeId, PersonId by) =>
        noticeId.Split('.') is [_, var causer, var version, _] && causer == by.ToString()
            && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The ledger of all notices announced before this day sorts below it.</summary>
    public static string LedgerUntil(DateTimeOffset day) => Text($"{LedgerPrefix}{day.UtcDateTime:yyyyMMdd}");

    /// <summary>Key of the ledger row of a notice's arrival.</summary>
    public static string Arrived(string noticeId) => $"{LedgerPrefix}{noticeId}";

    /// <summary>Key of the ledger row of how a notice ended.</summary>
    public static string Settled(string noticeId) => $"{LedgerPrefix}{noticeId}{EndMark}";

    public static bool IsArrival(string key) =>
        key.StartsWith(LedgerPrefix, StringComparison.Ordinal) && !key.EndsWith(EndMark, StringComparison.Ordinal);

    /// <summary>What sorts right after every key with this prefix, which ends with a full stop.</summary>
    public static string EndOf(string prefix) => string.Concat(prefix.AsSpan(..^1), "/");

    /// <summary>The sequence number at the end of a notice's or a transfer's key.</summary>
    public static long Sequence(string key) =>
        long.Parse(key.AsSpan(key.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A shard's partition of alarms. The number of shards is part of the stored format.</summary>
    public static string Alarms(int shard) => Text($"{AlarmPrefix}{shard:x}");

    public static int ShardOf(PersonId person) => SHA256.HashData(Encoding.ASCII.GetBytes(person.ToString()))[0] >> 4;

    /// <summary>An alarm's key starts with its due time, so that the due alarms are one range.</summary>
    public static string Alarm(DateTimeOffset due, PersonId person, string nonce) => Text($"{due.UtcTicks:D19}.{person}.{nonce}");

    /// <summary>Everything due at this moment or before sorts below it.</summary>
    public static string AlarmsUntil(DateTimeOffset moment) => Text($"{moment.UtcTicks + 1:D19}");

    public static DateTimeOffset AlarmDue(string key) =>
        new(long.Parse(key.AsSpan(0, 19), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    public static PersonId AlarmPerson(string key) => PersonId.Parse(key.Substring(20, 36));

    /// <summary>The people who were imported: which import counts, and its parts.</summary>
    public static class PeopleRows
    {
        public const string Partition = "people";

        public const string Head = "head";

        public const string PartsFrom = "part-";

        public const string PartsUntil = "part.";

        public static string Part(int import, int part) => Text($"{PartsFrom}{import:D8}-{part:D4}");
    }

    /// <summary>The people of the company's directory: a row each, and one that says how far they were read.</summary>
    public static class Directory
    {
        public const string Partition = "directory";

        public const string Head = "head";

        public const string PeopleFrom = "person-";

        public const string PeopleUntil = "person.";

        public static string Person(PersonId person) => PeopleFrom + person;
    }

    /// <summary>Those who asked that everything about them be deleted, a row each.</summary>
    public static class ErasureRows
    {
        public const string Partition = "erasures";

        public static string Row(PersonId person) => person.ToString();
    }

    /// <summary>The one row that says which replica sweeps which shards.</summary>
    public static class Shares
    {
        public const string Partition = "shares";

        public const string Row = "sweeping";
    }

    /// <summary>A draft of a catalogue entry, in its author's partition and outside the live range.</summary>
    public static string EntryDraft(FormId form) => EntryDraftsFrom + form;

    public const string EntryDraftsFrom = "entry-draft.";

    public const string EntryDraftsUntil = "entry-draft/";

    /// <summary>
    /// The catalogue is a partition of its own: one row for each skill, each entry, each earlier version of one, each form that was
    /// published, and each change that others follow.
    /// </summary>
    public static class CatalogueRows
    {
        public const string Partition = "catalogue";

        public const string EntriesFrom = "entry-";

        /// <summary>The character after the hyphen, so that the range ends where the prefix does.</summary>
        public const string EntriesUntil = "entry.";

        public const string SkillsFrom = "skill-";

        public const string SkillsUntil = "skill.";

        public const string ChangesUntil = "change.";

        private const string ChangesFrom = "change-";

        public static string Entry(EntryId id) => EntriesFrom + id;

        public static string Skill(SkillId id) => SkillsFrom + id;

        /// <summary>A version that another has replaced.</summary>
        public static string Version(EntryId id, int version) => Text($"version-{id}.{version:D6}");

        /// <summary>What a form was published as.</summary>
        public static string Form(FormId form) => "form-" + form;

        /// <summary>The import that counts already and whose rows are not all in their places yet; one at most.</summary>
        public const string PendingImport = "import";

        public const string StagedFrom = "staged-";

        public const string StagedUntil = "staged.";

        /// <summary>Part of an import, from 0. It does not count until the import does.</summary>
        public static string Staged(string import, int part) => Text($"{StagedFrom}{import}-{part:D6}");

        /// <summary>Changes are numbered without gaps from 1, each in the transaction that made it.</summary>
        public static string Change(long number) => Text($"{ChangesFrom}{number:D12}");

        public static long ChangeNumber(string key) =>
            long.Parse(key.AsSpan(ChangesFrom.Length), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string Text(DefaultInterpolatedStringHandler text) => string.Create(CultureInfo.InvariantCulture, ref text);
}
