using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// What others have of somebody: how hand-outs to them ended, feedback that they had begun and never sent, how the channel addresses them,
/// and cards of their tasks, with feedback, questions and names. Once the tasks are deleted, it is cleared: a card becomes a line that says
/// nothing of them.
/// </summary>
internal sealed class DataAtOthers(
    IStore store, PersonStore people, TeamDirectory teams, TeamsDesks rosters, RowsOfOthers rows, CommandExecutor executor,
    PostCommitQueue postCommit)
{
    // Each card adds a row, and one transaction takes a hundred.
    private const int MostAtOnce = 30;

    /// <summary>
    /// Everybody who may have something of theirs, channels in which they posted, those whose work they were to review and Teams teams
    /// among them. Asked for while their tasks and cards are still there.
    /// </summary>
    public async Task<ImmutableList<PersonId>> Holders(PersonId person, CancellationToken cancellationToken)
    {
        var state = (await people.Read(person, cancellationToken)).State;
        var desk = state.Desk;
        var found = desk.Open.Values.SelectMany(assignment => assignment.People()).ToHashSet();
        found.UnionWith(state.Document.Reviews.Items.Select(item => item.Topic.Learner));
        found.UnionWith(state.Cards.Keys.Select(topic => topic.Learner));
        if (desk.Standing.Colleague is { } colleague) found.Add(colleague.Id);
        if (await teams.LeadOf(person, desk.Standing, cancellationToken) is { } lead) found.Add(lead);
        found.UnionWith(Channels(desk.HandOuts.Values));
        await foreach (var row in Rows(person, Keys.PastTaskPrefix, cancellationToken))
        {
            if (!Keys.IsWork(row.Key)) found.UnionWith(StateJson.Read<Assignment>(row.Body).People());
        }

        await foreach (var row in Rows(person, Keys.PastHandOutPrefix, cancellationToken))
            found.UnionWith(Channels([StateJson.Read<HandOut>(row.Body)]));
        await foreach (var row in Rows(person, Keys.PastCardPrefix, cancellationToken))
            found.Add(Topic.Parse(row.Key[Keys.PastCardPrefix.Length..]).Learner);
        await foreach (var team in rosters.OnWhich(person, cancellationToken)) found.Add(team);
        found.Remove(person);
        return [.. found];
    }

    /// <summary>Clears what this person or channel has. Called once nothing of it is left, so that nothing of it is drawn anew.</summary>
    public async Task Clear(PersonId holder, PersonId learner, CancellationToken cancellationToken)
    {
        var cleared = await rows.Forget(holder, learner, cancellationToken);
        var topics = cleared.Select(handOut => new Topic(holder, handOut.Number)).ToList();
        var cards = await Cards(holder, learner, cancellationToken);
        cards.AddRange(await Cards(holder, topics, cancellationToken));
        await Renew(holder, cards, cancellationToken);
        foreach (var posted in cleared.Where(handOut => handOut.Post is not null).GroupBy(handOut => handOut.Post!.Channel))
        {
            var shown = posted.Select(handOut => new Topic(holder, handOut.Number));
            await Renew(posted.Key, await Cards(posted.Key, shown, cancellationToken), cancellationToken);
        }
    }

    private async Task Renew(PersonId holder, IReadOnlyList<Mend> cards, CancellationToken cancellationToken)
    {
        foreach (var some in cards.Chunk(MostAtOnce))
        {
            var result = await executor.Execute(
                new PersonCommand(holder, before => CommandOutcome.From(before, Mending(before.State, some))), cancellationToken);
            postCommit.Start(result.Work);
        }
    }

    private static PersonState Mending(PersonState state, IEnumerable<Mend> cards) =>
        state.Document is { Contact: null } or { IsErased: true }
            ? state
            : cards.Aggregate(state, (next, card) => next.Mending(card.About, card.MessageId));

    /// <summary>All that the holder has of the learner's tasks.</summary>
    private async Task<List<Mend>> Cards(PersonId holder, PersonId learner, CancellationToken cancellationToken)
    {
        var cards = new List<Mend>();
        foreach (var prefix in (string[])[Keys.CardPrefix, Keys.PastCardPrefix])
        {
            var (from, until) = Keys.CardsOf(learner, prefix);
            await foreach (var row in store.Range(Keys.Person(holder), from, until, cancellationToken))
                cards.Add(new Mend(Topic.Parse(row.Key[prefix.Length..]), StateJson.Read<CardDocument>(row.Body).MessageId));
        }

        return cards;
    }

    private async Task<List<Mend>> Cards(PersonId holder, IEnumerable<Topic> topics, CancellationToken cancellationToken)
    {
        var cards = new List<Mend>();
        foreach (var topic in topics)
        {
            if (await people.Card(holder, topic, cancellationToken) is { } place) cards.Add(new Mend(topic, place.MessageId));
        }

        return cards;
    }

    private static IEnumerable<PersonId> Channels(IEnumerable<HandOut> given) =>
        given.Select(handOut => handOut.Post?.Channel).OfType<PersonId>();

    private IAsyncEnumerable<Row> Rows(PersonId person, string prefix, CancellationToken cancellationToken) =>
        store.Range(Keys.Person(person), prefix, Keys.EndOf(prefix), cancellationToken);
}
