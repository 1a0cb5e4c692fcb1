using System.Buffers.Binary;
using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>
/// Keeps how far the clock of decisions is ahead, so that a restart does not turn time back. Outside working hours it starts at
/// the learner's next working 10:00.
/// </summary>
internal sealed class RehearsalClock(IStore store, Clock clock, IRehearsalCast organisation, Microsoft.Extensions.Options.IOptions<RehearsalOptions> options)
    : IHostedService
{
    private const string Partition = "rehearsal";
    private const string Key = "clock";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        if (Calendar is not { } calendar || calendar.IsWorking(clock.Now.Decision)) return;
        try
        {
            await MoveTo(Morning(calendar), cancellationToken);
        }
        catch (IOException)
        {
            // Another host over the same store starts too, and has moved it.
            await Read(cancellationToken);
        }
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        if (await store.Get(Partition, Key, cancellationToken) is { } row) clock.Offset = new TimeSpan(BinaryPrimitives.ReadInt64LittleEndian(row.Body.Span));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The learner's, in whose working time the rehearsal runs.</summary>
    public WorkCalendar? Calendar { get; } = Casting.Choose(organisation.People, options.Value) is Casting.Done done
        ? organisation.People.First(person => person.Id == done.Cast.Learner.Id).Calendar
        : null;

    /// <summary>The next working day's 10:00, or its beginning where that is later.</summary>
    public DateTimeOffset Morning(WorkCalendar calendar)
    {
        var start = calendar.NextWorkingMorning(clock.Now.Decision);
        var ten = calendar.NextWorkingTime(start.Add(TimeSpan.FromHours(10) - start.TimeOfDay));
        return ten.Date == start.Date && ten > start ? ten : start;
    }

    /// <summary>Never backwards.</summary>
    public async Task MoveTo(DateTimeOffset target, CancellationToken cancellationToken)
    {
        var ahead = target - clock.Now.Decision;
        if (ahead <= TimeSpan.Zero) return;
        var offset = clock.Offset + ahead;
        await Keep(offset, cancellationToken);
        clock.Offset = offset;
    }

    private async Task Keep(TimeSpan offset, CancellationToken cancellationToken)
    {
        var body = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(body, offset.Ticks);
        var row = await store.Get(Partition, Key, cancellationToken);
        Change change = row is null ? new Change.Insert(Key, body) : new Change.Replace(Key, row.ETag, body);
        if (await store.Commit(Partition, [change], cancellationToken) is not CommitResult.Committed)
            throw new IOException("The rehearsal's clock could not be kept.");
    }
}
