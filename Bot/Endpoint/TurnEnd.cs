using MicroAssignBot.Bot.Turns;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>The end of the work of a turn, whatever came of it.</summary>
internal static class TurnEnd
{
    /// <returns>Null when the work failed or was given up.</returns>
    public static async Task<TurnResponse?> OrFailed(this Task<TurnResponse> work, Turn turn, ILogger log)
    {
        try
        {
            return await work;
        }
        catch (Exception failure)
        {
            log.NotCarriedOut(turn.Id, failure);
            return null;
        }
    }
}
