using System.Buffers.Binary;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>
/// Stores how far the logical time is ahead, so that a restart does not turn it back. A rehearsal that begins when the learner's working
/// day is over, or soon will be, begins at their next working 10:00: what people do after hours waits for the morning.
/// </summary>
internal sealed class RehearsalClock(
    IStore store, Clock clock, IRehearsalCast organisation, Microsoft.Extensions.Options.IOptions<RehearsalOptions> options)
    : IHostedService, IDisposable
{
    private const string Partition = "rehearsal";
    private const string Key = "clock";
    private const int MostTries = 10;

    // Longer than somebody who tries the product stays with it.
    private static readonly TimeSpan LeastWorkingTime = TimeSpan.FromHours(2);

    private readonly SemaphoreSlim gate = new(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var hasBegun = await Read(cancellationToken);
        if (Calendar is not { } calendar) return;
        await Move(
            () =>
            {
                var now = clock.Now.LogicalTime;
                // One that has begun goes on where it was for as long as the learner works: a jump in the middle would surprise.
                var mayStay = hasBegun ? calendar.IsWorking(now) : LastsFrom(calendar, now);
                return new(mayStay ? null : Morning(calendar));
            },
            cancellationToken);
        if (!hasBegun && clock.Offset == TimeSpan.Zero && !await Keep(TimeSpan.Zero, cancellationToken)) await Read(cancellationToken);
    }

    private static bool LastsFrom(WorkCalendar calendar, DateTimeOffset now) =>
        calendar.WorkingTimeBetween(now, now + LeastWorkingTime) == LeastWorkingTime;

    /// <returns>Whether there is an offset to read.</returns>
    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (await store.Get(Partition, Key, cancellationToken) is not { } row) return false;
        clock.Offset = new TimeSpan(BinaryPrimitives.ReadInt64LittleEndian(row.Body.Span));
        return true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => gate.Dispose();

    /// <summary>The learner's calendar, in whose working time the rehearsal runs; null when there is no learner.</summary>
    public WorkCalendar? Calendar { get; } = Casting.Choose(organisation.People, options.Value) is Casting.Chosen done
        ? organisation.People.First(person => person.Id == done.Cast.Learner.Id).Calendar
        : null;

    /// <summary>10:00 on the next working day, or the beginning of its working time where that is later.</summary>
    public DateTimeOffset Morning(WorkCalendar calendar)
    {
        var start = calendar.NextWorkingMorning(clock.Now.LogicalTime);
        var ten = calendar.NextWorkingTime(start.Add(TimeSpan.FromHours(10) - start.TimeOfDay));
        return ten.Date == start.Date && ten > start ? ten : start;
    }

    /// <summary>
    /// Moves the clock, never backwards. Moves run one after the other, and each target is computed from the clock as the previous
    /// move left it.
    /// </summary>
    /// <param name="target">Null moves nothing.</param>
    /// <returns>Whether there was a target.</returns>
    /// <exception cref="IOException">The store did not take the new offset.</exception>
    public async Task<bool> Move(Func<ValueTask<DateTimeOffset?>> target, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 0; attempt < MostTries; attempt++)
            {
                if (await target() is not { } moment) return false;
                var ahead = moment - clock.Now.LogicalTime;
                if (ahead <= TimeSpan.Zero || await Keep(clock.Offset + ahead, cancellationToken)) return true;

                // Another host on the same store has moved the clock.
                await Read(cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }

        throw new IOException("The rehearsal's clock could not be kept.");
    }

    private async Task<bool> Keep(TimeSpan offset, CancellationToken cancellationToken)
    {
        var body = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(body, offset.Ticks);
        var row = await store.Get(Partition, Key, cancellationToken);
        Change change = row is null ? new Change.Insert(Key, body) : new Change.Replace(Key, row.ETag, body);
        if (await store.Commit(Partition, [change], cancellationToken) is not CommitResult.Committed) return false;
        clock.Offset = offset;
        return true;
    }
}
