using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner chooses skills, asks for a task, and accepts or declines it.</summary>
internal static class OfferDecisions
{
    private const int MostSkills = 2;

    public static Decision Choose(Desk desk, Command.ChooseSkills command, Person learner, DecisionContext context)
    {
        if (command.Choices.Count == 0) return Decision.No(new Refusal.NoSkillChosen());
        if (command.Choices.Count > MostSkills) return Decision.No(new Refusal.TooManySkills(command.Choices.Count));
        if (command.Choices.DistinctBy(choice => choice.Skill).Count() < command.Choices.Count)
            return Decision.No(new Refusal.SkillChosenTwice());
        if (command.Choices.Exists(choice => context.Catalogue.Skills.All(skill => skill.Id != choice.Skill)))
            return Decision.No(new Refusal.SkillUnknown());
        if (command.Choices.FindIndex(choice => !Enum.IsDefined(choice.Assessment)) is >= 0 and var place)
            return Decision.No(new Refusal.StandMissing(place));
        var focus = command.Choices.Select(choice => FocusOn(choice, desk.Standing, learner)).ToImmutableList();
        return focus.SequenceEqual(desk.Standing.Focus) ? Decision.Again : Decision.That(new Event.SkillsChosen(focus));
    }

    public static Decision Next(Desk desk, Person learner, DecisionContext context)
    {
        if (desk.InSlot is { } taken) return Decision.No(new Refusal.SlotTaken(taken.Number));
        if (desk.OnOffer is { } open) return Decision.No(new Refusal.OfferOpen(open.Number));
        if (desk.Standing.Focus.IsEmpty && learner.Targets.Count == 0) return Decision.No(new Refusal.NoSkillChosen());
        return Matching.Best(desk, learner, context, []) switch
        {
            Match.NothingFits none => Decision.No(new Refusal.NothingToOffer(none.Cause)),
            Match.LearnerAway away => Decision.No(new Refusal.Away(away.Absence)),
            Match.Found found => Reviewed(desk, found.Entry, learner, context, reviewer => new Event.Offered(
                desk.Standing.LastNumber + 1, found.Entry, found.Reason, reviewer, context.Now, Expiry(learner, context))),
            var other => throw new ArgumentOutOfRangeException(nameof(desk), other, "Matching found something unknown."),
        };
    }

    public static Decision Another(Desk desk, Command.ShowAnother command, Person learner, DecisionContext context)
    {
        if (desk.Find(command.Number) is not { Stage: Stage.Offered } offered) return Decision.NoLonger(desk.Find(command.Number));
        if (command.Seen is { } seen && seen != offered.Version) return Decision.Again;
        if (offered.IsMeantForThem) return Decision.No(new Refusal.HandedOutOffer());
        return Matching.Best(desk, learner, context, offered.Passed.Add(offered.Task.Id)) switch
        {
            Match.NothingFits none => Decision.No(new Refusal.NoOther(none.Cause)),
            Match.LearnerAway away => Decision.No(new Refusal.Away(away.Absence)),
            Match.Found found => Reviewed(desk, found.Entry, learner, context, reviewer => new Event.Replaced(
                offered.Number, found.Entry, found.Reason, reviewer, context.Now, Expiry(learner, context))),
            var other => throw new ArgumentOutOfRangeException(nameof(desk), other, "Matching found something unknown."),
        };
    }

    public static Decision Accept(Desk desk, Command.Accept command, Person learner, DecisionContext context) =>
        desk.Find(command.Number) switch
    {
        { Stage: Stage.Active { Round: 1 } } => Decision.Again,
        { Stage: Stage.Offered } offered when command.Seen is { } seen && seen != offered.Version => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.Offered } when desk.InSlot is { } taken => Decision.No(new Refusal.SlotTaken(taken.Number)),
        { Stage: Stage.Offered } when PlainText.Clean(command.Use).Length is > Assignment.LongestUse and var length =>
            Decision.No(new Refusal.UseTooLong(length)),
        { Stage: Stage.Offered } offered => Start(offered, command, learner, context),
        var other => Decision.NoLonger(other),
    };

    public static Decision Decline(Desk desk, Command.Decline command, Person learner, DecisionContext context) =>
        desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.Declined } } => Decision.Again,
        { Stage: Stage.Offered } offered when command.Seen is { } seen && seen != offered.Version => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.Offered } when command.Reason is null => Decision.No(new Refusal.ReasonMissing()),
        { Stage: Stage.Offered } when command.Again is null => Decision.No(new Refusal.AgainMissing()),
        { Stage: Stage.Offered } offered => Decision.That(new Event.Declined(
            offered.Number, context.Now, command.Reason!.Value, OfferAfter(command.Again!.Value, learner, context.Now))),
        var other => Decision.NoLonger(other),
    };

    /// <summary>
    /// Somebody who chooses a skill again goes on from the level that they have reached in it. Somebody who lowered their level keeps their
    /// target.
    /// </summary>
    private static Focus FocusOn(SkillChoice choice, Standing standing, Person learner)
    {
        var start = new Level((int)choice.Assessment);
        var record = LevelEvolver.Said(standing, choice.Skill, start);
        var next = record.Level.Next;
        var target = record.Lowered is not null && standing.Focus.Find(focus => focus.Skill == choice.Skill)?.Target is { } before
            && before > next ? before : next;
        return new Focus(choice.Skill, start, learner.Targets.GetValueOrDefault(choice.Skill, target));
    }

    /// <summary>A task is offered only if somebody can review it.</summary>
    public static Decision Reviewed(Desk desk, CatalogueEntry entry, Person learner, DecisionContext context, Func<PersonId, Event> offer)
    {
        if (ReviewerRule.Resolve(entry, desk, learner, context) is { } reviewer) return Decision.That(offer(reviewer));
        if (ReviewerRule.AreFull(entry, desk, learner, context)) return Decision.No(new Refusal.NothingToOffer(NoMatch.ReviewersFull));
        return Decision.No(desk.Standing.Colleague is Colleague.Asked asked
            ? new Refusal.ColleagueStillAsked(asked.Id, asked.Until)
            : new Refusal.NoReviewer(ReviewerRule.WouldBeThemself(entry, desk, learner, context)));
    }

    private static Decision Start(Assignment offered, Command.Accept command, Person learner, DecisionContext context)
    {
        var now = context.Now;
        var calendar = learner.Calendar;
        if (BlankDecisions.Problem(command.Answers) is { } problem) return Decision.No(problem);
        var filled = BlankDecisions.Fill(offered.Task, command.Answers);
        var requestedStart = command.Start is Assignments.Start.Now ? now : Morning(now, calendar);
        if (offered.HandOut?.EarliestStart > requestedStart) requestedStart = offered.HandOut.EarliestStart.Value;
        var starts = calendar.NextWorkingTime(requestedStart > now ? requestedStart : now);
        // Days off that the learner entered after the offer can make the box too long.
        if (!calendar.Fits(offered.Task.Box, starts, context.Terms.Box)) return Decision.No(new Refusal.BoxTooLong());
        var deadline = calendar.Deadline(offered.Task.Box, starts, context.Terms.Box);
        var ahead = MilestoneSchedule.Create(offered.Task.Box, starts, deadline, calendar, context.Terms);
        return Decision.That(new Event.Accepted(
            Number: offered.Number,
            At: now,
            RequestedStart: requestedStart,
            StartsAt: starts,
            Deadline: deadline,
            Box: calendar.WorkingTimeBetween(starts, deadline),
            Ahead: ahead,
            Use: PlainText.Clean(command.Use) is { Length: > 0 } use ? use : null,
            Filled: filled.IsEmpty ? null : filled));
    }

    /// <summary>The day on which the learner works next, from its beginning.</summary>
    public static DateTimeOffset Morning(DateTimeOffset now, WorkCalendar calendar) =>
        MorningOf(calendar.WithoutAway().NextWorkingMorning(now), calendar);

    public static DateTimeOffset Expiry(Person learner, DecisionContext context) =>
        learner.Calendar.EndOfWorkingDay(context.Now, context.Terms.OfferDays);

    private static DateTimeOffset? OfferAfter(AskAgain again, Person learner, DateTimeOffset now) => again switch
    {
        AskAgain.Tomorrow => learner.Calendar.NextWorkingMorning(LastOfToday(learner, now)),
        AskAgain.NextWeek => learner.Calendar.NextWorkingTime(now.AddDays(7)),
        AskAgain.NextMonth => learner.Calendar.NextWorkingTime(now.AddMonths(1)),
        AskAgain.WhenIAsk => null,
        _ => throw new UnreachableException($"{again}"),
    };

    /// <summary>
    /// The end of the learner's day. If the learner says <em>tomorrow</em> before work begins, they do not mean this morning.
    /// </summary>
    private static DateTimeOffset LastOfToday(Person learner, DateTimeOffset now) =>
        learner.Calendar.DayBreak(learner.Calendar.DayOf(now).AddDays(1)).AddTicks(-1);

    // The start of the day and not of work, since the hours of that day may still change.
    private static DateTimeOffset MorningOf(DateTimeOffset moment, WorkCalendar calendar) => calendar.DayBreak(calendar.DayOf(moment));
}
