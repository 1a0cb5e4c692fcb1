namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies an event to a desk.</summary>
public static class Evolver
{
    public static Desk Apply(Desk desk, Event happened)
    {
        var standing = desk.Standing with { Version = desk.Standing.Version + 1 };
        var next = desk with { Standing = standing };
        return happened switch
        {
            Event.Greeted => next.Stand(standing with { Greeted = true }),
            Event.SkillsChosen chosen => next.Stand(
                LevelEvolver.Chosen(standing, chosen.Focus) with { Push = standing.Push.ResetIgnored() }),
            Event.TargetsSet set => next.Stand(standing with { Wishes = set.Wishes }),
            Event.AskedInVain => next,
            Event.OfferPlanned planned => next.Stand(standing with { Push = standing.Push with { NextAt = planned.At } }),
            Event.PushQuestioned asked => next.Stand(standing with { Push = standing.Push with { AskedUntil = asked.Until } }),
            Event.PushStopped => next.Stand(standing with { Push = standing.Push with { AskedUntil = null, IsStopped = true } }),
            Event.PushResumed => next.Stand(standing with { Push = standing.Push.ResetIgnored() }),
            Event.DraftKept kept => next.Stand(standing with { Draft = kept.Draft }),
            Event.ColleagueAsked asked => next.Stand(standing with
            {
                Colleague = new Colleague.Asked(asked.Colleague, asked.Number, asked.Until),
                LastNumber = asked.Number,
            }),
            Event.ColleagueAgreed agreed => next.Stand(standing with { Colleague = new Colleague.Agreed(agreed.Colleague, agreed.Number) }),
            Event.ColleagueDeclined no =>
                next.Stand(standing with { Colleague = new Colleague.NotAgreed(no.Colleague, no.Number, no.Answered) }),
            Event.PreferencesChanged changed =>
                next.Stand(standing with { Preferences = changed.Preferences, Push = standing.Push.ResetIgnored() }),
            Event.QueueMoved moved => next.Stand(standing with { Queue = moved.Queue }),
            Event.HandedOut handed => HandOutEvolver.HandedOut(next, handed),
            Event.HandOutAnswered answered => HandOutEvolver.Answered(next, answered),
            Event.TeamSet or Event.TeamAnswered or Event.WasAsked or Event.RequestAnswered or Event.LeftTeam or Event.Released
                or Event.TeamsSet or Event.RosterKept or Event.TeamsTied =>
                TeamEvolver.Apply(next, happened),
            Event.DigestPlanned or Event.DigestCame => DigestEvolver.Apply(next, happened),
            Event.OutcomeShared { Outcome: var told } =>
                next.Stand(standing with { Outcomes = SharedOutcome.With(standing.Outcomes, told) }),
            Event.TaskRated or Event.RatingCounted or Event.EntryDoubted => RatingEvolver.Apply(next, happened),
            Event.LevelRaised or Event.LevelLowered or Event.UseAsked or Event.UseAnswered => LevelEvolver.Apply(next, happened),
            Event.PlaceTaken or Event.PostClosed or Event.ChannelKnown or Event.PosterKnown or Event.TeamClosed or Event.ChannelsLeft =>
                PostEvolver.Apply(next, happened),
            Event.Submitted or Event.AccessAsked or Event.AccessShared or Event.DeputyCalled or Event.ReviewerChosen or Event.HandedOn
                or Event.ReviewPutOff or Event.ReviewCameBack or Event.ShownAgain or Event.NoteAdded or Event.SentBack or Event.Resumed
                or Event.LeftUnreviewed or Event.Approved or Event.NotYetGiven =>
                ReviewEvolver.Apply(next, happened),
            _ => AssignmentEvolver.Apply(next, happened),
        };
    }

    private static Desk Stand(this Desk desk, Standing standing) => desk with { Standing = standing };
}
