using MicroAssignBot.Bot.Turns;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What happens when the chat is opened: usually a greeting, once.</summary>
internal interface IFirstContact
{
    Task<TurnResponse> Join(Turn turn, OnboardingDialog onboarding, CancellationToken cancellationToken);
}

/// <summary>Greets once, however often the chat is opened.</summary>
internal sealed class GreetOnce : IFirstContact
{
    public Task<TurnResponse> Join(Turn turn, OnboardingDialog onboarding, CancellationToken cancellationToken) =>
        onboarding.Join(turn, cancellationToken);
}
