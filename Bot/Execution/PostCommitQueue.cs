using System.Threading.Channels;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What commits of this process have left to do, in order.</summary>
public sealed class PostCommitQueue
{
    private readonly Channel<PostCommitWork> channel = Channel.CreateUnbounded<PostCommitWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private TaskCompletionSource idle = Completed();
    private int unfinished;

    public ChannelReader<PostCommitWork> Waiting => channel.Reader;

    /// <summary>All work that was started has been worked off.</summary>
    public bool IsIdle => WhenIdle.IsCompleted;

    /// <summary>Completes when none that was started is left.</summary>
    public Task WhenIdle
    {
        get
        {
            lock (gate) return idle.Task;
        }
    }

    public void Start(PostCommitWork? work)
    {
        if (work is null) return;
        lock (gate)
        {
            if (!channel.Writer.TryWrite(work)) return;
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
