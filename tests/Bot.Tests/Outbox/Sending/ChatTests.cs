using System.Diagnostics.Metrics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Outbox.Sending;

public sealed class ChatTests
{
    private static readonly OutgoingMessage.CardMessage Card = new("{}"u8.ToArray(), "s");
    private static readonly ConversationReference Reference = new(
        "t", "https://smba.trafficmanager.net/emea/", "msteams", "b", null, "u", "c");

    private readonly FakeTimeProvider time = new(Somebody.Now.RealTime);
    private readonly SendingPause pause = new();
    private readonly DeliveryOptions options = new();

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(60)]
    public async Task A_token_that_does_not_come_is_no_message_that_may_have_been_said(int callTimeout)
    {
        var bot = Options.Create(
            new BotOptions { AppId = "11111111-0000-4000-8000-000000000001", CallTimeout = TimeSpan.FromSeconds(callTimeout) });
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        using var transport = new ConnectorTransport(new SocketsHttpHandler());
        using var telemetry = new Telemetry(meters);
        var client = new ConnectorClient(new ConnectorCalls(
            new ConnectorExchange(transport, new HangingTokens(), bot, time), new CallBudget(Options.Create(new CallBudgetOptions()), time),
            new ServiceUrls(bot, new EveryLocalConnector()), time, telemetry, NullLogger<ConnectorCalls>.Instance));

        var call = Post(client, Somebody.Me);
        time.Advance(options.Call);

        Assert.IsType<SendOutcome.Held>(await call);
        Assert.NotNull(pause.Since);
    }

    [Fact]
    public async Task Many_who_are_refused_within_a_minute_without_a_reason_are_one_bot_that_is_refused_and_sending_is_tried_again()
    {
        var channel = new Answering(new CallResult.Forbidden("Policy"));
        for (var person = 1; person < options.RefusedTogether; person++)
        {
            Assert.IsType<SendOutcome.Held>(await Post(channel, Id(person)));
            Assert.Null(pause.Since);
        }

        var last = Assert.IsType<SendOutcome.Held>(await Post(channel, Id(options.RefusedTogether)));
        Assert.NotNull(pause.Since);
        Assert.True(last.Item.HeldUntil >= pause.Until);
        Assert.IsType<SendOutcome.Held>(await Post(channel, Id(77)));
        Assert.Equal(options.RefusedTogether, channel.Calls);

        time.Advance(options.Pause);
        channel.Result = new CallResult.Done("m1");
        Assert.IsType<SendOutcome.Called>(await Post(channel, Id(1)));
        Assert.Null(pause.Since);
    }

    [Fact]
    public async Task Those_who_are_refused_one_now_and_one_then_are_refused_for_themselves()
    {
        var channel = new Answering(new CallResult.Forbidden("Policy"));
        for (var person = 1; person < 20; person++)
        {
            Assert.IsType<SendOutcome.Held>(await Post(channel, Id(person)));
            time.Advance(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public void A_pause_is_longer_each_time_and_once_for_all_calls_that_were_under_way()
    {
        var now = Somebody.Now.RealTime;
        var first = pause.Begin(now, now, "401", options);
        Assert.Equal(first, pause.Begin(now.AddSeconds(-1), now.AddSeconds(5), "401", options));
        var second = pause.Begin(first, first, "401", options);
        var later = Enumerable.Range(0, 12).Aggregate(second, (until, _) => pause.Begin(until, until, "401", options));

        Assert.Equal((options.Pause, options.Pause * 2), (first - now, second - first));
        Assert.Equal(options.LongestPause, pause.Begin(later, later, "401", options) - later);
        Assert.Equal(now, pause.Since);
    }

    [Fact]
    public async Task No_call_begins_late_in_a_lease_though_the_wall_clock_was_set_back()
    {
        var (channel, wall) = (new Answering(new CallResult.Done("m1")), new SetBack(time));
        var (instance, clock, to) = (new Instance(false), new Clock(wall), Person(Somebody.Me));
        var chat = new Chat(channel, pause, clock, instance, Options.Create(options), NullLogger<Chat>.Instance);
        Assert.IsType<SendOutcome.Called>(await chat.Post(to, to.Notices[1], Card, CancellationToken.None));

        time.Advance(TimeSpan.FromSeconds(100));
        wall.By = TimeSpan.FromHours(1);

        Assert.Equal(new SendOutcome.Held(to.Notices[1]), await chat.Post(to, to.Notices[1], Card, CancellationToken.None));
        Assert.Equal(1, channel.Calls);
    }

    private Task<SendOutcome> Post(IConnectorClient channel, PersonId person)
    {
        var chat = new Chat(
            channel, pause, new Clock(time), new Instance(false), Options.Create(options), NullLogger<Chat>.Instance);
        var to = Person(person);
        return chat.Post(to, to.Notices[1], Card, CancellationToken.None).AsTask();
    }

    private PersonState Person(PersonId person)
    {
        var to = PersonState.Empty(person).Told(NoticeKind.ReviewAsked);
        var lease = new Lease("x-1", time.GetUtcNow() + TimeSpan.FromMinutes(2), [1], false);
        return to with { Document = to.Document with { Contact = new Contact(Reference, "en", null), Lease = lease } };
    }

    private static PersonId Id(int number) => PersonId.Parse($"{number:x8}-0000-4000-8000-000000000000");

    private sealed class Answering(CallResult first) : IConnectorClient
    {
        public CallResult Result { get; set; } = first;

        public int Calls { get; private set; }

        public ValueTask<CallResult> Send(
            ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
        {
            Calls++;
            return new(Result);
        }

        public ValueTask<CallResult> Update(
            ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority,
            CancellationToken cancellationToken) => new(Result);

        public ValueTask<CallResult> CreateConversation(
            ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
            new(Result);
    }

    /// <summary>The time of day is set back, and seconds pass as before.</summary>
    private sealed class SetBack(TimeProvider steady) : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override long TimestampFrequency => steady.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => steady.GetUtcNow() - By;

        public override long GetTimestamp() => steady.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            steady.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class HangingTokens : IConnectorTokens
    {
        public async ValueTask<TokenAnswer> Get(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
            return new TokenAnswer.NotNeeded();
        }

        public void Drop(string token)
        {
        }
    }
}
