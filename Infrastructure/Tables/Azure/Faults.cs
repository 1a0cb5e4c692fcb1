using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>Tells from a failed call what happened to the write that it carried.</summary>
internal static class Faults
{
    /// <summary>A condition did not hold: 404, 409 or 412, unless it is the table itself that is not there.</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is 404 or 409 or 412
        && fault.ErrorCode != TableErrorCode.TableNotFound
        && fault.ErrorCode != TableErrorCode.TableBeingDeleted;

    /// <summary>No answer, or a failure of the service itself (5xx, 408, 429): the write may have been done.</summary>
    public static bool IsUnknown(this Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        TimeoutException or IOException => true,
        _ => false,
    };

    /// <summary>
    /// The reason, as a sentence for the people who run the host. The service's own message quotes the request, so it is not
    /// repeated.
    /// </summary>
    /// <returns>Null for a failure that comes neither from the service nor from the identity.</returns>
    public static string? WhyNotOpened(this Exception fault) => fault switch
    {
        AggregateException { InnerExceptions: [.., var last] } => last.WhyNotOpened(),
        RequestFailedException { Status: 0 } =>
            "it cannot be reached. Check Storage:ConnectionString or Storage:Endpoint, and the network.",
        RequestFailedException refused => $"it answers {refused.Status} {refused.ErrorCode}. Check the key, or what the identity may do.",
        AuthenticationFailedException =>
            "no token is given for the identity. Check Storage:ManagedIdentityClientId, and that this machine has an identity.",
        _ => null,
    };
}
