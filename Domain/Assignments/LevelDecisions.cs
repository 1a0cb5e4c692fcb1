using System.Collections.Immutable;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What feedback makes of a level, whether it was used since, and the learner who finds it too high.</summary>
internal static class LevelDecisions
{
    /// <summary>The approval, with what it says of the learner's level.</summary>
    public static Event.Approved Approved(Desk desk, Event.Approved approved, DecisionContext context)
    {
        var (task, learner) = (desk.Open[approved.Number].Task, context.Find(desk.Owner));
        var isOnly = learner is not null && IsOnlyOne(task.Skill, task.Level, learner, context);
        var evidence = new Evidence(approved.Number, task.Title, task.Level, approved.At, isOnly);
        var (before, after) = (desk.Standing.Of(task.Skill), desk.Standing.Of(task.Skill).With(evidence));
        return approved with { Evidence = evidence, Levels = Change(before, after, desk.Standing, learner) };
    }

    /// <summary>What follows from such an approval; null when the level stays.</summary>
    public static Event.LevelRaised? Raised(Desk desk, Event.Approved approved, DecisionContext context) =>
        approved.Levels is { IsRaised: true } change && context.Find(desk.Owner) is { } learner
            ? new Event.LevelRaised(
                desk.Open[approved.Number].Task.Skill, change.Before, change.After, context.Now,
                Morning(learner, context.Terms.UseDays, context), change.ClosesGap ? Lead.Find(desk.Owner, context) : null)
            : null;

    /// <summary>The verdict, with where the learner stands.</summary>
    public static Event.NotYetGiven NotYet(Desk desk, Event.NotYetGiven given, DecisionContext context)
    {
        var record = desk.Standing.Of(desk.Open[given.Number].Task.Skill);
        return given with { Levels = Change(record, record, desk.Standing, context.Find(desk.Owner)) };
    }

    /// <summary>Asks whether a level was used since, one at a time.</summary>
    public static IEnumerable<Event> Tick(Desk desk, DecisionContext context) =>
        desk.Standing.Skills.Where(record => record.Use?.AskAt <= context.Now).OrderBy(record => record.Use!.AskAt).Take(1)
            .Select(record => new Event.UseAsked(record.Skill, record.Use!.Level, context.Now));

    /// <summary>The first answer counts, except that what was not used yet may be used later.</summary>
    public static Decision Answer(Desk desk, Command.AnswerUse command, Person learner, DecisionContext context)
    {
        if (desk.Standing.Skills.Find(record => record.Skill == command.Skill)?.Use is not { Asked: > 0 } use || use.Level != command.Level)
            return Decision.No(new Refusal.LevelChanged());
        if (use.IsUsed is true || use.IsUsed == command.IsUsed) return Decision.Again;
        var where = PlainText.Clean(command.Where);
        if (where.Length > UseQuestion.LongestWhere) return Decision.No(new Refusal.WhereTooLong(where.Length));
        DateTimeOffset? again = !command.IsUsed && use.Asked < UseQuestion.MostAsked
            ? Morning(learner, context.Terms.UseAgainDays, context)
            : null;
        return Decision.That(new Event.UseAnswered(
            command.Skill, command.Level, command.IsUsed, command.IsUsed && where.Length > 0 ? where : null, again, context.Now));
    }

    /// <summary>
    /// A card that is older than approved work says nothing of the level that came of it. Work that was on its way when the learner
    /// saw the level ends the same, whichever comes first.
    /// </summary>
    public static Decision Lower(Desk desk, Command.LowerLevel command, DecisionContext context)
    {
        var record = desk.Standing.Of(command.Skill);
        if (command.UpTo > desk.Standing.LastNumber || record.Approvals.Exists(one => one.Number > command.UpTo))
            return Decision.No(new Refusal.LevelChanged());
        if (record.Level <= command.To) return Decision.Again;
        return Decision.That(new Event.LevelLowered(command.Skill, record.Level, command.To, command.UpTo, context.Now));
    }

    private static LevelChange Change(SkillRecord before, SkillRecord after, Standing standing, Person? learner)
    {
        var target = learner is null ? null : Gap.AllFor(standing, learner).Find(gap => gap.Skill == after.Skill)?.Target;
        var (was, now) = (before.Level, after.Level);
        return new LevelChange(
            was, now, target, after.Lacking, now > was ? after.Carrying.ConvertAll(one => one.Title) : []);
    }

    private static bool IsOnlyOne(SkillId skill, Level level, Person learner, DecisionContext context) =>
        context.Catalogue.At(skill, level).Where(item => item.Entry.IsFor(learner.Lead)).Take(2).Count() == 1;

    private static DateTimeOffset Morning(Person learner, int days, DecisionContext context) =>
        learner.Calendar.NextWorkingMorning(learner.Calendar.EndOfWorkingDay(context.Now, days));
}
