namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal enum AdmissionResult
{
    Admitted,

    /// <summary>The token is not for this activity.</summary>
    TokenMismatch,
    WrongChannel,
    WrongTenant,
    WrongServiceUrl,

    /// <summary>The activity is for another bot.</summary>
    WrongRecipient,
}
