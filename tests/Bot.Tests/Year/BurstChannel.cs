using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>What the channel sees of all replicas together, each of which keeps to its own budget as the real client does.</summary>
/// <param name="perSecond">What the tenant may.</param>
internal sealed class BurstChannel(TimeProvider time, int perSecond)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> conversations = [];
    private readonly Dictionary<PersonId, int> nudges = [];
    private readonly Dictionary<PersonId, int> refused = [];
    private DateTimeOffset begun = time.GetUtcNow();
    private int second;

    /// <summary>How many messages that nobody had asked for came to each.</summary>
    public IReadOnlyDictionary<PersonId, int> Nudges => nudges;

    /// <summary>Calls for what somebody had done that found no room.</summary>
    public int Refused(PersonId person) => refused.GetValueOrDefault(person);

    /// <summary>Calls in a conversation, refused ones not counted.</summary>
    public int Calls(PersonId person) => conversations.GetValueOrDefault(RecordingConnector.ChatWith(person).ConversationId)?.Count ?? 0;

    /// <summary>The clock may move a little within one of these seconds; what that allows is not counted.</summary>
    public int BusiestSecond { get; private set; }

    /// <summary>All calls until now.</summary>
    public int Total { get; private set; }

    /// <summary>The most calls of one conversation in any stretch of time of this length.</summary>
    public int Busiest(TimeSpan length) => conversations.Values.Max(calls =>
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < calls.Count; last++)
        {
            while (calls[first] <= calls[last] - length) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    });

    public void NextSecond()
    {
        lock (gate) (second, begun) = (0, time.GetUtcNow());
    }

    public void Reset()
    {
        lock (gate)
        {
            conversations.Clear();
            nudges.Clear();
            refused.Clear();
            BusiestSecond = 0;
        }
    }

    /// <summary>The way of one replica.</summary>
    public IConnectorClient Through(ICallBudget budget, Line line) => new Way(this, budget, line);

    private ValueTask<CallResult> Call(ConversationReference to, CallPriority priority, ICallBudget budget, Line line, bool creates)
    {
        var person = PersonId.Parse(to.ConversationId["a:chat-".Length..]);
        lock (gate)
        {
            if (!budget.TryTake(to.ConversationId, to.TenantId ?? "", priority is CallPriority.Interactive, out var wait))
            {
                if (priority is CallPriority.Interactive) Count(refused, person);
                return ValueTask.FromResult<CallResult>(new CallResult.NotDone(wait, "budget") { WasTried = false });
            }

            var arrives = line.Passes(person);
            var now = time.GetUtcNow();
            Total++;
            BusiestSecond = Math.Max(BusiestSecond, ++second - (int)((now - begun).TotalSeconds * perSecond));
            if (!conversations.TryGetValue(to.ConversationId, out var calls)) conversations[to.ConversationId] = calls = [];
            calls.Add(now);
            if (arrives && creates && priority is not CallPriority.Interactive) Count(nudges, person);
            return line.IsCut ? new ValueTask<CallResult>(line.Never) : ValueTask.FromResult<CallResult>(new CallResult.Done($"m{Total}"));
        }
    }

    private static void Count<T>(Dictionary<T, int> counts, T what)
        where T : notnull => counts[what] = counts.GetValueOrDefault(what) + 1;

    private sealed class Way(BurstChannel channel, ICallBudget budget, Line line) : IConnectorClient
    {
        public ValueTask<CallResult> Send(
            ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken) =>
            channel.Call(to, priority, budget, line, creates: true);

        public ValueTask<CallResult> Update(
            ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority,
                CancellationToken cancellationToken) =>
            channel.Call(to, priority, budget, line, creates: false);

        public ValueTask<CallResult> CreateConversation(
            ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Everybody has written to the bot before.");
    }

    /// <summary>
    /// Between a replica and the channel. Once it is cut nothing is answered, and every second call does not arrive either.
    /// </summary>
    internal sealed class Line
    {
        private readonly List<(PersonId Person, bool Arrived)> left = [];

        public bool IsCut { get; set; }

        public Task<CallResult> Never { get; } = new TaskCompletionSource<CallResult>().Task;

        /// <summary>Whom the replica was just calling when it died, and whether that arrived.</summary>
        public IReadOnlyList<(PersonId Person, bool Arrived)> Left => left;

        public bool Passes(PersonId person)
        {
            if (!IsCut) return true;
            left.Add((person, left.Count % 2 == 0));
            return left[^1].Arrived;
        }
    }
}
