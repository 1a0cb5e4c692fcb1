using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What is remembered of taps stays small, whoever taps.</summary>
public sealed class KnownTapsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly KnownTaps known = new();

    [Fact]
    public void The_same_tap_is_known_for_a_few_seconds()
    {
        var first = Tap(Mina, "1", 0);
        Assert.Null(known.Take(first));
        Assert.Same(first, known.Take(Tap(Mina, "1", 9)));
        Assert.Null(known.Take(Tap(Mina, "1", 19)));
    }

    [Fact]
    public void Another_person_another_message_and_another_click_are_no_second_tap()
    {
        known.Take(Tap(Mina, "1", 0));
        Assert.Null(known.Take(Tap(Ada, "1", 1)));
        Assert.Null(known.Take(Tap(Mina, "2", 1)));
        Assert.Null(known.Take(Tap(Mina, "1", 1, "another")));
    }

    [Fact]
    public void One_person_who_names_ever_new_messages_fills_no_memory()
    {
        for (var message = 0; message < 5_000; message++) known.Take(Tap(Mina, $"{message}", 0));
        Assert.InRange(known.Count, 1, 250);
        Assert.NotNull(known.Take(Tap(Mina, "4999", 1)));
    }

    [Fact]
    public void Ever_the_same_message_fills_none_either()
    {
        for (var tap = 0; tap < 5_000; tap++) known.Take(Tap(Mina, "1", 0));
        Assert.InRange(known.Count, 1, 250);
    }

    [Fact]
    public void What_is_over_is_forgotten_at_anybodys_next_tap()
    {
        for (var message = 0; message < 100; message++) known.Take(Tap(Mina, $"{message}", 0));
        known.Take(Tap(Ada, "1", 10));
        Assert.Equal(1, known.Count);
    }

    private static Tap Tap(PersonId who, string message, int seconds, string mark = "mark") =>
        new(who, message, mark, Start.AddSeconds(seconds));
}
