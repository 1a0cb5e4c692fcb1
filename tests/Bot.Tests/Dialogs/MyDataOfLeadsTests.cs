using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.MyDataDialogTests;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Somebody who leads a team that was set up in the chat, or steps in for a lead, has everything about them deleted.</summary>
public sealed class MyDataOfLeadsTests : IAsyncLifetime
{
    private const string Ended = "The team you joined here has ended.";
    private const string NothingToAnswer = "you don't need to answer any more";

    private readonly MemoryStore store = new();
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        talk = new Talk(store: store);
        Hire(talk);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas, Zed]) await talk.Join(person);
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task Their_people_hear_of_it_in_one_line_and_are_led_by_whom_the_organisation_names()
    {
        await SetUp(Zed, Mina, Jonas);
        await talk.Click(Mina, "Join");
        await talk.Click(Jonas, "Join");

        await Delete(talk, Zed);
        await EraseAll(talk);

        Assert.Null((await talk.State(Mina)).Desk.Standing.Team);
        Assert.Contains($"{Ended} Ada Novak is your lead now.", Assert.Single(Told(talk, Mina)), StringComparison.Ordinal);
        Assert.Contains($"{Ended} You have no lead for now.", Assert.Single(Told(talk, Jonas)), StringComparison.Ordinal);
        await talk.Say(Ada, "team");
        Assert.Contains("Mina Park", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "How it works");
        await talk.Click(Mina, "Who sees what");
        Assert.Contains(talk.Chats.Of(Mina), message => message.Text.Contains("Ada Novak, your lead", StringComparison.Ordinal));
        Assert.DoesNotContain(talk.Chats.Of(Mina), message => message.Text.Contains("Zed Lind, your lead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_for_their_feedback_is_at_once_with_the_lead_whom_the_organisation_names()
    {
        await SetUp(Zed, Mina);
        await talk.Click(Mina, "Join");
        await HandIn();
        await talk.Say(Zed, "settings");
        await talk.Click(Zed, "Delete my data");
        Assert.Contains("The team you set up here ends.", talk.Chats.Last(Zed).Text, StringComparison.Ordinal);

        await Delete(talk, Zed);
        await EraseAll(talk);

        Assert.Equal(Ada, (await talk.State(Mina)).Desk.Open.Values.Single().Reviewer);
        Assert.Contains(talk.Chats.Of(Ada), message => message.Titles.Contains("Approve"));
        Assert.DoesNotContain(talk.Chats.Of(Mina), message => message.Titles.Contains("Choose another reviewer"));
        Assert.Single(Told(talk, Mina));
    }

    [Fact]
    public async Task Whoever_has_not_answered_hears_that_they_need_not_and_cannot_join_any_more()
    {
        await SetUp(Zed, Mina);

        await Delete(talk, Zed);
        await EraseAll(talk);

        Assert.Empty((await talk.State(Mina)).Desk.Standing.Asked);
        Assert.Contains(NothingToAnswer, talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Empty(Told(talk, Mina));
        await talk.Click(Mina, "Join");
        Assert.Null((await talk.State(Mina)).Desk.Standing.Team);
    }

    [Fact]
    public async Task Whoever_has_left_the_team_or_joined_another_hears_nothing_and_stays_where_they_are()
    {
        await SetUp(Zed, Mina, Jonas);
        await talk.Click(Mina, "Join");
        await talk.Click(Jonas, "Not now");
        await SetUp(Ada, Mina);
        await talk.Click(Mina, "Join");

        await Delete(talk, Zed);
        await EraseAll(talk);

        Assert.Equal(Ada, (await talk.State(Mina)).Desk.Standing.Team!.Lead);
        foreach (var person in (PersonId[])[Mina, Jonas])
        {
            Assert.Empty(Told(talk, person));
            Assert.DoesNotContain(talk.Chats.Of(person), message => message.Text.Contains(NothingToAnswer, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whoever_named_them_as_deputy_has_none_also_after_they_begin_anew()
    {
        await Deputy();

        await Delete(talk, Zed);
        await EraseAll(talk);
        await talk.Say(Zed, "hi");

        Assert.Null((await talk.State(Ada)).Desk.Standing.Led!.AgreedDeputy);
        await talk.Say(Ada, "hi");
        Assert.Contains("Zed Lind can't step in for you now. Choose someone else.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_as_a_team_may_have_are_told_and_it_fits_one_transaction()
    {
        var crowd = Enumerable.Range(1, LedTeam.MostPeople).Select(number => PersonId.Parse($"33333333-0000-4000-8000-{number:D12}"))
            .ToList();
        foreach (var person in crowd) talk.Office.Hire(Somebody(person, $"Person {person}", null, Roles.Learner));
        await SetUp(Zed, [.. crowd]);

        await Delete(talk, Zed);
        await EraseAll(talk);

        foreach (var person in crowd) Assert.Empty((await talk.State(person)).Desk.Standing.Asked);
    }

    [Fact]
    public async Task Whatever_store_operation_a_process_dies_at_another_ends_the_team_and_the_deputy()
    {
        await SetUp(Zed, Mina);
        await talk.Click(Mina, "Join");
        await HandIn();
        await Deputy();
        await Delete(talk, Zed);
        var before = store.Everything;
        var died = 0;
        for (var step = 0; ; step++)
        {
            var copy = await DyingStore.Copy(before);
            var dying = new DyingStore(copy, step);
            await using var first = new Talk(store: dying);
            Hire(first);
            await Record.ExceptionAsync(() => Service(first).EraseAll(CancellationToken.None));
            await using var second = new Talk(store: copy) { Activities = "b" };
            Hire(second);
            // The lease of the one that died runs out.
            second.Time.Advance(TimeSpan.FromMinutes(5));
            await second.Sweep();
            await EraseAll(second);

            var mina = (await second.State(Mina)).Desk;
            Assert.Null(mina.Standing.Team);
            Assert.Equal(Ada, mina.Open.Values.Single().Reviewer);
            Assert.Single(copy.Everything, one => one.Partition == Keys.Person(Mina) && IsArrivalOfEnd(one.Row));
            Assert.Equal(MemberState.Declined, (await second.State(Ada)).Desk.Standing.Led!.Deputy!.State);
            if (!dying.HasDied) break;
            died++;
        }

        Assert.InRange(died, 10, 500);
    }

    private static void Hire(Talk talk) => talk.Office.Hire(Somebody(Zed, "Zed Lind", null, Roles.Lead));

    /// <summary>Ada names Zed, who agrees.</summary>
    private async Task Deputy()
    {
        await SetUp(Ada, [Jonas], Zed);
        await talk.Click(Zed, "Gladly");
        Assert.Equal(Zed, (await talk.State(Ada)).Desk.Standing.Led!.AgreedDeputy);
    }

    private Task SetUp(PersonId lead, params PersonId[] members) => SetUp(lead, members, null);

    private async Task SetUp(PersonId lead, PersonId[] members, PersonId? deputy)
    {
        await talk.Click(lead, "Set up my team");
        await talk.Click(lead, "Ask my team", ("members", string.Join(',', members)), ("deputy", $"{deputy}"));
        await talk.End();
    }

    private async Task HandIn()
    {
        await talk.Click(Mina, "Next task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "What Mina wrote"));
        Assert.Equal(Zed, (await talk.State(Mina)).Desk.Open.Values.Single().Reviewer);
    }

    private static bool IsArrivalOfEnd(Row row) => row.Key.StartsWith(Keys.LedgerPrefix, StringComparison.Ordinal)
        && !row.Key.EndsWith(".end", StringComparison.Ordinal)
        && StateJson.Read<ArrivalDocument>(row.Body).Kind is NoticeKind.TeamEnded;

    private static List<string> Told(Talk talk, PersonId person) =>
        [.. talk.Chats.Of(person).Select(message => message.Text).Where(text => text.Contains(Ended, StringComparison.Ordinal))];
}
