using System.Data.Common;
using Azure;
using Azure.Identity;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>Distinguishes temporary failures of other services from defects of our own code.</summary>
public static class Outages
{
    /// <summary>The store or another service did not answer, or failed by itself.</summary>
    public static bool IsOutage(this Exception failure) => failure switch
    {
        TimeoutException or IOException or HttpRequestException or OperationCanceledException or DbException => true,
        RequestFailedException or AuthenticationFailedException => true,
        AggregateException all => all.InnerExceptions.Any(IsOutage),
        _ => false,
    };
}
