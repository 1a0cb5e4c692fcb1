using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A pause or a leave so long that no task fits before it ends.</summary>
/// <param name="Last">Its last day.</param>
/// <param name="IsPause">True for a pause, which the learner ends with one click; a leave is changed in the settings.</param>
public sealed record Absence(DateOnly Last, bool IsPause)
{
    /// <returns>Null when neither a pause nor a leave is why none of these boxes fits.</returns>
    internal static Absence? KeepsFrom(IEnumerable<Timebox> boxes, Desk desk, Person learner, DecisionContext context)
    {
        var (own, hours) = (desk.Standing.Preferences.From(learner.Calendar.DayOf(context.Now)), learner.Calendar);
        var away = new List<Absence>();
        if (own.Pause is { } pause) away.Add(new Absence(pause.Last, IsPause: true));
        if (own.Leave is { } leave) away.Add(new Absence(leave.Last, IsPause: false));
        return away.OrderBy(absence => absence.Last).FirstOrDefault(absence =>
        {
            var back = hours.DayBreak(absence.Last.AddDays(1));
            return !hours.IsAway(back) && boxes.Any(box => hours.Fits(box, back, context.Terms.Box));
        });
    }
}
