namespace MicroAssignBot.Bot.Dialogs;

/// <summary>One purpose of the conversation.</summary>
internal interface IDialog
{
    /// <summary>Registers the buttons and intents that this dialog answers. Called once, when the process starts.</summary>
    void AddRoutes(DialogRoutes routes);
}
