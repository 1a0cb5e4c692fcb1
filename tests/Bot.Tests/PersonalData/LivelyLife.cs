using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.Assignments;
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
/// want it gone, whoever of them wants it first. The same over every backend.
/// </summary>
public static class LivelyLife
{
    /// <summary>What Mina says and is told, each in words of its own.</summary>
    private static readonly IReadOnlyList<string> Texts =
    [
        "QUESTION of Mina", "ANSWER to Mina", "WORK of Mina", "PRAISE for Mina", "CHANGE for Mina", "DRAFT of Mina", "IDEA of Mina",
        "USE by Mina",
    ];

    /// <summary>What Ada typed on Mina's work and never sent.</summary>
    private const string Begun = "BEGUN by Ada";

    /// <summary>What Ada gave to Mina: it is Mina's.</summary>
    private static readonly IReadOnlyList<string> FromAda = ["ANSWER to Mina", "PRAISE for Mina", "CHANGE for Mina"];

    public static async Task IsGivenAndGone(IStore store)
    {
        var noting = new NotingStore(store);
        // Lived in memory, since the emulator of the table service takes long for each step.
        var chats = await Live(noting);
        await using var talk = new Talk(store: noting, edits: true, chats: chats) { Activities = "b" };
        Hire(talk);
        await talk.Services.GetRequiredService<LoadedCatalogue>().Load(CancellationToken.None);
        foreach (var person in (PersonId[])[Mina, Ada]) await IsGiven(person, talk, noting);
        Assert.Equal(Texts, await Kept(Texts, noting));
        await Erase(talk, Mina);
        await IsGone(Mina, noting);
        talk.Time.Advance(TimeSpan.FromMinutes(5));
        await talk.Sweep();
        var left = await Left(Mina, noting);
        Assert.Empty(await Kept([.. Texts, "Mina Park", Address(Mina)], noting));

        await Erase(talk, Ada);
        talk.Time.Advance(Erasure.KeepsDesk);
        await EraseAll(talk);
        left.UnionWith(await Left(Ada, noting));
        left.UnionWith(await LeftOfLead());
        Assert.False(left.Except(LeftBehind.Reasons.Keys).Any(), string.Join("; ", left.Except(LeftBehind.Reasons.Keys)));
        Assert.Empty(LeftBehind.Reasons.Keys.Except(left));
        Assert.Empty(await About(Mina, noting));
        Assert.StartsWith(Keys.CatalogueRows.EntriesFrom, Assert.Single(await About(Ada, noting)).Key, StringComparison.Ordinal);
    }

    /// <summary>The lead goes and the learner stays: in memory, whatever the backend, since that is quick.</summary>
    /// <returns>Where the lead's id is left with the learner, and with others.</returns>
    private static async Task<HashSet<string>> LeftOfLead()
    {
        var noting = new NotingStore(new MemoryStore());
        var chats = await Live(noting);
        await using var talk = new Talk(store: noting, edits: true, chats: chats) { Activities = "b" };
        Hire(talk);
        await talk.Services.GetRequiredService<LoadedCatalogue>().Load(CancellationToken.None);
        await talk.Click(Mina, "Submit work", ("work", "WORK of Mina, the second again"));
        await talk.Click(Ada, "Later", ("keep", Begun));
        Assert.Equal([.. FromAda, Begun], await Kept([.. FromAda, Begun], noting));
        Assert.Equal([Ada, Ada], [(await talk.State(Mina)).Desk.Standing.Wishes!.By, Reviewer(await talk.State(Mina))]);

        await Erase(talk, Ada);
        Assert.Equal(FromAda, await Kept([.. FromAda, Begun, "Ada Novak", Address(Ada)], noting));
        return await Left(Ada, noting);

        static PersonId Reviewer(PersonState state) => state.Desk.Open.Values
            .SelectMany(assignment => (assignment.Stage as Stage.InReview)?.Begun ?? []).Single().By;
    }

    /// <returns>Those that any row has.</returns>
    private static async Task<IEnumerable<string>> Kept(IReadOnlyList<string> texts, NotingStore store)
    {
        var bodies = (await store.Everything()).Select(one => Encoding.UTF8.GetString(one.Row.Body.Span)).ToList();
        return texts.Where(text => bodies.Exists(body => body.Contains(text, StringComparison.Ordinal)));
    }

    private static async Task<HashSet<string>> Left(PersonId person, NotingStore store) =>
        [.. (await store.Everything()).SelectMany(one => LeftBehind.Find(person, one.Partition, one.Row))];

    /// <summary>How the channel addresses them.</summary>
    private static string Address(PersonId person) => $"29:{person}";

    private static void Hire(Talk talk) => talk.Office.Hire(Somebody(Zed, "Zed Lind", null, Roles.Lead));

    /// <summary>
    /// Mina's tasks, one over, one put off and sent back with a draft for it, one handed out, one taken in a channel, one suggested; a
    /// colleague whom she reviews; a Teams team with both, which Ada leads; Ada's team, what she wants Mina to reach, the task that she
    /// published and one that she began to write.
    /// </summary>
    private static async Task<FakeChats> Live(NotingStore store)
    {
        var memory = new MemoryStore();
        await using var talk = new Talk(store: memory, edits: true);
        await talk.PublishShipped();
        Hire(talk);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas, Zed]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing-for-search"), ("stand1", "New"));
        await talk.Click(Mina, "Accept", ("use", "USE by Mina"));
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", "QUESTION of Mina"));
        await talk.Click(Ada, "Reply", ("reply", "ANSWER to Mina"));
        await talk.Click(Mina, "Submit work", ("work", "WORK of Mina"));
        await talk.Click(Ada, "Approve", ("keep", "PRAISE for Mina"));
        await talk.Click(Mina, "Yes");
        talk.Teams.Add(Ada, Mina, Jonas);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Ada}"));
        await talk.Click(Ada, "Yes, I lead it");
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina},{Jonas}"), ("deputy", $"{Zed}"));
        await talk.Click(Mina, "Join");
        await talk.Click(Zed, "Gladly");
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "WORK of Mina, the second"));
        await talk.Click(Ada, "Later", ("keep", Begun));
        await talk.Click(Ada, "Review it now");
        await talk.Click(Ada, "Send back", ("change", "CHANGE for Mina"));
        await talk.Say(Mina, "DRAFT of Mina: https://example.com/");
        await Publish(talk);
        await talk.Say(Ada, "targets");
        await talk.Click(Ada, "Save target", ("who", $"{Mina}"), ("skill", "writing-for-search"), ("target", "2"), ("first", ""));
        await talk.Say(Mina, "suggest");
        await talk.Click(Mina, "Suggest it", [.. Task("IDEA of Mina", "It is written in half as many words.")]);
        await talk.Click(Jonas, "Get my first task", ("skill1", "writing-for-search"), ("stand1", "New"));
        await talk.Click(Jonas, "Ask this colleague", ("colleague", $"{Mina}"));
        await talk.Click(Mina, "Gladly");
        foreach (var rows in memory.Everything.GroupBy(one => one.Partition, one => one.Row))
        {
            foreach (var some in rows.Chunk(TransactionRules.MostChanges))
                await store.Commit(rows.Key, [.. some.Select(row => new Change.Insert(row.Key, row.Body))], CancellationToken.None);
        }

        return talk.Chats;
    }

    /// <summary>Ada publishes a task, hands it out, and posts it in a channel, where Mina takes a place; and she begins another.</summary>
    private static async Task Publish(Talk talk)
    {
        await talk.Say(Ada, "new");
        await talk.Click(
            Ada, "Publish", [.. Task("Rewrite our home page", "The first line says what we do"), ("hints", "Read it aloud."), ("links", ""),
                ("course", ""), ("entryReviewer", "lead"), ("effort", "2h")]);
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Search", ("findTask", "home page"));
        await talk.Click(Ada, "Rewrite our home page");
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina}"));
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina}"));
        await talk.SayInChannel(Ada, "post");
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Search", ("find", "home page"));
        await talk.Click(Ada, "Rewrite our home page");
        await talk.Click(Ada, "Post in a channel");
        await talk.Click(Ada, "Post", ("channel", $"{Talk.Channel}"), ("seats", "2"));
        await talk.ClickInChannel(Mina, "Take it");
        await talk.Services.GetRequiredService<IEntryDrafts>().Save(
            Ada, new SavedDraft(FormId.Parse("long-draft"), EntryDraft.Empty with { Goal = "Rewrite it" }, null, 0, talk.Time.GetUtcNow()),
            CancellationToken.None);
    }

    private static IEnumerable<(string Input, string Value)> Task(string title, string criterion) =>
    [
        ("title", title), ("entrySkill", "writing-for-search"), ("entryLevel", "1"), ("goal", $"Write it: {title}."),
        ("context", "Visitors leave it fast."), ("box", "hours 4"), ("criteria", criterion), ("handIn", "A link to the page"),
    ];

    private static async Task IsGiven(PersonId person, Talk talk, NotingStore store)
    {
        var content = await talk.Services.GetRequiredService<PersonalExport>().Read(person, CancellationToken.None);
        var given = JsonNode.Parse(content.Span)!.AsObject();
        given.Remove("organisation");
        given.Remove(PersonalExport.BegunSection);
        var sections = given.Where(member => member.Value is JsonObject).ToList();
        var rows = sections.SelectMany(section => section.Value!.AsObject()).ToDictionary(row => row.Key, row => row.Value);
        var about = await About(person, store);
        Assert.InRange(about.Count, 20, 1000);
        Assert.Equal(about.Select(row => row.Key).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(about, row => Assert.True(JsonNode.DeepEquals(Given(row), rows[row.Key]), row.Key));
    }

    /// <summary>As it is stored, but for what a reviewer has not sent.</summary>
    private static JsonNode? Given(Row row)
    {
        var body = row.Body.IsEmpty ? null : JsonNode.Parse(row.Body.Span);
        if (body?["event"] is JsonObject happened) happened.Remove("begun");
        return body;
    }

    /// <summary>A row that holds numbers and a time is left, and that it was asked for.</summary>
    private static async Task IsGone(PersonId person, NotingStore store) =>
        Assert.Equal(
            [Keys.ErasureRows.Row(person), Keys.Desk], (await About(person, store)).Select(row => row.Key).Order(StringComparer.Ordinal));

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
