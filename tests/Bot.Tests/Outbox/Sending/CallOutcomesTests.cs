using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Sending;

public sealed class CallOutcomesTests
{
    private static readonly NoticeDocument Item = Somebody.Idle.Told(NoticeKind.Offered).Notices[1];

    [Fact]
    public void What_was_done_is_sent() =>
        Assert.Equal(new SendOutcome.Called("m1"), Outcome(new CallResult.Done("m1"), Item));

    [Theory]
    [InlineData(7.0, 0, 7.0)]
    [InlineData(null, 0, 2.0)]
    [InlineData(null, 3, 16.0)]
    [InlineData(null, 40, 300.0)]
    [InlineData(0.0, 0, 2.0)]
    public void What_was_certainly_not_done_is_held_as_the_service_asks_or_ever_longer(double? asked, int tries, double seconds)
    {
        var after = asked is { } known ? TimeSpan.FromSeconds(known) : (TimeSpan?)null;
        var held = Assert.IsType<SendOutcome.Held>(Outcome(new CallResult.NotDone(after, "429"), Item with { Tries = tries }));

        Assert.Equal(Somebody.Now.RealTime + TimeSpan.FromSeconds(seconds), held.Item.HeldUntil);
        Assert.Equal((tries + 1, 0), (held.Item.Tries, held.Item.UnknownOutcomes));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void What_may_have_been_done_is_held_until_the_call_is_dead_and_doubtful_if_it_creates(bool creates, int doubts)
    {
        var held = Assert.IsType<SendOutcome.Held>(Outcome(new CallResult.Unknown("504"), Item, creates));

        Assert.Equal(Somebody.Now.RealTime + Somebody.Options.Dead, held.Item.HeldUntil);
        Assert.Equal(doubts, held.Item.UnknownOutcomes);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 30)]
    public void What_is_not_there_is_asked_for_again_twice(int misses, int seconds)
    {
        var held = Assert.IsType<SendOutcome.Held>(Outcome(new CallResult.NotFound(), Item with { NotFoundCount = misses }));

        Assert.Equal(Somebody.Now.RealTime + TimeSpan.FromSeconds(seconds), held.Item.HeldUntil);
        Assert.Equal(misses + 1, held.Item.NotFoundCount);
    }

    [Fact]
    public void The_third_time_it_is_believed_of_a_message_and_of_a_chat()
    {
        var missed = Item with { NotFoundCount = 2 };

        Assert.IsType<SendOutcome.NotThere>(Outcome(new CallResult.NotFound(), missed, creates: false));
        Assert.IsType<SendOutcome.NotThere>(Outcome(new CallResult.NotFound(), missed, creates: true));
    }

    [Fact]
    public void Who_blocked_the_bot_is_unreachable_and_the_attempt_is_remembered()
    {
        var gone = Assert.IsType<SendOutcome.Unreachable>(Outcome(new CallResult.PersonUnreachable("403"), Item));

        Assert.Equal(1, gone.Item.Tries);
    }

    [Fact]
    public void A_conflict_in_the_conversation_is_held_back() =>
        Assert.IsType<SendOutcome.Held>(Outcome(new CallResult.Precondition(), Item));

    [Fact]
    public void A_bot_that_is_refused_pauses_and_cancels_nothing()
    {
        var refused = Assert.IsType<SendOutcome.Held>(Outcome(new CallResult.BotRefused("401"), Item));

        Assert.Equal(Somebody.Now.RealTime + Somebody.Options.Pause, refused.Item.HeldUntil);
    }

    [Fact]
    public void What_is_rejected_for_good_has_failed() =>
        Assert.Equal(new SendOutcome.RejectedForGood(400, "BadSyntax"), Outcome(new CallResult.Rejected(400, "BadSyntax"), Item));

    [Fact]
    public void What_found_no_room_was_no_try()
    {
        var paced = new CallResult.NotDone(TimeSpan.FromSeconds(3), "NoBudget") { WasTried = false };
        var held = Assert.IsType<SendOutcome.Held>(Outcome(paced, Item));

        Assert.Equal((0, Somebody.Now.RealTime + TimeSpan.FromSeconds(3)), (held.Item.Tries, held.Item.HeldUntil));
    }

    [Fact]
    public void A_refusal_that_nobody_explains_is_held_up_to_an_hour_and_believed_after_a_day()
    {
        var (item, now, waits) = (Item, Somebody.Now, new List<TimeSpan>());
        SendOutcome recorded;
        while ((
                recorded = CallOutcomes.For(
                    new CallResult.Forbidden("Policy"), item, true, now, Somebody.Options, 1)) is SendOutcome.Held held)
        {
            waits.Add(held.Item.HeldUntil!.Value - now.RealTime);
            (item, now) = (held.Item, now with { RealTime = held.Item.HeldUntil.Value });
        }

        Assert.Equal(Somebody.Options.LongestRefusal, waits.Max());
        Assert.InRange(now.RealTime - Somebody.Now.RealTime, TimeSpan.FromDays(1), TimeSpan.FromHours(25));
        Assert.Null(Assert.IsType<SendOutcome.Unreachable>(recorded).Item.RefusedSince);
    }

    [Fact]
    public void A_store_that_did_not_answer_counts_as_nothing_and_is_asked_ever_later()
    {
        var (item, waits) = (Item, new List<double>());
        for (var time = 0; time < 12; time++)
        {
            item = CallOutcomes.Unprepared(item, Somebody.Now, Somebody.Options, 1).Item;
            waits.Add((item.HeldUntil!.Value - Somebody.Now.RealTime).TotalSeconds);
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300], waits);
        Assert.False(item.IsBegun);
        Assert.Equal(0, item.RenderFailures);
    }

    [Fact]
    public void What_our_own_code_fails_on_is_given_up_the_fifth_time_in_a_row_and_a_call_begins_the_count_anew()
    {
        var item = Enumerable.Range(0, 4).Aggregate(Item, (one, _) => CallOutcomes.Faulted(one, Somebody.Now, Somebody.Options, 1)!.Item);
        var called = Assert.IsType<SendOutcome.Held>(Outcome(new CallResult.Precondition(), item));

        Assert.Null(CallOutcomes.Faulted(item, Somebody.Now, Somebody.Options, 1));
        Assert.NotNull(CallOutcomes.Faulted(called.Item, Somebody.Now, Somebody.Options, 1));
        Assert.False(item.IsBegun);
    }

    private static SendOutcome Outcome(CallResult result, NoticeDocument item, bool creates = true) =>
        CallOutcomes.For(result, item, creates, Somebody.Now, Somebody.Options, jitter: 1);
}
