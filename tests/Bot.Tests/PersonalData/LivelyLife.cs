using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>
/// A learner and their lead live through much. What the rows of the store say of each is what they are given, and what is gone once they
/// want it gone. The same over every backend.
/// </summary>
public static class LivelyLife
{
    public static async Task IsGivenAndGone(IStore store)
    {
        var noting = new NotingStore(store);
        // Lived in memory, since the emulator of the table service takes long for each step.
        await Live(noting);
        await using var talk = new Talk(store: noting) { Activities = "b" };
        foreach (var person in (PersonId[])[Mina, Ada]) await IsGiven(person, talk, noting);
        await Erase(talk, Mina);
        await IsGone(Mina, noting);
        await Erase(talk, Ada);
        talk.Time.Advance(Erasure.KeepsDesk);
        await EraseAll(talk);
        foreach (var person in (PersonId[])[Mina, Ada]) Assert.Empty(await About(person, noting));
    }

    /// <summary>Mina's tasks, one over and one sent back, with a draft for it; Ada's team, and a task that she began to write.</summary>
    private static async Task Live(NotingStore store)
    {
        var memory = new MemoryStore();
        await using var talk = new Talk(store: memory);
        talk.Office.Hire(Somebody(Zed, "Zed Lind", null, Roles.Lead));
        foreach (var person in (PersonId[])[Ada, Mina, Jonas, Zed]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My first work"));
        await talk.Click(Ada, "Approve", ("keep", "The clear title"));
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina},{Jonas}"), ("deputy", $"{Zed}"));
        await talk.Click(Mina, "Join");
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My second work"));
        await talk.Click(Ada, "Send back", ("change", "Name the reader"));
        await talk.Say(Mina, "My next attempt: https://example.com/");
        await talk.Services.GetRequiredService<IEntryDrafts>().Save(
            Ada, new SavedDraft(FormId.Parse("long-draft"), EntryDraft.Empty with { Goal = "Rewrite it" }, null, 0, talk.Time.GetUtcNow()),
            CancellationToken.None);
        foreach (var rows in memory.Everything.GroupBy(one => one.Partition, one => one.Row))
        {
            foreach (var some in rows.Chunk(TransactionRules.MostChanges))
                await store.Commit(rows.Key, [.. some.Select(row => new Change.Insert(row.Key, row.Body))], CancellationToken.None);
        }
    }

    private static async Task IsGiven(PersonId person, Talk talk, NotingStore store)
    {
        var content = await talk.Services.GetRequiredService<PersonalExport>().Read(person, CancellationToken.None);
        var given = JsonNode.Parse(content.Span)!.AsObject();
        var sections = given.Where(member => member.Value is JsonObject && member.Key != "organisation").ToList();
        var rows = sections.SelectMany(section => section.Value!.AsObject()).ToDictionary(row => row.Key, row => row.Value);
        var about = await About(person, store);
        Assert.InRange(about.Count, 20, 1000);
        Assert.Equal(about.Select(row => row.Key).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(about, row => Assert.True(
            JsonNode.DeepEquals(row.Body.IsEmpty ? null : JsonNode.Parse(row.Body.Span), rows[row.Key]), row.Key));
    }

    /// <summary>A row that holds numbers and a time is left, and that it was asked for.</summary>
    private static async Task IsGone(PersonId person, NotingStore store) =>
        Assert.Equal(
            [Keys.Erasures.Row(person), Keys.Desk], (await About(person, store)).Select(row => row.Key).Order(StringComparer.Ordinal));

    /// <summary>
    /// Every row that is theirs or names them. What lies with other people is not counted: it is about those, and stays theirs.
    /// </summary>
    private static async Task<IReadOnlyList<Row>> About(PersonId person, NotingStore store)
    {
        var found = new List<Row>();
        foreach (var (partition, row) in await store.Everything())
        {
            if (partition == Keys.Person(person) || (!partition.StartsWith("p.", StringComparison.Ordinal) && Names(row, person)))
                found.Add(row);
        }

        return found;
    }

    private static bool Names(Row row, PersonId person) => row.Key.Contains(person.ToString(), StringComparison.Ordinal)
        || Encoding.UTF8.GetString(row.Body.Span).Contains(person.ToString(), StringComparison.OrdinalIgnoreCase);
}
