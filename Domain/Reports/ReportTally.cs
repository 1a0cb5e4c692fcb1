using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Reports;

/// <summary>
/// Adds up the events of one learner after another. It keeps a row for each skill and team, and of the learner whose turn it is, what
/// their tasks are about.
/// </summary>
public sealed class ReportTally(DateTimeOffset from, DateTimeOffset until)
{
    private readonly Dictionary<(SkillId, PersonId?), ReportRow> rows = [];
    private readonly Dictionary<int, TaskTimes> tasks = [];
    private PersonId learner;
    private PersonId? listed;
    private PersonId? joined;

    public IEnumerable<ReportRow> Rows => rows.Values;

    /// <summary>What follows is of this learner, from their first event on. Nobody has two turns.</summary>
    /// <param name="lead">Whom the organisation names; it counts as long as they join nobody else.</param>
    public void Begin(PersonId who, PersonId? lead)
    {
        (learner, listed, joined) = (who, lead, null);
        tasks.Clear();
    }

    /// <summary>
    /// Tasks of the period that are kept no more. Whose team the learner was in then is not known any more: it counts for the one that
    /// they are in as the organisation says.
    /// </summary>
    public void TakeEnded(SkillId skill, Outcome outcome, int count) => Row(skill).Ended(outcome).Add(learner, count);

    public void Take(Event happened, DateTimeOffset at)
    {
        FollowTeam(happened);
        FollowTask(happened, at);
        if (at >= from && at < until) Count(happened, at);
    }

    private void FollowTeam(Event happened)
    {
        joined = happened switch
        {
            Event.RequestAnswered { Joins: true, Request: { Place: TeamPlace.Member, From: var lead } } => lead,
            Event.LeftTeam => null,
            Event.Released { Place: TeamPlace.Member, From: var lead } when lead == joined => null,
            _ => joined,
        };
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
            case Event.TurnCame turn when tasks.TryGetValue(turn.Number, out var waited):
                waited.Offered = at;
                break;
            case Event.Submitted submitted when tasks.TryGetValue(submitted.Number, out var done):
                done.HandedIn = at;
                break;
        }
    }

    private void Count(Event happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case Event.Accepted accepted when tasks.TryGetValue(accepted.Number, out var task) && task.Offered is { } offered:
                Row(task.Skill).ToAccept.Add(at - offered, learner);
                break;
            case Event.SentBack back:
                Reviewed(back.Number, at);
                break;
            case Event.Approved approved:
                Reviewed(approved.Number, at);
                End(approved.Number, Outcome.Approved);
                break;
            case Event.NotYetGiven not:
                Reviewed(not.Number, at);
                End(not.Number, Outcome.NotYet);
                break;
            case Event.LevelRaised raised:
                Row(raised.Skill).LevelsRaised.Add(learner);
                break;
            case Event.UseAnswered { IsUsed: true } used:
                Row(used.Skill).UsedSince.Add(learner);
                break;
            default:
                if (EndOf(happened) is { } end) End(end.Number, end.Outcome);
                break;
        }
    }

    private static (int Number, Outcome Outcome)? EndOf(Event happened) => happened switch
    {
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

    private void Reviewed(int number, DateTimeOffset at)
    {
        if (tasks.TryGetValue(number, out var task) && task.HandedIn is { } handedIn)
            Row(task.Skill).ToFeedback.Add(at - handedIn, learner);
    }

    // Of a task whose beginning is kept no more, nobody knows the skill.
    private void End(int number, Outcome outcome)
    {
        if (tasks.Remove(number, out var task)) Row(task.Skill).Ended(outcome).Add(learner);
    }

    private ReportRow Row(SkillId skill)
    {
        var key = (skill, joined ?? listed);
        if (!rows.TryGetValue(key, out var row)) rows[key] = row = new ReportRow(skill, key.Item2);
        return row;
    }

    private sealed class TaskTimes(SkillId skill)
    {
        public SkillId Skill => skill;

        public DateTimeOffset? Offered { get; set; }

        public DateTimeOffset? HandedIn { get; set; }
    }
}
