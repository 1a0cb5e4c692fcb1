namespace MicroAssignBot.Domain.Assignments;

/// <summary>Somebody wants a live card at the bottom of their chat again.</summary>
internal static class Showing
{
    public static Decision Again(Desk desk, Command.ShowAgain command, Setting setting)
    {
        var theirs = command.Number == 0
            ? setting.Actor == desk.Owner
            : desk.Find(command.Number) is { } found && (setting.Actor == desk.Owner || setting.Actor == found.Reviewer)
                || desk.Standing.Colleague is { } colleague && colleague.Number == command.Number && colleague.Id == setting.Actor;
        return theirs ? Decision.That(new Event.ShownAgain(command.Number, setting.Actor)) : Decision.No(new Refusal.Unknown());
    }
}
