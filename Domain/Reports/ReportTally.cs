using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Reports;

/// <summary>
/// Adds up the events of one learner after another. It keeps a row for each skill and team, and of the learner whose turn it is, what
/// their tasks are about, and what counts for a team that is not known yet.
/// </summary>
/// <param name="zone">Where the months begin.</param>
public sealed class ReportTally(ReportPeriod period, TimeZoneInfo zone)
{
    private readonly Dictionary<(SkillId Skill, PersonId? Lead), ReportRow> rows = [];
    private readonly Dictionary<(SkillId Skill, NoMatch Cause), Figure> demand = [];
    private readonly Dictionary<int, TaskTimes> tasks = [];
    private readonly HashSet<PersonId> asked = [];
    private readonly List<(SkillId Skill, Action<ReportRow> Add)> early = [];
    private PersonId learner;
    private PersonId? listed;
    private PersonId? joined;
    private bool isTeamKnown;

    /// <summary>What follows is of this learner, from their first event on. Nobody has two turns.</summary>
    /// <param name="lead">Whom the organisation names; it counts as long as they join nobody else.</param>
    /// <param name="team">Whose team they are in today; null when they joined none.</param>
    public void Begin(PersonId who, PersonId? lead, PersonId? team)
    {
        Settle(joined);
        (learner, listed, joined, isTeamKnown) = (who, lead, team, false);
        tasks.Clear();
        asked.Clear();
    }

    /// <summary>Tasks of a month that are kept no more. They count for the first team that is known.</summary>
    public void TakeEnded(string month, SkillId skill, Outcome outcome, int count)
    {
        if (period.MonthNamed(month) is { } first) Row(skill, row => row.Ended(outcome).Add(first, learner, count));
    }

    /// <summary>
    /// The task that ends by this event, in one of these months, and whose beginning is kept no more: only the task itself says its skill.
    /// </summary>
    /// <returns>Its number; null when nothing is missing.</returns>
    public int? Lacks(Event happened, DateTimeOffset at) =>
        EndOf(happened) is (var number, _) && !tasks.ContainsKey(number) && period.MonthAt(at, zone) is not null ? number : null;

    /// <summary>What <see cref="Lacks"/> asked for.</summary>
    public void Know(int number, SkillId skill) => tasks[number] = new TaskTimes(skill);

    public void Take(Event happened, DateTimeOffset at)
    {
        var month = period.MonthAt(at, zone);
        switch (happened)
        {
            case Event.WasAsked or Event.RequestAnswered or Event.LeftTeam or Event.Released:
                FollowTeam(happened);
                break;
            case Event.Offered or Event.Replaced or Event.Queued or Event.Suggested or Event.SuggestionAgreed or Event.TurnCame
                or Event.Submitted:
                FollowTask(happened, at);
                break;
            case Event.Accepted or Event.SentBack or Event.Approved or Event.NotYetGiven or Event.LevelRaised or Event.UseAnswered
                or Event.AskedInVain:
                if (month is { } counted) Count(happened, at, counted);
                break;
            // They only end a task, below.
            case Event.Lapsed or Event.Declined or Event.Expired or Event.LeftUnreviewed or Event.Dropped or Event.Withdrawn
                or Event.SuggestionDeclined or Event.SuggestionTakenBack:
                break;
            // A report says nothing of these.
            case Event.Greeted or Event.SkillsChosen or Event.TeamSet or Event.TeamAnswered or Event.TeamsSet or Event.RosterKept
                or Event.TeamsTied or Event.TargetsSet or Event.PreferencesChanged or Event.Rescheduled or Event.HandedOut
                or Event.OutcomeShared or Event.TaskRated or Event.RatingCounted or Event.EntryDoubted or Event.PlaceTaken
                or Event.PostClosed or Event.ChannelKnown or Event.PosterKnown or Event.TeamClosed or Event.ChannelsLeft
                or Event.QueueMoved or Event.HandOutAnswered or Event.SuggestionPassedOn or Event.OfferPlanned or Event.PushQuestioned
                or Event.PushStopped or Event.PushResumed or Event.MilestoneReached or Event.TimeAsked or Event.TimeGiven
                or Event.TimeRefused or Event.QuestionAsked or Event.QuestionReminded or Event.QuestionPassedOn or Event.QuestionAnswered
                or Event.BoxWentOn or Event.HintTaken or Event.DraftKept or Event.AccessAsked or Event.AccessShared or Event.DeputyCalled
                or Event.ReviewerChosen or Event.HandedOn or Event.ReviewPutOff or Event.ReviewCameBack or Event.Resumed
                or Event.LevelLowered or Event.UseAsked or Event.NoteAdded or Event.ColleagueAsked or Event.ColleagueAgreed
                or Event.ColleagueDeclined or Event.DigestPlanned or Event.DigestCame or Event.ShownAgain:
                break;
            default:
                throw new UnreachableException($"{happened.GetType()}");
        }

        if (month is { } last && EndOf(happened) is { } end) End(end.Number, end.Outcome, last);
    }

    /// <summary>Nobody follows any more.</summary>
    public Report Report()
    {
        Settle(joined);
        return new Report(
            period,
            [
                .. rows.Values.OrderBy(row => row.Skill.ToString(), StringComparer.Ordinal)
                    .ThenBy(row => row.Lead?.ToString(), StringComparer.Ordinal),
            ],
            [
                .. demand.OrderBy(pair => pair.Key.Skill.ToString(), StringComparer.Ordinal).ThenBy(pair => pair.Key.Cause)
                    .Select(pair => new DemandRow(pair.Key.Skill, pair.Key.Cause, pair.Value.ShownPeople)),
            ]);
    }

    // How they came to the team that they were in first may be kept no more. Then the first change says which it was, and if nothing
    // has changed since, it is the one of today.
    private void FollowTeam(Event happened)
    {
        switch (happened)
        {
            case Event.WasAsked { Request: var request }:
                if (request.Place is TeamPlace.Member) asked.Add(request.From);
                break;
            case Event.RequestAnswered { Request: var request } answered:
                if (request.Place is not TeamPlace.Member) break;
                asked.Remove(request.From);
                if (answered.Joins) Change(answered.Former, request.From);
                break;
            case Event.LeftTeam { Lead: var left }:
                Change(left, null);
                break;
            case Event.Released { From: var lead } released:
                if (released.Place is not TeamPlace.Member) break;
                var wasAsked = asked.Remove(lead);
                if (isTeamKnown ? lead == joined : !wasAsked) Change(lead, null);
                break;
            default:
                throw new UnreachableException($"{happened.GetType()}");
        }
    }

    private void Change(PersonId? from, PersonId? to)
    {
        Settle(from);
        joined = to;
    }

    private void Settle(PersonId? team)
    {
        joined = isTeamKnown ? joined : team;
        isTeamKnown = true;
        foreach (var (skill, add) in early) Row(skill, add);
        early.Clear();
    }

    private void FollowTask(Event happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case Event.Offered offered:
                tasks[offered.Number] = new TaskTimes(offered.Task.Skill) { Offered = at };
                break;
            case Event.Replaced replaced:
                tasks[replaced.Number] = new TaskTimes(replaced.Task.Skill) { Offered = at };
                break;
            case Event.Queued queued:
                tasks[queued.Number] = new TaskTimes(queued.Task.Skill);
                break;
            case Event.Suggested suggested:
                tasks[suggested.Number] = new TaskTimes(suggested.Task.Skill);
                break;
            case Event.SuggestionAgreed agreed:
                tasks[agreed.Number] = new TaskTimes(agreed.Task.Skill);
                break;
            case Event.TurnCame turn:
                if (tasks.TryGetValue(turn.Number, out var waited)) waited.Offered = at;
                break;
            case Event.Submitted submitted:
                if (tasks.TryGetValue(submitted.Number, out var done)) done.HandedIn = at;
                break;
            default:
                throw new UnreachableException($"{happened.GetType()}");
        }
    }

    private void Count(Event happened, DateTimeOffset at, DateOnly month)
    {
        switch (happened)
        {
            case Event.Accepted accepted:
                if (tasks.TryGetValue(accepted.Number, out var task) && task.Offered is { } offered)
                    Row(task.Skill, row => row.ToAccept.Add(month, at - offered, learner));
                break;
            case Event.SentBack back:
                Reviewed(back.Number, at, month);
                break;
            case Event.Approved approved:
                Reviewed(approved.Number, at, month);
                break;
            case Event.NotYetGiven not:
                Reviewed(not.Number, at, month);
                break;
            case Event.LevelRaised raised:
                Row(raised.Skill, row => row.LevelsRaised.Add(month, learner));
                break;
            case Event.UseAnswered used:
                if (used.IsUsed) Row(used.Skill, row => row.UsedSince.Add(month, learner));
                break;
            case Event.AskedInVain { Unmet: var unmet }:
                foreach (var one in unmet) Unmet(one).Add(month, learner);
                break;
            default:
                throw new UnreachableException($"{happened.GetType()}");
        }
    }

    private static (int Number, Outcome Outcome)? EndOf(Event happened) => happened switch
    {
        Event.Approved approved => (approved.Number, Outcome.Approved),
        Event.NotYetGiven not => (not.Number, Outcome.NotYet),
        Event.LeftUnreviewed left => (left.Number, Outcome.Unreviewed),
        Event.Declined declined => (declined.Number, Outcome.Declined),
        Event.Expired expired => (expired.Number, Outcome.Expired),
        Event.Lapsed lapsed => (lapsed.Number, Outcome.Lapsed),
        Event.Dropped dropped => (dropped.Number, Outcome.Dropped),
        Event.Withdrawn withdrawn => (withdrawn.Number, Outcome.Withdrawn),
        Event.SuggestionDeclined declined => (declined.Number, Outcome.NotAgreed),
        Event.SuggestionTakenBack back => (back.Number, Outcome.TakenBack),
        _ => null,
    };

    private void Reviewed(int number, DateTimeOffset at, DateOnly month)
    {
        if (tasks.TryGetValue(number, out var task) && task.HandedIn is { } handedIn)
            Row(task.Skill, row => row.ToFeedback.Add(month, at - handedIn, learner));
    }

    private void End(int number, Outcome outcome, DateOnly month)
    {
        if (!tasks.TryGetValue(number, out var task) || task.IsOver) return;
        task.IsOver = true;
        Row(task.Skill, row => row.Ended(outcome).Add(month, learner));
    }

    private void Row(SkillId skill, Action<ReportRow> add)
    {
        if (!isTeamKnown)
        {
            early.Add((skill, add));
            return;
        }

        var key = (skill, joined ?? listed);
        if (!rows.TryGetValue(key, out var row)) rows[key] = row = new ReportRow(skill, key.Item2);
        add(row);
    }

    private Figure Unmet(Unmet one)
    {
        var key = (one.Skill, one.Cause);
        if (!demand.TryGetValue(key, out var figure)) demand[key] = figure = new Figure();
        return figure;
    }

    private sealed class TaskTimes(SkillId skill)
    {
        public SkillId Skill => skill;

        public DateTimeOffset? Offered { get; set; }

        public DateTimeOffset? HandedIn { get; set; }

        public bool IsOver { get; set; }
    }
}
