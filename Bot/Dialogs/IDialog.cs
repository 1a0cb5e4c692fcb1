namespace MicroAssignBot.Bot.Dialogs;

/// <summary>One purpose of the conversation.</summary>
internal interface IDialog
{
    /// <summary>Says which buttons and which wishes this dialog answers, once, when the process starts.</summary>
    void AddRoutes(DialogRoutes routes);
}
