using System.Data.Common;
using Azure;
using Azure.Identity;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>Tells what failed beside us, and passes, from what our own code did wrong.</summary>
public static class Outages
{
    /// <summary>The store, or whatever else was asked, did not answer, or answered with trouble of its own.</summary>
    public static bool IsOutage(this Exception failure) => failure switch
    {
        TimeoutException or IOException or HttpRequestException or OperationCanceledException or DbException => true,
        RequestFailedException or AuthenticationFailedException => true,
        AggregateException all => all.InnerExceptions.Any(IsOutage),
        _ => false,
    };
}
