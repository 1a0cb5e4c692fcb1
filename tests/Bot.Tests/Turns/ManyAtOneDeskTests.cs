using System.Globalization;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>Many people want something of one desk at the same time.</summary>
public sealed class ManyAtOneDeskTests
{
    private const int People = 40;
    private const int Places = 5;

    // The clock of this test stands still, so whoever lost a race would wait for ever.
    [Fact(Timeout = 60_000)]
    public async Task Forty_who_take_five_places_at_once_in_one_process_cost_one_write_for_each_place_and_no_lost_race()
    {
        var store = new RacingStore(new MemoryStore());
        await using var talk = new Talk(store: store);
        var takers = Enumerable.Range(1, People).Select(Id).ToList();
        foreach (var taker in takers) talk.Office.Hire(Somebody(taker, $"Person {taker}", null, Roles.Learner));
        foreach (var person in takers.Append(Ada)) await talk.Join(person);
        await Execute(talk, Ada, new Command.KnowChannel(Talk.Channel, null, Talk.ChannelTeam));
        var form = FormId.Parse("the-form");
        await Execute(talk, Ada, new Command.PostEntry(form, talk.Office.Current.Entries[0].Id, Talk.Channel, Places));
        store.Commits.Clear();

        var take = new Command.TakePlace(1, Talk.Channel);
        var clicks = takers.Select(taker => Task.Run(() => Execute(talk, taker, take)));
        var results = await Task.WhenAll(clicks).WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Places, results.Count(result => result.Refusal is null));
        Assert.Equal(People - Places, results.Count(result => result.Refusal is Refusal.PostFull));
        var onTheDesk = store.Commits.Where(commit => commit.Partition == Keys.Person(Ada)).ToList();
        Assert.Equal((Places, 0), (onTheDesk.Count, onTheDesk.Count(commit => !commit.Won)));
    }

    private static async Task<TurnResult> Execute(Talk talk, PersonId actor, Command command)
    {
        var own = (await talk.Services.GetRequiredService<PersonStore>().Read(actor, CancellationToken.None)).State;
        var person = await talk.Office.Find(actor, CancellationToken.None);
        var turn = new Turn(actor, person, own.Document.Contact!, $"{actor}") { IsElsewhere = true, OwnState = own };
        return await talk.Services.GetRequiredService<TurnCommands>().Execute(turn, Ada, command, CancellationToken.None);
    }

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"11111111-0000-4000-8000-{number + 100:D12}"));
}
