using MicroAssignBot.Bot.Turns;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What happens when the chat is opened: usually a greeting, once.</summary>
internal interface IJoining
{
    Task<Answer> Join(Turn turn, OnboardingDialog onboarding, CancellationToken cancellationToken);
}

/// <summary>Greets once, however often the chat is opened.</summary>
internal sealed class GreetOnce : IJoining
{
    public Task<Answer> Join(Turn turn, OnboardingDialog onboarding, CancellationToken cancellationToken) => onboarding.Join(turn, cancellationToken);
}
