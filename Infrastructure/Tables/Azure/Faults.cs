using Azure;
using Azure.Data.Tables.Models;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>What a failed call says about the write it carried.</summary>
internal static class Faults
{
    /// <summary>A condition did not hold: 404, 409 or 412, unless it is the table itself that is not there.</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is 404 or 409 or 412
        && fault.ErrorCode != TableErrorCode.TableNotFound
        && fault.ErrorCode != TableErrorCode.TableBeingDeleted;

    /// <summary>No answer, or the service's own trouble (5xx, 408, 429): the write may have been done.</summary>
    public static bool IsUnknown(this Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        TimeoutException or IOException => true,
        _ => false,
    };
}
