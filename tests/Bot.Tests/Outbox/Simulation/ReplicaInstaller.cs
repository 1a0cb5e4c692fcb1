using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Installing the bot for people, as one process reaches it. The channel never tells of the chat.</summary>
internal sealed class ReplicaInstaller(SimulatedWorld world, Replica owner) : IAppInstaller
{
    public bool IsAble => true;

    public async ValueTask<AppInstallResult> Install(Person person, CancellationToken cancellationToken)
    {
        var operation = world.Begin<AppInstallResult>(
            owner, OperationKind.Call, $"INSTALL {person.Id}",
            () => world.Chats.Installed.Add(person.Id) ? new AppInstallResult.InstalledNow() : new AppInstallResult.AlreadyInstalled());
        using var abandoned = cancellationToken.Register(() => world.Abandon(operation));
        return await operation.Answered;
    }
}
