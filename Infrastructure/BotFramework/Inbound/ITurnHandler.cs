using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>What the bot does about an activity that was authenticated and admitted.</summary>
public interface ITurnHandler
{
    /// <param name="afterAnswer">
    /// Has something done once the answer is on its way, so that nothing overtakes it. The request does not wait for it.
    /// </param>
    /// <param name="cancellationToken">
    /// Not the request's: Teams hangs up after 15 seconds, and what was begun must end all the same.
    /// </param>
    /// <returns>
    /// The answer to an invoke, where null means that nothing serves it; null for everything else. The client of a card
    /// action waits for it: answer within three seconds.
    /// </returns>
    ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken);
}

/// <summary>Remembers what is to be done once the answer of a turn is on its way.</summary>
public delegate void AfterAnswer(Func<Task> then);
