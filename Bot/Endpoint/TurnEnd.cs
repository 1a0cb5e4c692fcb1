using MicroAssignBot.Bot.Turns;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>The end of the work of a turn, whatever came of it.</summary>
internal static class TurnEnd
{
    /// <param name="activity">Its id, for the log.</param>
    /// <returns>Null when the work failed or was given up.</returns>
    public static async Task<TurnResponse?> OrFailed(this Task<TurnResponse> work, string? activity, ILogger log)
    {
        try
        {
            return await work;
        }
        catch (Exception failure)
        {
            log.NotCarriedOut(activity, failure);
            return null;
        }
    }
}
