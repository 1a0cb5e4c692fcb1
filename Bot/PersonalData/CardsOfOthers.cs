using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// What others have in their chats of somebody's tasks: feedback, questions, names. Once the tasks are deleted, each of these cards
/// becomes a line that says nothing of them.
/// </summary>
internal sealed class CardsOfOthers(
    IStore store, PersonStore people, TeamDirectory teams, CommandExecutor executor, PostCommitQueue postCommit)
{
    // Each adds a row, and one transaction takes a hundred.
    private const int MostAtOnce = 30;

    /// <summary>Everybody who may have such a card. Asked for while the tasks are still there.</summary>
    public async Task<ImmutableList<PersonId>> Owners(PersonId learner, CancellationToken cancellationToken)
    {
        var desk = (await people.Read(learner, cancellationToken)).State.Desk;
        var found = desk.Open.Values.SelectMany(assignment => assignment.People()).ToHashSet();
        if (desk.Standing.Colleague is { } colleague) found.Add(colleague.Id);
        if (await teams.LeadOf(learner, desk.Standing, cancellationToken) is { } lead) found.Add(lead);
        await foreach (var row in store.Range(Keys.Person(learner), Keys.PastTaskPrefix, Keys.HistoryUntil, cancellationToken))
        {
            if (!Keys.IsWork(row.Key)) found.UnionWith(StateJson.Read<Assignment>(row.Body).People());
        }

        found.Remove(learner);
        return [.. found];
    }

    /// <summary>Draws this person's cards of it anew. Called once nothing of it is left, so nothing of it is on them.</summary>
    public async Task Renew(PersonId owner, PersonId learner, CancellationToken cancellationToken)
    {
        var cards = new List<Mend>();
        foreach (var prefix in (string[])[Keys.CardPrefix, Keys.PastCardPrefix])
        {
            var (from, until) = Keys.CardsOf(learner, prefix);
            await foreach (var row in store.Range(Keys.Person(owner), from, until, cancellationToken))
                cards.Add(new Mend(Topic.Parse(row.Key[prefix.Length..]), StateJson.Read<CardDocument>(row.Body).MessageId));
        }

        foreach (var some in cards.Chunk(MostAtOnce))
        {
            var result = await executor.Execute(
                new PersonCommand(owner, before => CommandOutcome.From(before, Mending(before.State, some))), cancellationToken);
            postCommit.Start(result.Work);
        }
    }

    private static PersonState Mending(PersonState state, IEnumerable<Mend> cards) =>
        state.Document is { Contact: null } or { IsErased: true }
            ? state
            : cards.Aggregate(state, (next, card) => next.Mending(card.About, card.MessageId));
}
