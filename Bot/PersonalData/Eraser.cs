using MicroAssignBot.Bot.Departures;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// Deletes everything about a person. All of it can be done again after a crash, and by several processes at the same time: what is
/// done already changes nothing.
/// </summary>
internal sealed class Eraser(
    PersonStore people, CommandExecutor executor, CloseOuts closeOuts, DataAtOthers others, Erasures erasures, PostCommitQueue postCommit,
    PersonLocks locks)
{
    /// <summary>Once this returns, nobody else sees anything of the person any more, and everything will be deleted.</summary>
    /// <exception cref="TimeoutException">The store did not confirm it.</exception>
    public async Task Ask(PersonId person, CancellationToken cancellationToken)
    {
        // In this order: whoever is hidden is deleted also if this process ends in between.
        var askedAt = await erasures.Add(person, cancellationToken);
        await Step(person, (state, now) => ErasureSteps.Ask(state, askedAt, now), cancellationToken);
        erasures.Wake();
    }

    /// <param name="etag">Of the row that holds the erasure.</param>
    /// <returns>False while something is on its way to others, or somebody else writes: then it is to be done again.</returns>
    public async Task<bool> Erase(PersonId person, ErasureDocument erasure, string etag, CancellationToken cancellationToken)
    {
        var askedAt = erasure.AskedAt;
        var before = (await people.Read(person, cancellationToken)).State;
        if (!ErasureSteps.IsBegun(before, askedAt))
        {
            await Step(person, (state, now) => ErasureSteps.Ask(state, askedAt, now), cancellationToken);
            await TakeLeave(before, cancellationToken);
        }

        await Step(person, (state, now) => ErasureSteps.Begin(state, askedAt, now), cancellationToken);
        if (await IsUnderWay(person, cancellationToken))
        {
            await closeOuts.CloseOut(person, cancellationToken);
            if (erasure.HeldBy is null)
            {
                await erasures.Remember(person, erasure, etag, await others.Holders(person, cancellationToken), cancellationToken);
                return false;
            }

            // Ends once there is nothing to take away, also because another process was done and the person has begun anew.
            while (await Step(person, (state, _) => ErasureSteps.WithoutSome(state), cancellationToken)) ;
            if (!await DeleteHistory(person, withDesk: false, cancellationToken)) return false;
            await Step(person, (state, _) => ErasureSteps.End(state), cancellationToken);
        }

        if (!await DeleteHistory(person, withDesk: false, cancellationToken) || await IsUnderWay(person, cancellationToken)) return false;
        await ClearOthers(person, erasure, etag, cancellationToken);
        return true;
    }

    private async Task ClearOthers(PersonId person, ErasureDocument erasure, string etag, CancellationToken cancellationToken)
    {
        var left = erasure.HeldBy ?? [];
        try
        {
            for (; !left.IsEmpty; left = left.RemoveAt(0)) await others.Clear(left[0], person, cancellationToken);
        }
        catch (Exception)
        {
            // Whoever is done is left alone the next time, and whoever cannot be cleared now comes last.
            await erasures.Remember(person, erasure, etag, left.RemoveAt(0).Add(left[0]), cancellationToken);
            throw;
        }
    }

    /// <summary>Deletes the last row, so that nothing says that there ever was such a person. Nothing, if they have begun anew.</summary>
    /// <returns>As <see cref="Erase"/>.</returns>
    public Task<bool> Forget(PersonId person, CancellationToken cancellationToken) =>
        DeleteHistory(person, withDesk: true, cancellationToken);

    /// <summary>Leads hear that the person is in their team no more, or will not join.</summary>
    private async Task TakeLeave(PersonState state, CancellationToken cancellationToken)
    {
        foreach (var asked in state.Desk.Standing.Asked)
            await closeOuts.Execute(state.Person, new Command.AnswerRequest(asked.Number, Joins: false), null, cancellationToken);
        await closeOuts.Execute(state.Person, new Command.LeaveTeam(), null, cancellationToken);
    }

    private async Task<bool> DeleteHistory(PersonId person, bool withDesk, CancellationToken cancellationToken)
    {
        const int mostRounds = 1000;
        for (var round = 0; round < mostRounds; round++)
        {
            using var held = await locks.Acquire(person);
            var read = await people.Read(person, cancellationToken);
            if (!read.HasDesk || !read.State.Document.IsErased) return true;
            if (await people.DeleteHistory(read, withDesk, cancellationToken)) return true;
        }

        return false;
    }

    private async Task<bool> IsUnderWay(PersonId person, CancellationToken cancellationToken) =>
        (await people.Read(person, cancellationToken)).State.Document.Erased is { State: ErasureState.Begun };

    /// <returns>Whether the step changed anything.</returns>
    private async Task<bool> Step(
        PersonId person, Func<PersonState, ClockReading, PersonState> step, CancellationToken cancellationToken)
    {
        var hasChanged = false;
        var result = await executor.Execute(
            new PersonCommand(person, (before, now) =>
            {
                var after = step(before.State, now);
                hasChanged = !ReferenceEquals(after, before.State);
                return ValueTask.FromResult(CommandOutcome.From(before, after));
            }),
            cancellationToken);
        postCommit.Start(result.Work);
        return hasChanged;
    }
}
