using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Channels and other conversations that several people read: how to write there, and what becomes of them.</summary>
internal sealed class SharedChats(CommandExecutor executor, DecisionContexts contexts, PostCommitQueue postCommit)
{
    /// <summary>Keeps how to write there.</summary>
    /// <param name="place">The conversation. Whose account it names does not matter.</param>
    /// <returns>How it is addressed.</returns>
    public async Task<PersonId> Remember(Turn turn, ConversationReference place, CancellationToken cancellationToken)
    {
        var id = SharedPlaces.IdFor(place.TenantId, place.ConversationId);
        var contact = turn.Contact with { Reference = place with { UserId = "" }, ToldZone = null, IsCreated = false };
        var command = new PersonCommand(id, (before, now) => ValueTask.FromResult(CommandOutcome.From(
            before,
            ContactUpdates.AfterContact(before.State, contact, null, null, new ContactSignal(turn.At, false, now, now.LogicalTime)))));
        turn.AddPostCommitWork((await executor.Execute(command, cancellationToken)).Work);
        return id;
    }

    /// <summary>A Teams team is gone, or the bot was removed from it. What leads posted in its channels is closed.</summary>
    /// <param name="team">How the team is addressed, as <see cref="SharedPlaces.IdFor"/> says.</param>
    public Task CloseTeam(PersonId team, CancellationToken cancellationToken) =>
        Decide(team, team, new Command.CloseTeam(), cancellationToken);

    /// <summary>A channel is gone: nothing is sent there any more, and what leads posted there is closed.</summary>
    /// <param name="team">As for <see cref="CloseTeam"/>.</param>
    /// <param name="channel">How it is addressed.</param>
    public async Task CloseChannel(Turn turn, PersonId team, PersonId channel, CancellationToken cancellationToken)
    {
        var removal = new PersonCommand(channel, (before, now) => ValueTask.FromResult(before.State.Document.Contact is { } contact
            ? CommandOutcome.From(before, ContactUpdates.AfterRemoval(
                before.State, contact, new ContactSignal(turn.At, false, now, now.LogicalTime)))
            : new CommandOutcome.NoChange(before, null)));
        turn.AddPostCommitWork((await executor.Execute(removal, cancellationToken)).Work);
        await Decide(team, team, new Command.CloseTeam(channel), cancellationToken);
    }

    /// <summary>A channel has another name. Whoever posts there finds it under that one.</summary>
    public async Task Rename(PersonId team, PersonId channel, string name, CancellationToken cancellationToken)
    {
        var read = new PersonCommand(team, before => new CommandOutcome.NoChange(before, null));
        foreach (var poster in (await executor.Execute(read, cancellationToken)).State.Desk.Standing.Posters)
            await Decide(team, poster, new Command.KnowChannel(channel, name, team), cancellationToken);
    }

    private async Task Decide(PersonId actor, PersonId owner, Command command, CancellationToken cancellationToken)
    {
        var decided = new PersonCommand(owner, async (before, now) =>
        {
            var context = await contexts.Create(before.State, actor, now, cancellationToken);
            return Decider.Decide(before.State.Desk, command, context) is Decision.Happened happened
                ? new CommandOutcome.Save(before, before.State.Apply(happened.Events, context, now, null))
                : new CommandOutcome.NoChange(before, null);
        });
        postCommit.Start((await executor.Execute(decided, cancellationToken)).Work);
    }
}
