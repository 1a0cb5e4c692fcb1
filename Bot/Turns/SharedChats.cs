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
        var id = SharedPlaces.Of(place.TenantId, place.ConversationId);
        var contact = turn.Contact with { Reference = place with { UserId = "" }, ToldZone = null, IsCreated = false };
        var command = new PersonCommand(id, (before, now) => ValueTask.FromResult(CommandOutcome.From(
            before,
            ContactUpdates.AfterContact(before.State, contact, null, null, new ContactSignal(turn.At, false, now, now.LogicalTime)))));
        turn.AddPostCommitWork((await executor.Execute(command, cancellationToken)).Work);
        return id;
    }

    /// <summary>A Teams team is gone, or the bot was removed from it. What leads posted in its channels is closed.</summary>
    /// <param name="team">How the team is addressed, as <see cref="SharedPlaces.Of"/> says.</param>
    public async Task CloseTeam(PersonId team, CancellationToken cancellationToken)
    {
        var command = new PersonCommand(team, async (before, now) =>
        {
            var context = await contexts.Create(before.State, team, now, cancellationToken);
            return Decider.Decide(before.State.Desk, new Command.CloseTeam(), context) is Decision.Happened happened
                ? new CommandOutcome.Save(before, before.State.Apply(happened.Events, team, now, null))
                : new CommandOutcome.NoChange(before, null);
        });
        postCommit.Start((await executor.Execute(command, cancellationToken)).Work);
    }
}
