using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The form for a person's hours, time zone, pace, pause and leave. </summary>
public static class SettingsCard
{
    /// <param name="hours">The working hours and time zone that apply to the person.</param>
    /// <param name="today">
    /// The day in the person's time zone. A pause or leave that is over by then is not shown and cannot be ended.
    /// </param>
    /// <param name="usualPace">The pace of a person who has set none.</param>
    /// <param name="digestAt">When the lead's next digest comes; null when none is planned.</param>
    /// <param name="team">The lead whose team the person joined; null for none.</param>
    public static CardContent Render(
        Person person, WorkCalendar hours, Preferences own, DateOnly today, int usualPace, CardContext context, Form form,
        PersonId? team = null, DateTimeOffset? digestAt = null)
    {
        var mark = SettingsMark.Create(own, hours);
        own = own.From(today);
        var builder = new CardBuilder(context, form);
        var isLearner = person.Roles.HasFlag(Roles.Learner);
        return builder.Card(
            builder.Text["settings.heading"],
            [
                Texts.Heading(builder.Text["settings.heading"]),
                builder.Line(InputIds.Hours, "settings.hours", "settings.hours-hint", InputLimits.Hours, hours.Week.ToString()),
                builder.Line(InputIds.Zone, "settings.zone", "settings.zone-hint", InputLimits.Zone, hours.Zone.Id),
                isLearner ? builder.Pick(InputIds.Pace, "settings.pace", Paces(builder), Text(own.Pace ?? usualPace)) : null,
                isLearner ? builder.Day(InputIds.PauseUntil, "settings.pause-until", own.Pause?.Last) : null,
                builder.Day(InputIds.LeaveFrom, "settings.leave-from", own.Leave?.First),
                builder.Day(InputIds.LeaveUntil, "settings.leave-until", own.Leave?.Last),
                NextHoliday(hours.Off.Holidays, today, builder),
                .. person.IsLead ? Digest(own.Digest ?? DigestTime.Usual, digestAt, builder) : [],
                team is { } lead ? Texts.Quiet(builder.Text.Format("settings.team", builder.Name(lead))) : null,
            ],
            Actions(own, mark, team, builder));
    }

    /// <summary>Which holidays count, so that a wrong list is noticed before a deadline is wrong.</summary>
    private static TextBlock? NextHoliday(Holidays holidays, DateOnly today, CardBuilder builder)
    {
        if (holidays.Names.IsEmpty) return null;
        var names = string.Join(", ", holidays.Names);
        return Texts.Quiet(holidays.Next(today) is { } next
            ? builder.Text.Format("settings.holidays", names, builder.Text.Day(next))
            : builder.Text.Format("settings.holidays-none", names));
    }

    private static IEnumerable<Element?> Digest(DigestTime time, DateTimeOffset? next, CardBuilder builder)
    {
        var days = Enumerable.Range(1, 7).Select(number => (DayOfWeek)(number % 7))
            .Select(day => new Choice(builder.Text.Culture.DateTimeFormat.GetDayName(day), $"{day}"))
            .Prepend(new Choice(builder.Text["digest.none"], Command.ChangePreferences.NoDigest));
        yield return builder.Pick(
            InputIds.DigestDay, "settings.digest-day", days, time.Day is { } chosen ? $"{chosen}" : Command.ChangePreferences.NoDigest);
        yield return builder.Line(
            InputIds.DigestAt, "settings.digest-at", "settings.digest-at-hint", InputLimits.DigestAt,
            time.At is { } at ? at.ToString(@"h\:mm", CultureInfo.InvariantCulture) : "");
        yield return next is { } comes ? Texts.Quiet(builder.Text.Format("settings.digest-next", builder.At(comes))) : null;
    }

    private static IEnumerable<AdaptiveAction> Actions(Preferences own, string mark, PersonId? team, CardBuilder builder)
    {
        yield return builder.Button("button.save", new Click.SavePreferences(mark));
        if (own.Pause is not null) yield return builder.Button("button.end-pause", new Click.EndPause());
        yield return builder.Button("button.who-sees-what", new Click.WhoSeesWhat());
        if (team is not null) yield return builder.More("button.leave-team", new Click.LeaveTeam());
        yield return builder.More("button.export-data", new Click.ExportMyData());
        yield return builder.More("button.delete-data", new Click.DeleteMyData());
    }

    private static IEnumerable<Choice> Paces(CardBuilder builder) =>
        [new(builder.Text["pace.0"], Text(0)), new(builder.Text["pace.1"], Text(1)), new(builder.Text["pace.2"], Text(2))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
