using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>After a lease was lost: every message that was touched under it may show something old, and is put right.</summary>
public sealed class FenceMender(CommandExecutor executor, PostCommitQueue postCommit)
{
    public async Task Mend(PersonId person, IReadOnlyCollection<NewCard> touched, CancellationToken cancellationToken)
    {
        if (touched.Count == 0) return;
        var command = new PersonCommand(person, before => new CommandOutcome.Save(before, touched.Distinct()
            .Aggregate(before.State, (state, card) => state.Mending(card.Topic, card.MessageId!))));
        postCommit.Start((await executor.Execute(command, cancellationToken)).Work);
    }
}
