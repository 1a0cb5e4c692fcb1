using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Tests.Dialogs;

internal sealed class FakePresence : IPresence
{
    /// <summary>Whoever does not want to be disturbed.</summary>
    public HashSet<PersonId> Quiet { get; } = [];

    public ValueTask<bool> IsQuiet(PersonId person, CancellationToken cancellationToken) => new(Quiet.Contains(person));
}
