using System.Threading.Channels;

namespace MicroAssignBot.Bot.Execution;

/// <summary>The work that this process still has to do after its commits, in order.</summary>
public sealed class PostCommitQueue
{
    private readonly Channel<PostCommitWork> channel = Channel.CreateUnbounded<PostCommitWork>(
        new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private TaskCompletionSource idle = Completed();
    private int unfinished;

    public ChannelReader<PostCommitWork> Waiting => channel.Reader;

    /// <summary>All started work is finished.</summary>
    public bool IsIdle => WhenIdle.IsCompleted;

    /// <summary>Completes when all started work is finished.</summary>
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

    public void Start(IEnumerable<PostCommitWork> all)
    {
        foreach (var work in all) Start(work);
    }

    /// <summary>The worker has finished one item from <see cref="Waiting"/>, successfully or not.</summary>
    public void Finished()
    {
        lock (gate)
        {
            if (--unfinished == 0) idle.SetResult();
        }
    }

    /// <summary>Accepts no more work. Work that comes later is left to the alarms.</summary>
    public void Complete() => channel.Writer.TryComplete();

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
