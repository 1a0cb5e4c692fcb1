using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>Mends every message that was written under a lost lease, since it may show an old state.</summary>
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
