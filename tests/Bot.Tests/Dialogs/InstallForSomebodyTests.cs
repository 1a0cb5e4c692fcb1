using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A lead hands out a task to somebody who has never opened the bot: it is installed for them, and they find the offer.</summary>
public sealed class InstallForSomebodyTests : IAsyncLifetime
{
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan Hour = TimeSpan.FromMinutes(61);

    private readonly MemoryStore store = new();
    private readonly FakeInstaller installer = new();
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        talk = new Talk(store: store, installer: installer);
        await talk.Join(Ada);
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task They_are_included_the_bot_is_installed_once_and_with_their_chat_the_offer_is_there()
    {
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        Assert.Contains(
            "They haven't opened this bot yet, so I'll add it to their Teams first.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Hand out");
        Assert.Equal(Mina, Assert.Single(installer.Attempts));
        Assert.Contains("offered", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Empty(talk.Chats.Of(Mina));

        await talk.Join(Mina);

        await talk.Click(Mina, "Accept");
        Assert.Contains("1 accepted", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal(0, talk.Chats.Opened);
        Assert.Single(installer.Attempts);
    }

    [Fact]
    public async Task When_the_channel_tells_of_no_chat_the_bot_opens_one()
    {
        await HandOut();

        await talk.Sweep(Mina, Told);

        Assert.Equal(1, talk.Chats.Opened);
        Assert.Equal(2, installer.Attempts.Count);
        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task A_process_that_dies_after_the_click_leaves_it_to_another_which_installs_it()
    {
        var form = await Form();
        await talk.Begin(Ada, form.Id, form.Buttons.Single(button => button["title"]!.ToString() == "Hand out")["data"]!.AsObject());
        await using var other = new Talk(store: store, installer: installer) { Activities = "b" };
        other.Time.Advance(TimeSpan.FromMinutes(3));

        await other.Sweep();
        await other.Sweep();
        await other.Join(Mina);

        Assert.Contains(other.Chats.Of(Mina), message => message.Titles.Contains("Accept"));
        Assert.Equal(Mina, Assert.Single(installer.Installed));
    }

    [Theory]
    [InlineData(InstallProblem.Blocked, "Teams settings don't allow this app for them. Ask your Teams admin.")]
    [InlineData(InstallProblem.NotPermitted, "I'm not allowed to add myself for them. Ask them to open it and say hi.")]
    [InlineData(InstallProblem.NoLicence, "they have no licence for Teams. Ask your Teams admin.")]
    [InlineData(InstallProblem.NotFound, "Teams can't add this bot for them.")]
    [InlineData(InstallProblem.OtherTenant, "they belong to another company's Teams")]
    [InlineData(InstallProblem.NoAnswer, "Teams isn't answering me now.")]
    public async Task Why_somebody_could_not_be_reached_is_on_the_leads_card_until_they_can(InstallProblem problem, string words)
    {
        installer.Instead.Enqueue(new AppInstallResult.NotInstalled(problem));

        await HandOut();
        Assert.Contains(words, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Sweep(Mina, Hour);
        Assert.Equal(2, installer.Attempts.Count);
        await talk.Join(Mina);
        Assert.Contains(talk.Chats.Of(Mina), message => message.Titles.Contains("Accept"));
        Assert.DoesNotContain(words, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("offered", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_service_asks_for_time_nothing_is_said_and_nothing_is_lost()
    {
        installer.Instead.Enqueue(new AppInstallResult.TryLater(TimeSpan.FromSeconds(40)));
        await HandOut();
        Assert.Contains("offered", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Sweep(Mina, TimeSpan.FromSeconds(30));
        Assert.Single(installer.Attempts);
        await talk.Sweep(Mina, TimeSpan.FromSeconds(11));

        Assert.Equal(Mina, Assert.Single(installer.Installed));
    }

    [Fact]
    public async Task Nobody_is_installed_for_at_night_nor_for_what_was_taken_back_by_then()
    {
        talk.Time.Advance(TimeSpan.FromHours(10));
        await HandOut();
        Assert.Empty(installer.Attempts);

        await talk.Say(Ada, "withdraw");
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Ada, "Yes, withdraw it");

        await talk.Sweep(Mina, TimeSpan.FromHours(14));
        Assert.Empty(installer.Attempts);
    }

    [Fact]
    public async Task Whom_something_else_could_not_reach_before_is_tried_now()
    {
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("deputy", ""));
        Assert.NotNull((await talk.State(Mina)).Document.Unreachable);
        Assert.Empty(installer.Attempts);

        await HandOut();

        Assert.Equal(Mina, Assert.Single(installer.Installed));
        Assert.Null((await talk.State(Mina)).Document.Unreachable);
    }

    [Fact]
    public async Task Whoever_had_the_bot_and_removed_it_is_left_in_peace()
    {
        await talk.Join(Mina);
        await talk.Remove(Mina, talk.Time.GetUtcNow());

        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");

        Assert.Contains("I can't reach Mina Park. They need to say hi to me first.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Empty(installer.Attempts);
    }

    [Fact]
    public async Task A_lead_sees_that_somebody_removed_the_bot_with_an_offer_on_their_desk_and_that_they_are_back()
    {
        await talk.Join(Mina);
        await HandOut();

        await talk.Remove(Mina, talk.Time.GetUtcNow());
        Assert.Contains("offered, but I can't reach them. Ask them to say hi to me.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Say(Mina, "hi");

        Assert.DoesNotContain("can't reach", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.IsType<HandOutState.Offered>((await talk.State(Ada)).Desk.HandOuts.Values.Single().People.Single().State);
    }

    private async Task<Shown> Form()
    {
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        return talk.Chats.Last(Ada);
    }

    private async Task HandOut()
    {
        await Form();
        await talk.Click(Ada, "Hand out");
    }
}
