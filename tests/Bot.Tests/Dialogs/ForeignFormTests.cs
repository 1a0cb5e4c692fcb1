using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tests.BotFramework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>
/// Somebody clicks a form that is not theirs, or not theirs any more, or about a task that is gone: nothing changes, the reason is said,
/// what was typed is there to copy, and whoever had no right to it is named to those who run the bot.
/// </summary>
public sealed class ForeignFormTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Everybody has this form, so whoever clicks another's fills in their own.
    private static readonly string[] Anybodys = ["choose skills", "settings", "suggest", "ask a colleague"];

    private static readonly PersonId[] Everybody = [Ada, Mina, Jonas, Zed];

    public static TheoryData<string> All => [.. FormCase.All.Keys];

    public static TheoryData<string, string> OfLeads => new()
    {
        { "team", "Only leads can do this." }, { "targets", "Nobody reports to you" }, { "hand out", "Only leads can do this." },
        { "check a hand-out", "Only leads can do this." }, { "ask a deputy", "Only leads can do this." },
        { "post", "Only leads can do this." }, { "publish", "Only leads and administrators write tasks." },
        { "save a draft", "Only leads and administrators write tasks." },
    };

    // A task that is up for grabs is for whoever reads the channel.
    public static TheoryData<string> OnTopics => [.. typeof(Click).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .Where(known => known.DerivedType.IsSubclassOf(typeof(Click.OnTopic)) && known.DerivedType != typeof(Click.TakePlace))
        .Select(known => (string)known.TypeDiscriminator!)];

    public static TheoryData<string> OfTasks => ["hand out", "check a hand-out", "ask a deputy", "post"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_form_of_somebody_else_changes_nothing_of_theirs(string form)
    {
        var at = FormCase.All[form];
        await using var talk = await at.Path();
        var (_, data) = at.Find(talk);
        foreach (var person in Everybody.Where(person => person != at.Who))
        {
            await talk.Say(person, "help");
            var (before, audit) = (await Versions(talk, person), Audit(talk));

            var said = await Click(talk, person, talk.Chats.Last(person).Id, data, at.Inputs);

            Assert.Equal(before, await Versions(talk, person));
            Assert.NotEqual("", said);
            if (Anybodys.Contains(form) || person == Zed || person == at.Owner) continue;
            Assert.All(Written(at.Inputs), text => Assert.Contains(text, said, StringComparison.Ordinal));
            Assert.Contains(audit.Lines, line => line.StartsWith($"Audit: {person} was refused ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(OnTopics))]
    public async Task Whoever_clicks_on_somebody_elses_task_is_named_to_those_who_run_the_bot(string verb)
    {
        await using var talk = await Paths.UpToReview();
        await talk.Join(Jonas);
        var (audit, before) = (Audit(talk), await Versions(talk, Mina));
        var data = new JsonObject { ["do"] = verb, ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 3, ["said"] = "text", ["nth"] = 0 };

        await talk.Click(Jonas, talk.Chats.Last(Jonas).Id, data);

        Assert.Equal(before, await Versions(talk, Mina));
        Assert.Contains(audit.Lines, line => line.StartsWith($"Audit: {Jonas} was refused ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OfLeads))]
    public async Task A_form_of_somebody_who_leads_nobody_any_more_says_who_may_and_does_nothing(string form, string sentence)
    {
        var at = FormCase.All[form];
        await using var talk = await at.Path();
        talk.Office.Demote(Ada);
        var ((message, data), audit, before) = (at.Find(talk), Audit(talk), await Versions(talk, null));

        var said = await Click(talk, Ada, message, data, at.Inputs);

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.All(Written(at.Inputs), text => Assert.Contains(text, said, StringComparison.Ordinal));
        Assert.Equal(before, await Versions(talk, null));
        Assert.Contains(audit.Lines, line => line.StartsWith($"Audit: {Ada} was refused ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OfTasks))]
    public async Task A_form_about_a_task_that_was_retired_meanwhile_says_so_and_does_nothing(string form)
    {
        var at = FormCase.All[form];
        await using var talk = await at.Path();
        talk.Office.Retire();
        var ((message, data), before) = (at.Find(talk), await Versions(talk, null));

        var said = await Click(talk, Ada, message, data, [.. at.Inputs.Where(input => input.Id != "deputy")]);

        Assert.Contains("This task is no longer in the catalogue.", said, StringComparison.Ordinal);
        Assert.All(Written(at.Inputs), text => Assert.Contains(text, said, StringComparison.Ordinal));
        Assert.Equal(before, await Versions(talk, null));
    }

    private static IEnumerable<string> Written((string Id, string Value)[] inputs) =>
        inputs.Where(input => InputIds.Written.Contains(input.Id) && input.Value.Length > 0).Select(input => input.Value);

    private static LogLines Audit(Talk talk)
    {
        var lines = new LogLines();
        talk.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        return lines;
    }

    /// <summary>How often something happened on each desk but one's own.</summary>
    private static async Task<IReadOnlyList<int>> Versions(Talk talk, PersonId? but)
    {
        var versions = new List<int>();
        foreach (var desk in Everybody.Append(Talk.Channel).Append(Talk.ChannelTeam).Where(desk => desk != but))
            versions.Add((await talk.State(desk)).Desk.Standing.Version);
        return versions;
    }

    /// <returns>All that the person was shown because of it.</returns>
    private static async Task<string> Click(
        Talk talk, PersonId person, string message, JsonObject data, (string Id, string Value)[] inputs)
    {
        var before = talk.Chats.History.Count;
        await talk.Click(person, message, data.DeepClone().AsObject(), inputs);
        return string.Join('\n', talk.Chats.History.Skip(before).Where(shown => shown.Person == person)
            .Select(shown => shown.Card.ToJsonString(Plain)));
    }
}
