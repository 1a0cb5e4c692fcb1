using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Handles an activity that was authenticated and admitted.</summary>
public interface ITurnHandler
{
    /// <param name="afterAnswer">
    /// Registers work that runs once the answer is on its way, so that nothing overtakes the answer. The request does not wait
    /// for it.
    /// </param>
    /// <param name="cancellationToken">
    /// Not the request's token: Teams hangs up after 15 seconds, but a turn must finish what it began.
    /// </param>
    /// <returns>
    /// The answer to an invoke; null means that the bot does not serve it. Null for all other activities. The client of a card
    /// action waits for the answer: answer within three seconds.
    /// </returns>
    ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken);
}

/// <summary>Registers work that runs once the answer of a turn is on its way.</summary>
public delegate void AfterAnswer(Func<Task> then);
