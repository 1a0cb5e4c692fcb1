using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>Which message a person clicked, and what their being heard means.</summary>
public sealed class ContactUpdatesTests
{
    private static readonly Contact Chat = new(new ConversationReference("t", "s", "msteams", "28:bot", null, "29:me", "a:me"), null, null);

    [Fact]
    public void An_old_message_that_held_the_card_becomes_the_live_one_and_the_other_shrinks()
    {
        var clicked = Click(Posted("m1", "m2"), "m1");

        Assert.Equal("m1", clicked.Cards[Somebody.Task].MessageId);
        Assert.Contains(clicked.Notices.Values, item => item.Mend == new Mend(Somebody.Task, "m2"));
    }

    [Fact]
    public void A_message_that_never_held_it_changes_nothing()
    {
        var clicked = Click(Posted("m1", "m2"), "m9");

        Assert.Equal("m2", clicked.Cards[Somebody.Task].MessageId);
        Assert.Empty(clicked.Notices);
    }

    [Fact]
    public void A_twin_left_by_a_call_without_an_answer_may_be_clicked_once_for_each_such_call()
    {
        var twin = Click(Posted("m1", "m2", doubts: 1), "m8");

        Assert.Equal("m8", twin.Cards[Somebody.Task].MessageId);
        Assert.Equal("m8", Click(twin, "m9").Cards[Somebody.Task].MessageId);
        Assert.Equal("m2", Click(twin, "m2").Cards[Somebody.Task].MessageId);
    }

    [Fact]
    public void A_card_may_be_clicked_before_its_posting_is_written_down()
    {
        var posting = Posted("m1").Told(NoticeKind.Again);

        Assert.Equal("m1", Click(posting, "m2").Cards[Somebody.Task].MessageId);
        Assert.Equal(
            "m2", Click(posting.Leased(TimeSpan.FromMinutes(1), claimed: posting.Notices.Keys.Max()), "m2").Cards[Somebody.Task].MessageId);
    }

    [Fact]
    public void A_card_posted_in_vain_three_times_may_lie_in_any_of_the_messages_that_were_left()
    {
        var state = Posted("m1").Told(NoticeKind.Again);
        var (sequence, item) = state.Notices.Single();
        var lost = new SendOutcome.Settled(
            item with { UnknownOutcomes = 3 }, CancelReason.OutcomeUnknown, null, IsClosed: false, ShowsNewest: false,
            null) { Sequence = sequence };

        var after = ResultApplier.Apply(state, [lost], [sequence], Somebody.Now, Somebody.Options);

        Assert.Equal(3, after.Cards[Somebody.Task].Unseen);
    }

    [Fact]
    public void Only_so_many_earlier_messages_are_remembered()
    {
        var place = Enumerable.Range(1, 40).Aggregate(CardPlace.First("m0"), (card, number) => card.MovedTo($"m{number}"));

        Assert.Equal(16, place.Earlier!.Count);
        Assert.True(place.MayLieIn("m39"));
        Assert.False(place.MayLieIn("m3"));
    }

    [Fact]
    public void A_time_far_ahead_does_not_keep_the_bot_away_for_good()
    {
        var gone = ContactUpdates.AfterRemoval(Somebody.Idle, Chat, At(TimeSpan.FromDays(400)));
        var back = ContactUpdates.AfterContact(gone, Chat, null, null, At(TimeSpan.FromSeconds(1)) with { Installs = true });

        Assert.NotNull(gone.Document.Unreachable);
        Assert.Null(back.Document.Unreachable);
    }

    [Fact]
    public void Another_chat_may_end_than_the_one_that_is_written_to()
    {
        var known = ContactUpdates.AfterContact(Somebody.Idle, Chat, null, null, At(TimeSpan.Zero));

        Assert.Same(
            known,
            ContactUpdates.AfterRemoval(
                known, Chat with { Reference = Chat.Reference with { ConversationId = "a:other" } }, At(TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public void Whose_work_waits_for_somebody_sees_both_that_they_are_gone_and_that_they_are_back()
    {
        var known = ContactUpdates.AfterContact(
            Somebody.Idle.Told(NoticeKind.ReviewAsked, Theirs, new QueueChange.Enter(3)), Chat, null, null, At(TimeSpan.Zero));

        var gone = ContactUpdates.AfterRemoval(known, Chat, At(TimeSpan.FromSeconds(1)));
        var back = ContactUpdates.AfterContact(gone, Chat, null, null, At(TimeSpan.FromSeconds(2)));

        Assert.Equal(2, back.Transfers.Count);
        Assert.All(
            back.Transfers.Values,
            transfer => Assert.Equal((Somebody.You, NoticeKind.Changed), (transfer.Notice!.To, transfer.Notice.Kind)));
        Assert.Equal(2, back.Transfers.Values.Select(transfer => transfer.Id).Distinct().Count());
    }

    private static Domain.Assignments.Topic Theirs => new(Somebody.You, 1);

    private static ContactSignal At(TimeSpan later) =>
        new(Somebody.Now.RealTime + later, Installs: false, Somebody.Now, Somebody.Now.LogicalTime);

    private static PersonState Click(PersonState state, string message) =>
        ContactUpdates.AfterContact(state, Chat, Somebody.Task, message, At(TimeSpan.FromSeconds(1)));

    /// <summary>The card was posted in these, in order.</summary>
    private static PersonState Posted(string first, string? second = null, int doubts = 0)
    {
        var place = CardPlace.First(first);
        if (second is not null) place = place.MovedTo(second, doubts);
        return Somebody.Idle with { Cards = Somebody.Idle.Cards.SetItem(Somebody.Task, place) };
    }
}
