using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What time alone makes happen.</summary>
internal static class Clockwork
{
    public static Decision Tick(Desk desk, Setting setting)
    {
        var events = desk.Open.Values
            .Where(assignment => assignment.Stage is Stage.Offered offered && offered.ExpiresAt <= setting.Now)
            .Select(Event (assignment) => new Event.Expired(assignment.Number, setting.Now))
            .ToImmutableList();
        if (desk.Standing.Colleague is Colleague.Asked asked && asked.Until <= setting.Now)
            events = events.Add(new Event.ColleagueDeclined(asked.Number, asked.Id, Answered: false));
        return events.IsEmpty ? Decision.Again : new Decision.Happened(events);
    }
}
