using System.Threading.Channels;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>What is left to do after a commit. If it is never done, the alarms see to it.</summary>
public abstract record Aftermath
{
    private Aftermath()
    {
    }

    /// <summary>The lease was taken: do what was claimed.</summary>
    public sealed record Deliver(Loaded Committed, InHand Hand) : Aftermath;

    /// <summary>Nothing is to be done now: let the promise take the place of what is in hand.</summary>
    public sealed record Finish(PersonId Person, InHand Hand, string? Promise) : Aftermath;
}

/// <summary>Aftermaths that wait to be worked off by this process.</summary>
public sealed class Aftermaths
{
    private readonly Channel<Aftermath> channel = Channel.CreateUnbounded<Aftermath>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private TaskCompletionSource idle = Completed();
    private int unfinished;

    public ChannelReader<Aftermath> Waiting => channel.Reader;

    /// <summary>Every aftermath that was started has been worked off.</summary>
    public bool IsIdle => WhenIdle.IsCompleted;

    /// <summary>Completes when none that was started is left.</summary>
    public Task WhenIdle
    {
        get
        {
            lock (gate) return idle.Task;
        }
    }

    public void Start(Aftermath? aftermath)
    {
        if (aftermath is null) return;
        lock (gate)
        {
            if (!channel.Writer.TryWrite(aftermath)) return;
            if (unfinished++ == 0) idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>One that was read from <see cref="Waiting"/> has been worked off, well or badly.</summary>
    public void Finished()
    {
        lock (gate)
        {
            if (--unfinished == 0) idle.SetResult();
        }
    }

    /// <summary>No more will come; what is not started then is left to the alarms.</summary>
    public void Complete() => channel.Writer.TryComplete();

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
