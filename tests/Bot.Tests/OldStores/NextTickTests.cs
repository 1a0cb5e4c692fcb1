using System.Collections.Immutable;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Wherever the people of the kept scenes have ever stood, what time alone makes somebody hear next was upcoming.</summary>
public sealed class NextTickTests
{
    [Fact]
    public async Task Whatever_the_next_tick_says_was_upcoming_until_then()
    {
        var kept = KeptStore.All.MaxBy(store => store.Key, StringComparer.Ordinal).Value;
        var people = await Everybody(new Firm());
        var (said, unannounced) = (new HashSet<NoticeKind>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (scene, desk, at) in await Desks(kept))
        {
            if (NextTimer.Find(desk) is not { } next || next <= at) continue;
            var context = new DecisionContext(at, desk.Owner, people, [], new Firm().Current, new Terms());
            var coming = Upcoming.On(desk, context).ToList();
            foreach (var notice in Told(desk, context with { Now = next }).Where(notice => notice.Way is not NoticeWay.UpdateCard))
            {
                said.Add(notice.Kind);
                if (!coming.Exists(one => Announces(one, notice))) unannounced.Add($"{scene}: {notice.Kind}, to {notice.To}");
            }
        }

        Assert.Empty(unannounced);
        Assert.Empty(Enum.GetValues<NoticeKind>().Where(kind => NoticeDefinitions.For(kind).Milestone is not null).Except(said));
    }

    private static bool Announces(Upcoming coming, Notice notice) =>
        (coming.To, coming.What) == (notice.To, notice.Kind) && (coming.About is not { } about || about.Number == notice.About.Number);

    private static IEnumerable<Notice> Told(Desk desk, DecisionContext context)
    {
        var ticked = Decider.Decide(desk, new Command.Tick(), context) as Decision.Happened;
        foreach (var happened in ticked?.Events ?? [])
        {
            desk = Evolver.Apply(desk, happened);
            foreach (var notice in NoticePolicy.For(happened, desk)) yield return notice;
        }
    }

    /// <summary>Everybody's desk as each event left it.</summary>
    private static async Task<IReadOnlyList<(string Scene, Desk Desk, DateTimeOffset At)>> Desks(KeptStore kept)
    {
        var desks = new List<(string, Desk, DateTimeOffset)>();
        foreach (var scene in kept.Scenes)
        {
            foreach (var person in (await kept.RowsOf(scene)).Where(IsEvent).GroupBy(row => row.Partition))
            {
                var desk = Desk.Empty(Keys.PersonOf(person.Key));
                foreach (var row in person.OrderBy(row => row.Key, StringComparer.Ordinal))
                {
                    var happened = StateJson.Read<EventDocument>(row.Body);
                    desk = Evolver.Apply(desk, happened.Event);
                    desks.Add((scene.Name, desk, happened.At));
                }
            }
        }

        return desks;
    }

    private static async Task<ImmutableDictionary<PersonId, Person>> Everybody(Firm firm)
    {
        var people = ImmutableDictionary<PersonId, Person>.Empty;
        foreach (var id in Firm.Everybody)
        {
            if (await firm.Find(id, TestContext.Current.CancellationToken) is { } person) people = people.Add(id, person);
        }

        return people;
    }

    private static bool IsEvent(StoredRow row) => row.Key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal);
}
