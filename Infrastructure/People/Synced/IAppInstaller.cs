using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People.Synced;

/// <summary>
/// Installs this app in Microsoft Teams for somebody who has never opened it, so that the bot can write to them first. Doing it twice does
/// no harm. Never fails otherwise than by its result.
/// </summary>
public interface IAppInstaller
{
    /// <summary>Whether it is worth a try: it is set up, and nobody has said lately that the bot may not do it.</summary>
    bool IsAble { get; }

    /// <summary>Makes one attempt.</summary>
    ValueTask<AppInstallResult> Install(Person person, CancellationToken cancellationToken);
}

/// <summary>What came of one attempt.</summary>
public abstract record AppInstallResult
{
    private AppInstallResult()
    {
    }

    /// <summary>It is installed now. The channel tells the bot of the chat by itself.</summary>
    public sealed record InstalledNow : AppInstallResult;

    /// <summary>It was installed before, so the channel has told, or will not tell any more.</summary>
    public sealed record AlreadyInstalled : AppInstallResult;

    /// <summary>Nothing was done: there is no room for the call now.</summary>
    public sealed record TryLater(TimeSpan RetryAfter) : AppInstallResult;

    public sealed record NotInstalled(InstallProblem Problem) : AppInstallResult;

    /// <summary>Nobody is ever installed for.</summary>
    public sealed record Off : AppInstallResult;
}

/// <summary>People open the bot themselves.</summary>
public sealed class NoAppInstaller : IAppInstaller
{
    public bool IsAble => false;

    public ValueTask<AppInstallResult> Install(Person person, CancellationToken cancellationToken) => new(new AppInstallResult.Off());
}
