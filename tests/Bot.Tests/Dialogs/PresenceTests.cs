using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Messages wait for people who do not want to be disturbed, and not for ever.</summary>
public sealed class PresenceTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Work_waits_until_its_reviewer_may_be_disturbed()
    {
        await using var talk = await Paths.UpToWork();
        talk.Presence.Quiet.Add(Ada);
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        Assert.False(HasReview(talk));

        await talk.Sweep(Ada, FiveMinutes);
        Assert.False(HasReview(talk));

        talk.Presence.Quiet.Clear();
        await talk.Sweep(Ada, FiveMinutes);
        Assert.True(HasReview(talk));
        Assert.Single(talk.Chats.Of(Ada), message => message.Titles.Contains("Approve"));
    }

    [Fact]
    public async Task After_an_hour_it_comes_all_the_same()
    {
        await using var talk = await Paths.UpToWork();
        talk.Presence.Quiet.Add(Ada);
        await talk.Click(Mina, "Submit work", ("work", "My work"));

        for (var looks = 0; looks < 11; looks++)
        {
            await talk.Sweep(Ada, FiveMinutes);
            Assert.False(HasReview(talk));
        }

        await talk.Sweep(Ada, FiveMinutes);
        Assert.True(HasReview(talk));
    }

    [Fact]
    public async Task Answers_and_changes_of_a_card_never_wait()
    {
        await using var talk = await Paths.UpToOffer();
        talk.Presence.Quiet.Add(Mina);

        await talk.Click(Mina, "Accept");
        await talk.Say(Mina, "status");

        Assert.Contains(talk.Chats.Of(Mina), message => message.Titles.Contains("Submit work"));
        Assert.Contains("You're on “Task 1”", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    private static bool HasReview(Talk talk) => talk.Chats.Of(Ada).Any(message => message.Titles.Contains("Approve"));
}
