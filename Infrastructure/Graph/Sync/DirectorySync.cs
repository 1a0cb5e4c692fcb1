using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Graph.Sync;

/// <summary>
/// Brings the people of the directory into the store. Whoever reads goes on where the one before stopped: each step is written with the
/// place up to which it is done, and a step that is done twice changes nothing.
/// </summary>
/// <param name="tenant">The tenant of the people; null where none is known.</param>
internal sealed class DirectorySync(
    IDirectory directory, IStore store, GraphOptions options, string? tenant, TimeProvider time, ILogger<DirectorySync> log)
{
    /// <summary>A group of so few may lose anybody.</summary>
    private const int Few = 5;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly string name = Guid.NewGuid().ToString("N");

    /// <returns>Whether this process has read.</returns>
    public async Task<bool> Run(CancellationToken cancellationToken)
    {
        if (await DirectoryWriter.Begin(store, time, name, cancellationToken) is not { } writer) return false;
        try
        {
            await Read(writer, cancellationToken);
        }
        catch (DirectoryException failure)
        {
            if (!writer.Head.Problems.Contains(failure.Message)) log.NotRead(failure.Message, failure.InnerException);
            var wait = failure.RetryAfter > AfterFailure ? failure.RetryAfter.Value : AfterFailure;
            await writer.Release(
                writer.Head with { Problems = [failure.Message], NextAt = time.GetUtcNow() + wait }, cancellationToken);
        }
        catch (OvertakenException)
        {
            log.Overtaken();
        }

        return true;
    }

    private async Task Read(DirectoryWriter writer, CancellationToken cancellationToken)
    {
        if (IsAllDue(writer.Head)) await BeginRound(writer, cancellationToken);
        try
        {
            await FollowChanges(writer, cancellationToken);
        }
        catch (DirectoryException failure) when (failure.Fault is DirectoryFault.Forgotten)
        {
            log.Forgotten();
            await BeginRound(writer, cancellationToken);
        }

        var members = await directory.Members(cancellationToken);
        await ReadMissing(writer, members, cancellationToken);
        var problem = await MarkLeft(writer, members, cancellationToken);
        // Where nobody was read now, it is as it was.
        var lacking = writer.HasRead ? writer.Lacking : writer.Head.Lacking;
        if (lacking is not null && lacking != writer.Head.Lacking) log.Lacking(lacking);
        await writer.Release(
            writer.Head with
            {
                Whole = problem is null ? options.Group : writer.Head.Whole,
                NextAt = time.GetUtcNow() + options.ReadEvery,
                Lacking = lacking,
                Problems = [.. new[] { problem, lacking }.OfType<string>()],
            },
            cancellationToken);
        log.Read(writer.Known.Count(person => writer.Find(person)!.Left is null), writer.Head.Change);
    }

    private bool IsAllDue(DirectoryHead head) =>
        head.Since is null || head.Group != options.Group || head.RoundAt + options.ReadAllEvery <= time.GetUtcNow();

    /// <summary>From here everybody is read once more. What changes meanwhile is told afterwards.</summary>
    private async Task BeginRound(DirectoryWriter writer, CancellationToken cancellationToken)
    {
        var since = await directory.Now(cancellationToken);
        await writer.Write(
            [],
            head => head with { Since = since, Round = head.Round + 1, RoundAt = time.GetUtcNow(), Group = options.Group },
            cancellationToken);
    }

    private async Task FollowChanges(DirectoryWriter writer, CancellationToken cancellationToken)
    {
        for (var isLast = false; !isLast;)
        {
            var page = await directory.Changes(writer.Head.Since!, cancellationToken);
            var changed = page.Changed.Except(page.Removed).Where(Matters).ToList();
            var rows = await Rows(writer, changed, isMember: false, cancellationToken);
            var removed = page.Removed.Select(writer.Find).OfType<DirectoryRow>().Select(row => Gone(row) with { IsEnabled = true });
            await writer.Write(rows.Concat(removed), head => head with { Since = page.Next }, cancellationToken);
            isLast = page.IsLast;
        }

        // Whoever is out of the group is read when they are back; whoever could not sign in may be able to again.
        bool Matters(PersonId person) => writer.Find(person) is { Left: null } or { IsEnabled: false };
    }

    /// <summary>Reads those members of whom nothing is known, or nothing since the round began.</summary>
    private async Task ReadMissing(DirectoryWriter writer, IReadOnlySet<PersonId> members, CancellationToken cancellationToken)
    {
        foreach (var some in members.Where(IsMissing).ToList().Chunk(DirectoryWriter.MostAtOnce))
            await writer.Write(await Rows(writer, some, isMember: true, cancellationToken), head => head, cancellationToken);

        bool IsMissing(PersonId person) => writer.Find(person) is not { } row
            || row.Round < writer.Head.Round || row is { Left: not null, IsEnabled: true };
    }

    /// <returns>Why nobody was marked; null when all is well.</returns>
    private async Task<string?> MarkLeft(DirectoryWriter writer, IReadOnlySet<PersonId> members, CancellationToken cancellationToken)
    {
        var listed = writer.Known.Where(person => writer.Find(person)!.Left is null).ToList();
        var gone = listed.Where(person => !members.Contains(person)).ToList();
        // Nothing is kept of those for whom nothing is open any more.
        await writer.Forget(writer.Known.Where(person => !members.Contains(person) && writer.Find(person)!.IsClosedOut), cancellationToken);
        if (writer.Head.Whole == options.Group && gone.Count > Math.Max(Few, options.MostLeaving * listed.Count))
        {
            var problem = $"{gone.Count} of {listed.Count} people are no longer in the group. "
                + "That is more than Graph:MostLeaving allows, so they stay.";
            if (!writer.Head.Problems.Contains(problem)) log.TooManyLeft(gone.Count, listed.Count);
            return problem;
        }

        await writer.Write(gone.Select(person => Gone(writer.Find(person)!)), head => head, cancellationToken);
        return null;
    }

    private async Task<IEnumerable<DirectoryRow>> Rows(
        DirectoryWriter writer, IReadOnlyCollection<PersonId> people, bool isMember, CancellationToken cancellationToken)
    {
        if (people.Count == 0) return [];
        var read = await directory.Read(people, cancellationToken);
        writer.Saw(read);
        var found = read.People.ToDictionary(person => person.Id);
        return people.Select(person => Row(writer, person, found.GetValueOrDefault(person), isMember)).OfType<DirectoryRow>();
    }

    private DirectoryRow? Row(DirectoryWriter writer, PersonId person, DirectoryPerson? found, bool isMember)
    {
        var before = writer.Find(person);
        // Deleted between the two questions.
        if (found is null) return before is null ? null : Gone(before) with { Round = writer.Head.Round };
        var row = new PersonRow(person.ToString(), found.Name)
        {
            TenantId = tenant,
            UserPrincipalName = found.Address,
            LeadObjectId = found.Manager?.ToString(),
            Holidays = found.Country,
            // What cannot be read now is as it was read last.
            TimeZone = writer.Lacking is null ? found.Zone : before?.Person.TimeZone,
            WorkingHours = writer.Lacking is null ? found.Week : before?.Person.WorkingHours,
        };
        var left = !found.IsEnabled ? before?.Left ?? time.GetUtcNow() : isMember ? null : before?.Left;
        return new DirectoryRow(row, writer.Head.Round)
        {
            IsEnabled = found.IsEnabled,
            Left = left,
            IsClosedOut = left is not null && before?.IsClosedOut is true,
        };
    }

    private DirectoryRow Gone(DirectoryRow row) => row with { Left = row.Left ?? time.GetUtcNow() };
}
