using System.Globalization;
using System.Text.Json;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>What became of a call that brought no answer, in words for those who run the bot.</summary>
internal static class GraphFailure
{
    private static readonly string[] ForgottenCodes = ["syncStateNotFound", "resyncRequired", "syncStateInvalid"];

    /// <summary>Makes a call, and says in our terms how it failed.</summary>
    /// <param name="permission">What the app needs for it.</param>
    /// <param name="missing">Said when what was asked for is not there.</param>
    public static async Task<T> Guard<T>(
        Func<Task<T?>> call, string permission, TimeProvider time, CancellationToken cancellationToken, string? missing = null)
        where T : class
    {
        try
        {
            return await call() ?? throw Unreadable(null);
        }
        catch (ApiException refused)
        {
            var code = (refused as ODataError)?.Error?.Code;
            var header = refused.ResponseHeaders?.FirstOrDefault(
                pair => string.Equals(pair.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
            throw Map(refused.ResponseStatusCode, code, permission, RetryAfter.Read(header, time.GetUtcNow()), missing, refused);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
        {
            throw new DirectoryException(DirectoryFault.Unavailable, "Microsoft Graph can't be reached.", null, failure);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or InvalidDataException)
        {
            throw Unreadable(failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DirectoryException(DirectoryFault.Unavailable, "Microsoft Graph can't be reached.", null, failure);
        }
    }

    /// <param name="code">The service's own name for it.</param>
    public static DirectoryException Map(
        int status, string? code, string permission, TimeSpan? retryAfter, string? missing = null, Exception? cause = null) => status switch
        {
            410 => new(DirectoryFault.Forgotten, "Microsoft Graph no longer knows from where changes were followed.", null, cause),
            400 when ForgottenCodes.Contains(code, StringComparer.OrdinalIgnoreCase) =>
                Map(410, code, permission, retryAfter, missing, cause),
            401 => new(DirectoryFault.Refused, "Microsoft Graph doesn't accept the bot's token.", retryAfter, cause),
            403 => new(
                DirectoryFault.Refused,
                $"The app lacks the permission {permission} on Microsoft Graph, or an admin hasn't consented to it.",
                retryAfter, cause),
            404 when missing is not null => new(DirectoryFault.Refused, missing, retryAfter, cause),
            404 => new(DirectoryFault.NotThere, "Microsoft Graph has no such thing.", retryAfter, cause),
            429 => new(DirectoryFault.Unavailable, "Microsoft Graph asks for time.", retryAfter, cause),
            _ => new(
                DirectoryFault.Unavailable,
                string.Create(CultureInfo.InvariantCulture, $"Microsoft Graph answers {status}{(code is null ? "" : $" ({code})")}."),
                retryAfter, cause),
        };

    public static DirectoryException Unreadable(Exception? cause) =>
        new(DirectoryFault.Unavailable, "Microsoft Graph gave an answer that can't be read.", null, cause);
}
