using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A person changes their own settings, and the dates of what is running move with them.</summary>
internal static class PreferenceDecisions
{
    public static Decision Change(Desk desk, Command.ChangePreferences command, Person person, DecisionContext context)
    {
        var read = new Reading(command, desk.Standing.Preferences, person, context);
        var wished = read.Preferences();
        var isSaid = read.Problem is null && wished == desk.Standing.Preferences;
        if (!isSaid && command.Seen is { } seen && seen != SettingsMark.Create(desk.Standing.Preferences, person.Calendar))
            return Decision.No(new Refusal.CardIsOld());
        return read.Problem is { } problem ? Decision.No(problem) : Changed(desk, wished, person, context);
    }

    /// <summary>Changes nothing when the person has this zone already, by choice or from the organisation.</summary>
    public static Decision Keep(Desk desk, Command.KeepZone command, Person person, DecisionContext context)
    {
        if (!Zones.IsIana(command.Zone, out var zone)) return Decision.No(new Refusal.ZoneUnknown(command.Zone));
        var own = desk.Standing.Preferences;
        var isChosen = person.HasZone || own.Zone is not null;
        return isChosen && person.Calendar.Zone.Id == zone.Id
            ? Decision.Again
            : Changed(desk, own with { Zone = zone.Id }, person, context);
    }

    public static Decision Pause(Desk desk, Command.PauseForAMonth _, Person person, DecisionContext context)
    {
        var today = person.Calendar.DayOf(context.Now);
        return Changed(desk, desk.Standing.Preferences with { Pause = new DateSpan(today, today.AddMonths(1)) }, person, context);
    }

    public static Decision Resume(Desk desk, Person person, DecisionContext context) =>
        desk.Standing.Preferences.From(person.Calendar.DayOf(context.Now)).Pause is null
            ? OfferPlanDecisions.KeepGoing(desk, context)
            : Changed(desk, desk.Standing.Preferences with { Pause = null }, person, context);

    private static Decision Changed(Desk desk, Preferences wished, Person person, DecisionContext context)
    {
        var before = desk.Standing.Preferences;
        if (wished == before) return Decision.Again;
        if (wished with { Pace = before.Pace, Digest = before.Digest } == before)
            return Decision.That(new Event.PreferencesChanged(wished, context.Now));
        var moved = RescheduleDecisions.For(desk, person.Calendar, wished.Apply(person.Usual), context);
        return new Decision.Happened([new Event.PreferencesChanged(wished, context.Now), .. moved]);
    }

    /// <summary>Reads the form from top to bottom, and keeps the first problem.</summary>
    /// <param name="own">The settings until now.</param>
    private sealed class Reading(Command.ChangePreferences form, Preferences own, Person person, DecisionContext context)
    {
        private readonly DateOnly today = person.Calendar.DayOf(context.Now);

        public Refusal? Problem { get; private set; }

        public Preferences Preferences() => new(Week(), Zone(), Pause(), Leave(), Pace()) { Digest = Digest() };

        /// <summary>The form does not ask whoever leads nobody.</summary>
        private DigestTime? Digest()
        {
            if (!person.IsLead || form is { DigestDay: null or "", DigestAt: null }) return own.Digest;
            var shown = own.Digest ?? DigestTime.Usual;
            var wish = new DigestTime(
                form.DigestDay is { Length: > 0 } day ? Day(day) : shown.Day,
                form.DigestAt is { } at ? At(at) : shown.At);
            return wish == DigestTime.Usual ? null : wish;
        }

        private DayOfWeek? Day(string written)
        {
            if (written == Command.ChangePreferences.NoDigest) return null;
            if (Enum.TryParse<DayOfWeek>(written, out var day) && Enum.IsDefined(day)) return day;
            Wrong(new Refusal.DigestDayUnknown());
            return null;
        }

        private TimeSpan? At(string written)
        {
            if (written.Trim() is not { Length: > 0 } text) return null;
            if (WrittenClock.TryRead(text.Replace(" ", "", StringComparison.Ordinal), out var time) && WrittenClock.Exists(time)
                && WrittenClock.ToTimeSpan(time) < TimeSpan.FromDays(1))
                return WrittenClock.ToTimeSpan(time);
            Wrong(new Refusal.DigestTimeUnknown(text));
            return null;
        }

        private WorkingWeek? Week()
        {
            if (form.Hours is not { } hours) return own.Week;
            if (!WorkingWeek.TryParse(hours, person.Calendar.Week, out var week, out var problem))
                return Wrong<WorkingWeek>(HoursWrong(problem));
            return week.Equals(person.Usual.Week) ? null : week;
        }

        private Refusal HoursWrong(WorkingWeekProblem problem) => problem is WorkingWeekProblem.Empty
            ? new Refusal.HoursMissing(person.Usual.Week)
            : new Refusal.HoursWrong(problem);

        /// <summary>A zone that the form showed counts as unchanged, since the person did not type it.</summary>
        private string? Zone()
        {
            if (form.Zone is not { } written || written == person.Calendar.Zone.Id) return own.Zone;
            if (written.Length == 0) return null;
            return Zones.Read(written) switch
            {
                ZoneReading.One { Name: var zone } => zone == person.Usual.Zone.Id ? null : zone,
                ZoneReading.Several several => Wrong<string>(new Refusal.ZoneAmbiguous(written, several.Names)),
                ZoneReading.NoZone => Wrong<string>(new Refusal.ZoneUnknown(written)),
                var other => throw new UnreachableException($"{other.GetType()}"),
            };
        }

        /// <summary>The form does not ask for a pace if the person gets no offers.</summary>
        private int? Pace()
        {
            if (form.Pace is null || (form.Pace.Length == 0 && !person.Roles.HasFlag(Roles.Learner))) return own.Pace;
            if (int.TryParse(form.Pace, NumberStyles.None, CultureInfo.InvariantCulture, out var pace)
                    && pace <= People.Preferences.MostPace)
                return pace == context.Terms.Pace ? null : pace;
            Wrong<object>(new Refusal.PaceMissing());
            return null;
        }

        /// <summary>A running pause keeps its first day.</summary>
        private DateSpan? Pause()
        {
            if (form.PauseUntil is not { } until) return own.Pause;
            if (until.Length == 0) return Over(own.Pause);
            if (Date(until, PreferenceDate.PauseUntil) is not { } last) return null;
            if (last < today) return Gone(PreferenceDate.PauseUntil);
            var first = own.Pause is { } runs && runs.Includes(today) ? runs.First : today;
            return Span(today, last, PreferenceDate.PauseUntil) is null ? null : new DateSpan(first, last);
        }

        private DateSpan? Leave()
        {
            if (form is { LeaveFrom: null, LeaveUntil: null }) return own.Leave;
            var shown = own.From(today).Leave;
            var first = form.LeaveFrom is null ? shown?.First : Date(form.LeaveFrom, PreferenceDate.LeaveFrom);
            var last = form.LeaveUntil is null ? shown?.Last : Date(form.LeaveUntil, PreferenceDate.LeaveUntil);
            if (Problem is not null) return null;
            if (first is null && last is null) return Over(own.Leave);
            if (first is not { } from) return Incomplete(PreferenceDate.LeaveFrom);
            if (last is not { } until) return Incomplete(PreferenceDate.LeaveUntil);
            if (until < from) return Wrong(new Refusal.LeaveEndsBeforeItBegins());
            if (until < today) return Gone(PreferenceDate.LeaveUntil);
            return Span(from, until, PreferenceDate.LeaveUntil);
        }

        /// <summary>
        /// Keeps a pause or leave that is over, although the form no longer shows it: work that was running then did not run on
        /// those days.
        /// </summary>
        private DateSpan? Over(DateSpan? before) => before?.Last < today ? before : null;

        private DateOnly? Date(string text, PreferenceDate which)
        {
            if (text.Length == 0) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            Wrong(new Refusal.DateUnreadable(which));
            return null;
        }

        private DateSpan? Span(DateOnly first, DateOnly last, PreferenceDate which) =>
            last.DayNumber - today.DayNumber > context.Terms.LongestAwayDays
                || last.DayNumber - first.DayNumber > context.Terms.LongestAwayDays
                ? Wrong(new Refusal.AwayTooLong(which, context.Terms.LongestAwayDays))
                : new DateSpan(first, last);

        private DateSpan? Gone(PreferenceDate which) => Wrong(new Refusal.DateIsOver(which));

        private DateSpan? Incomplete(PreferenceDate which) => Wrong(new Refusal.DateMissing(which));

        private DateSpan? Wrong(Refusal problem)
        {
            Problem ??= problem;
            return null;
        }

        private T? Wrong<T>(Refusal problem)
            where T : class
        {
            Problem ??= problem;
            return null;
        }
    }
}
