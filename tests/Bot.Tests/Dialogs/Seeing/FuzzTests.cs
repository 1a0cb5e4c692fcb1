using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>
/// Everybody sends everything: any verb on any topic with odd data, words, files, and ids that were used before. Nothing breaks, and
/// what one learner wrote is read by nobody who may not see something of theirs.
/// </summary>
public sealed class FuzzTests
{
    private const int Activities = 200;
    private const int ScenesTried = 3;

    private static readonly string[] Verbs =
        [.. typeof(Click).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(one => (string)one.TypeDiscriminator!)];

    private static readonly string[] Words =
        ["hi", "help", "next", "work", "submit", "hint", "drop", "reviews", "withdraw", "upcoming", "settings", "pause", "resume", "",
            "\u202E", "?"];

    private static readonly string[] Odd = ["", " ", "null", "0", "-1", "now", "tomorrow", "\u0000", "\uFFFD", "<p>", "{{DATE(1)}}",
        new string('x', 5000)];

    private static readonly PersonId[] Writers = [Firm.Lena, Firm.Jon];

    [Fact]
    public async Task Nothing_breaks_and_nobody_reads_what_is_not_theirs()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var dice = new Random(seed);
        var changes = 0;
        for (var tried = 0; tried < ScenesTried; tried++)
            changes += await From(Scenes.All.Keys.ElementAt(dice.Next(Scenes.All.Count)), seed, dice);
        Assert.True(changes > ScenesTried, $"Seed {seed}: only {changes} of all that was sent changed anything.");
    }

    /// <returns>How often something happened on a learner's desk.</returns>
    private static async Task<int> From(string scene, int seed, Random dice)
    {
        await using var play = await Scenes.Reach(scene);
        var failures = new Failures();
        play.Get<ILoggerFactory>().AddProvider(failures);
        var began = await Version(play);
        for (var step = 0; step < Activities; step++)
        {
            if (dice.Next(40) == 0) play.Firm.Lead = dice.Next(2) == 0 ? Firm.Lars : Firm.Fred;
            if (dice.Next(60) == 0) Leave(play, dice);
            if (dice.Next(25) == 0) await Pass(play, dice);
            var person = dice.Next(3) == 0 ? Writers[dice.Next(Writers.Length)] : Firm.Everybody[dice.Next(Firm.Everybody.Count)];
            var before = Firm.Everybody.ToDictionary(one => one, one => play.Talk.Chats.Of(one).Count);
            var (may, what) = (await May(play), "");
            try
            {
                what = await Act(play, person, dice);
            }
            catch (Exception failure)
            {
                Assert.Fail($"Seed {seed}, step {step}, {person}: {failure}");
            }

            Assert.True(failures.All.Count == 0, $"Seed {seed}, step {step}: {string.Join('\n', failures.All)}");
            may.UnionWith(await May(play));
            foreach (var reader in Firm.Everybody)
            {
                var said = string.Concat(play.Talk.Chats.Of(reader).Skip(before[reader]).Select(
                    shown => shown.Card.ToJsonString()).Prepend(reader == person ? what : ""));
                foreach (var writer in Writers.Where(writer => !may.Contains((writer, reader))))
                    Assert.False(
                        said.Contains(Mark(writer), StringComparison.Ordinal),
                        $"Seed {seed}, step {step}: {reader} reads {writer}'s in {said}");
            }
        }

        return await Version(play) - began;
    }

    private static async Task<int> Version(Play play)
    {
        var sum = 0;
        foreach (var writer in Writers) sum += (await Desk(play, writer)).Standing.Version;
        return sum;
    }

    private static async Task<Desk> Desk(Play play, PersonId owner) =>
        (await play.Get<PersonStore>().Read(owner, CancellationToken.None)).State.Desk;

    private static string Mark(PersonId writer) => $"WRITTEN-BY-{writer.ToString()[^1]}";

    private static void Leave(Play play, Random dice)
    {
        PersonId[] movable = [Firm.Dora, Firm.Edda, Firm.Cara, Firm.Fred, Firm.Lars];
        var one = movable[dice.Next(movable.Length)];
        if (!play.Firm.Left.Remove(one)) play.Firm.Left.Add(one);
    }

    private static async Task Pass(Play play, Random dice)
    {
        play.Talk.Time.Advance(TimeSpan.FromHours(dice.Next(1, 12)));
        foreach (var writer in Writers) await play.Tick(writer);
    }

    private static async Task<string> Act(Play play, PersonId person, Random dice)
    {
        var id = dice.Next(4) == 0 ? $"used-{dice.Next(5)}" : null;
        if (dice.Next(6) == 0) return await play.Written(person, Words[dice.Next(Words.Length)], id);
        if (dice.Next(8) == 0) return await play.Written(person, $"Here is what I think of it. {Mark(person)}", id);
        return await play.Answer(person, await Data(play, dice, person), id);
    }

    private static async Task<JsonObject> Data(Play play, Random dice, PersonId person)
    {
        var owner = dice.Next(5) == 0 ? Firm.Everybody[dice.Next(Firm.Everybody.Count)] : Writers[dice.Next(Writers.Length)];
        var desk = await Desk(play, owner);
        var number = dice.Next(3) == 0 ? dice.Next(6) : desk.Open.Keys.LastOrDefault();
        var data = EveryVerbTests.Data(Verbs[dice.Next(Verbs.Length)], new Topic(owner, number), dice.Next(4) == 0);
        data["seen"] = dice.Next(3) == 0 ? dice.Next(8) : desk.Open.GetValueOrDefault(number)?.Version ?? 0;
        foreach (var input in InputIds.All) data[input] = dice.Next(6) switch
        {
            0 => Odd[dice.Next(Odd.Length)],
            1 => null,
            _ => Plausible(input, dice, person),
        };
        foreach (var absent in data.Where(member => member.Value is null).Select(member => member.Key).ToList()) data.Remove(absent);
        return data;
    }

    private static string Plausible(string input, Random dice, PersonId person) => input switch
    {
        InputIds.Colleague => Firm.Everybody[dice.Next(Firm.Everybody.Count)].ToString(),
        InputIds.Reason => "NoTime",
        InputIds.Again => "Tomorrow",
        InputIds.ExtraTime => "OneDay",
        InputIds.Missing => "0",
        InputIds.Pace => "1",
        InputIds.Hours => "Mon-Fri 09:00-17:00",
        "skill1" => person == Firm.Jon ? "calls" : "writing",
        "stand1" => "New",
        InputIds.Work or InputIds.Keep or InputIds.Change or InputIds.Next or InputIds.TimeReason or InputIds.Use => Mark(person),
        _ => string.Create(CultureInfo.InvariantCulture, $"{dice.Next(9)}"),
    };

    /// <summary>Who may read something that the other wrote: themself, and whoever sees an assignment or a request of theirs.</summary>
    private static async Task<HashSet<(PersonId Writer, PersonId Reader)>> May(Play play)
    {
        var may = Writers.Select(writer => (writer, writer)).ToHashSet();
        foreach (var writer in Writers)
        {
            var last = (await Desk(play, writer)).Standing.LastNumber;
            foreach (var reader in Firm.Everybody)
            {
                for (var number = 1; number <= last; number++)
                {
                    if (await play.Seen(new Topic(writer, number), reader) is not (Sight.None or Sight.Outline))
                        may.UnionWith([(writer, reader)]);
                }
            }
        }

        return may;
    }
}
