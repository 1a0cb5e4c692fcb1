using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Teams, as far as apps are installed in it.</summary>
internal sealed class FakeInstaller : IAppInstaller
{
    /// <summary>Whoever has the app.</summary>
    public HashSet<PersonId> Installed { get; } = [];

    /// <summary>What is answered in the place of an installation, in turn.</summary>
    public Queue<AppInstallResult> Instead { get; } = [];

    /// <summary>Every attempt.</summary>
    public List<PersonId> Attempts { get; } = [];

    public bool IsAble { get; set; } = true;

    public ValueTask<AppInstallResult> Install(Person person, CancellationToken cancellationToken)
    {
        if (!IsAble) return new(new AppInstallResult.Off());
        Attempts.Add(person.Id);
        if (Instead.TryDequeue(out var instead)) return new(instead);
        return new(Installed.Add(person.Id) ? new AppInstallResult.InstalledNow() : new AppInstallResult.AlreadyInstalled());
    }
}
