using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>When a person works: the organisation's entry, in the zone of their client, with their own preferences.</summary>
public sealed class WorkCalendars(IPeople people)
{
    /// <returns>Null when the organisation does not know them.</returns>
    public async ValueTask<WorkCalendar?> For(PersonState person, CancellationToken cancellationToken) =>
        await people.Find(person.Person, cancellationToken) is { } known
            ? known.In(ClientZone.For(person.Document.Contact)).With(person.Desk.Standing.Preferences).Calendar
            : null;
}
