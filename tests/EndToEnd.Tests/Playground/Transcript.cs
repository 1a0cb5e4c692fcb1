namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>What the bot has said in one chat: the newest content of every message, and how it came to it.</summary>
internal sealed class Transcript
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ChatMessage> messages = [];
    private readonly List<ChatEvent> history = [];
    private TaskCompletionSource changed = New();

    /// <summary>From the top of the chat to its bottom.</summary>
    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages.Values.OrderBy(message => message.Place)];
            }
        }
    }

    public IReadOnlyList<ChatEvent> History
    {
        get
        {
            lock (gate)
            {
                return [.. history];
            }
        }
    }

    public void Record(ChatEventKind kind, string id, string? text, IReadOnlyList<CardView> cards)
    {
        lock (gate)
        {
            var place = messages.TryGetValue(id, out var known) ? known.Place : messages.Count;
            var message = new ChatMessage(id, place, text, cards);
            messages[id] = message;
            history.Add(new ChatEvent(kind, message));
            changed.TrySetResult();
            changed = New();
        }
    }

    /// <summary>The lowest message for which the wish holds, as soon as there is one.</summary>
    /// <exception cref="TimeoutException">There was none in time; the message tells what the chat shows instead.</exception>
    public async Task<ChatMessage> WaitFor(
        Func<ChatMessage, bool> wish, string wished, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        while (true)
        {
            var next = Next();
            if (Messages.LastOrDefault(wish) is { } found)
            {
                return found;
            }

            try
            {
                await next.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"No {wished} within {timeout}. The chat shows:\n{this}");
            }
        }
    }

    public override string ToString() => string.Join('\n', Messages);

    private Task Next()
    {
        lock (gate)
        {
            return changed.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
