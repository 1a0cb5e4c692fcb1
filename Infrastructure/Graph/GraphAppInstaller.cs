using System.Diagnostics;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Person = MicroAssignBot.Domain.People.Person;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>
/// Installs the app through Microsoft Graph. The service takes thirty installations a second for each tenant, from all apps together: half
/// of them are for this one, and of these each replica has its share.
/// </summary>
/// <param name="app">The app's id in the company's catalogue of apps, which is not the one in its manifest.</param>
/// <param name="tenant">Whose people it can be installed for; null where none is known.</param>
internal sealed class GraphAppInstaller(
    GraphTransport transport, ICallBudget budget, DirectoryPeople directory, string app, string? tenant, TimeProvider time,
    ILogger<GraphAppInstaller> log) : IAppInstaller
{
    public const string InstallApps = "TeamsAppInstallation.ReadWriteSelfForUser.All";

    private const double MostPerSecond = 15;
    private const double LeastPerSecond = 1;

    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly long origin = time.GetTimestamp();
    private TokenBucket? bucket;
    private long restsUntil = DateTimeOffset.MinValue.Ticks;

    public bool IsAble => time.GetUtcNow().Ticks >= Volatile.Read(ref restsUntil);

    public async ValueTask<AppInstallResult> Install(Person person, CancellationToken cancellationToken)
    {
        if (tenant is not null && person.Tenant is { } other && !string.Equals(other, tenant, StringComparison.OrdinalIgnoreCase))
            return new AppInstallResult.NotInstalled(InstallProblem.OtherTenant);
        if (Take() is { } wait) return new AppInstallResult.TryLater(wait);
        try
        {
            await GraphFailure.Guard(() => Post(person.Id, cancellationToken), InstallApps, time, cancellationToken);
            Permitted();
            log.Installed(person.Id);
            return new AppInstallResult.InstalledNow();
        }
        catch (DirectoryException failure)
        {
            return Understood(person.Id, failure);
        }
    }

    private async Task<object?> Post(PersonId person, CancellationToken cancellationToken)
    {
        var installation = new UserScopeTeamsAppInstallation
        {
            AdditionalData = new Dictionary<string, object>
            {
                ["teamsApp@odata.bind"] = $"{transport.Client.RequestAdapter.BaseUrl}/appCatalogs/teamsApps/{app}",
            },
        };
        await transport.Client.Users[person.ToString()].Teamwork.InstalledApps.PostAsync(
            installation, cancellationToken: cancellationToken);
        // It says nothing beyond that it was done.
        return this;
    }

    private AppInstallResult Understood(PersonId person, DirectoryException failure)
    {
        var (status, said) = failure.InnerException is ApiException refused
            ? (refused.ResponseStatusCode, (refused as ODataError)?.Error?.Message ?? refused.Message)
            : (0, "");
        if (status is 429 or 503 && failure.RetryAfter is { } wait) return new AppInstallResult.TryLater(wait);
        if (status is 409)
        {
            Permitted();
            return new AppInstallResult.AlreadyInstalled();
        }

        var problem = Problem(status, said, failure.Fault);
        if (problem is InstallProblem.NotPermitted) Forbidden(failure.Message);
        else log.NotInstalled(person, problem, status);
        return new AppInstallResult.NotInstalled(problem);
    }

    /// <summary>The service has one status for everything that it does not allow, and says the rest in a sentence.</summary>
    private static InstallProblem Problem(int status, string said, DirectoryFault fault) => fault switch
    {
        DirectoryFault.Refused when status is 403 && Names(said, "policy", "policies", "blocked") => InstallProblem.Blocked,
        DirectoryFault.Refused when status is 403 && Names(said, "license", "licence") => InstallProblem.NoLicence,
        DirectoryFault.Refused => InstallProblem.NotPermitted,
        DirectoryFault.NotThere => InstallProblem.NotFound,
        DirectoryFault.Unavailable or DirectoryFault.Forgotten => InstallProblem.NoAnswer,
        _ => throw new UnreachableException($"{fault}"),
    };

    private static bool Names(string said, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (said.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private void Permitted()
    {
        directory.Report(InstallApps, null);
        Volatile.Write(ref restsUntil, DateTimeOffset.MinValue.Ticks);
    }

    private void Forbidden(string why)
    {
        if (IsAble) log.MayNotInstall(why);
        directory.Report(InstallApps, why);
        Volatile.Write(ref restsUntil, (time.GetUtcNow() + AfterRefusal).Ticks);
    }

    /// <returns>How long it takes until there is room for a call; null when there was, and it is taken.</returns>
    private TimeSpan? Take()
    {
        lock (gate)
        {
            var (perSecond, now) = (Math.Max(LeastPerSecond, MostPerSecond * budget.Share), time.GetElapsedTime(origin).Ticks);
            bucket ??= new TokenBucket(perSecond, now);
            if (bucket.Wait(perSecond, 0, now) is > 0 and var wait) return TimeSpan.FromTicks(wait);
            bucket.Take();
            return null;
        }
    }
}
