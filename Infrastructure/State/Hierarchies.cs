using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>The cases of the domain's closed hierarchies, by the names under which they are stored. Never change a name.</summary>
internal static class Hierarchies
{
    private static readonly Dictionary<Type, JsonDerivedType[]> Cases = new()
    {
        [typeof(Stage)] =
        [
            new(typeof(Stage.Suggested), "suggested"),
            new(typeof(Stage.Queued), "queued"),
            new(typeof(Stage.Offered), "offered"),
            new(typeof(Stage.Active), "active"),
            new(typeof(Stage.InReview), "inReview"),
            new(typeof(Stage.Closed), "closed"),
        ],
        [typeof(Event)] =
        [
            new(typeof(Event.Greeted), "greeted"),
            new(typeof(Event.SkillsChosen), "skillsChosen"),
            new(typeof(Event.Offered), "offered"),
            new(typeof(Event.Replaced), "replaced"),
            new(typeof(Event.Accepted), "accepted"),
            new(typeof(Event.Declined), "declined"),
            new(typeof(Event.Expired), "expired"),
            new(typeof(Event.HintTaken), "hintTaken"),
            new(typeof(Event.DraftKept), "draftKept"),
            new(typeof(Event.Submitted), "submitted"),
            new(typeof(Event.AccessAsked), "accessAsked"),
            new(typeof(Event.AccessShared), "accessShared"),
            new(typeof(Event.Approved), "approved"),
            new(typeof(Event.SentBack), "sentBack"),
            new(typeof(Event.NotYetGiven), "notYetGiven"),
            new(typeof(Event.Dropped), "dropped"),
            new(typeof(Event.Withdrawn), "withdrawn"),
            new(typeof(Event.ColleagueAsked), "colleagueAsked"),
            new(typeof(Event.ColleagueAgreed), "colleagueAgreed"),
            new(typeof(Event.ColleagueDeclined), "colleagueDeclined"),
            new(typeof(Event.ShownAgain), "shownAgain"),
            new(typeof(Event.AskedInVain), "askedInVain"),
            new(typeof(Event.MilestoneReached), "milestoneReached"),
            new(typeof(Event.Lapsed), "lapsed"),
            new(typeof(Event.TimeAsked), "timeAsked"),
            new(typeof(Event.TimeGiven), "timeGiven"),
            new(typeof(Event.TimeRefused), "timeRefused"),
            new(typeof(Event.QuestionAsked), "questionAsked"),
            new(typeof(Event.QuestionReminded), "questionReminded"),
            new(typeof(Event.QuestionPassedOn), "questionPassedOn"),
            new(typeof(Event.QuestionAnswered), "questionAnswered"),
            new(typeof(Event.BoxWentOn), "boxWentOn"),
            new(typeof(Event.DeputyCalled), "deputyCalled"),
            new(typeof(Event.ReviewerChosen), "reviewerChosen"),
            new(typeof(Event.LeftUnreviewed), "leftUnreviewed"),
            new(typeof(Event.DigestPlanned), "digestPlanned"),
            new(typeof(Event.DigestCame), "digestCame"),
            new(typeof(Event.HandedOn), "handedOn"),
            new(typeof(Event.ReviewPutOff), "reviewPutOff"),
            new(typeof(Event.ReviewCameBack), "reviewCameBack"),
            new(typeof(Event.Resumed), "resumed"),
            new(typeof(Event.PreferencesChanged), "preferencesChanged"),
            new(typeof(Event.OfferPlanned), "offerPlanned"),
            new(typeof(Event.PushQuestioned), "pushQuestioned"),
            new(typeof(Event.PushStopped), "pushStopped"),
            new(typeof(Event.PushResumed), "pushResumed"),
            new(typeof(Event.Rescheduled), "rescheduled"),
            new(typeof(Event.NoteAdded), "noteAdded"),
            new(typeof(Event.HandedOut), "handedOut"),
            new(typeof(Event.HandOutAnswered), "handOutAnswered"),
            new(typeof(Event.Queued), "queued"),
            new(typeof(Event.TurnCame), "turnCame"),
            new(typeof(Event.TargetsSet), "targetsSet"),
            new(typeof(Event.QueueMoved), "queueMoved"),
            new(typeof(Event.TeamSet), "teamSet"),
            new(typeof(Event.TeamAnswered), "teamAnswered"),
            new(typeof(Event.WasAsked), "wasAsked"),
            new(typeof(Event.RequestAnswered), "requestAnswered"),
            new(typeof(Event.LeftTeam), "leftTeam"),
            new(typeof(Event.Released), "released"),
            new(typeof(Event.OutcomeShared), "outcomeShared"),
            new(typeof(Event.TaskRated), "taskRated"),
            new(typeof(Event.LevelRaised), "levelRaised"),
            new(typeof(Event.LevelLowered), "levelLowered"),
            new(typeof(Event.UseAsked), "useAsked"),
            new(typeof(Event.UseAnswered), "useAnswered"),
            new(typeof(Event.RatingCounted), "ratingCounted"),
            new(typeof(Event.EntryDoubted), "entryDoubted"),
            new(typeof(Event.PlaceTaken), "placeTaken"),
            new(typeof(Event.PostClosed), "postClosed"),
            new(typeof(Event.ChannelKnown), "channelKnown"),
            new(typeof(Event.PosterKnown), "posterKnown"),
            new(typeof(Event.TeamClosed), "teamClosed"),
            new(typeof(Event.ChannelsLeft), "channelsLeft"),
            new(typeof(Event.TeamsSet), "teamsSet"),
            new(typeof(Event.RosterKept), "rosterKept"),
            new(typeof(Event.TeamsTied), "teamsTied"),
            new(typeof(Event.Suggested), "suggested"),
            new(typeof(Event.SuggestionPassedOn), "suggestionPassedOn"),
            new(typeof(Event.SuggestionAgreed), "suggestionAgreed"),
            new(typeof(Event.SuggestionDeclined), "suggestionDeclined"),
            new(typeof(Event.SuggestionTakenBack), "suggestionTakenBack"),
        ],
        [typeof(OfferReason)] =
        [
            new(typeof(OfferReason.ClosesGap), "closesGap"),
            new(typeof(OfferReason.Practises), "practises"),
            new(typeof(OfferReason.OwnChoice), "ownChoice"),
            new(typeof(OfferReason.LeadsTarget), "leadsTarget"),
            new(typeof(OfferReason.FirstStep), "firstStep"),
            new(typeof(OfferReason.NextStep), "nextStep"),
            new(typeof(OfferReason.HandedOut), "handedOut"),
            new(typeof(OfferReason.Suggested), "suggested"),
        ],
        [typeof(Instruction)] =
        [
            new(typeof(Instruction.HandOut), "handOut"),
            new(typeof(Instruction.AnswerHandOut), "answerHandOut"),
            new(typeof(Instruction.AskToTeam), "askToTeam"),
            new(typeof(Instruction.AnswerTeam), "answerTeam"),
            new(typeof(Instruction.Release), "release"),
            new(typeof(Instruction.WishOfTeam), "wishOfTeam"),
            new(typeof(Instruction.PostsInTeam), "postsInTeam"),
            new(typeof(Instruction.LeaveChannels), "leaveChannels"),
            new(typeof(Instruction.TieToTeams), "tieToTeams"),
            new(typeof(Instruction.CountRating), "countRating"),
            new(typeof(Instruction.MarkDoubted), "markDoubted"),
            new(typeof(Instruction.TellBoard), "tellBoard"),
        ],
        [typeof(HandOutState)] =
        [
            new(typeof(HandOutState.Sent), "sent"),
            new(typeof(HandOutState.Waiting), "waiting"),
            new(typeof(HandOutState.Offered), "offered"),
            new(typeof(HandOutState.NotReached), "notReached"),
            new(typeof(HandOutState.Accepted), "accepted"),
            new(typeof(HandOutState.Declined), "declined"),
            new(typeof(HandOutState.Expired), "expired"),
            new(typeof(HandOutState.Withdrawn), "withdrawn"),
            new(typeof(HandOutState.Dropped), "dropped"),
            new(typeof(HandOutState.NotGiven), "notGiven"),
            new(typeof(HandOutState.WentOn), "wentOn"),
        ],
        [typeof(Colleague)] =
        [
            new(typeof(Colleague.Asked), "asked"),
            new(typeof(Colleague.Agreed), "agreed"),
            new(typeof(Colleague.NotAgreed), "declined"),
        ],
        [typeof(Timebox)] =
        [
            new(typeof(Timebox.Hours), "hours"),
            new(typeof(Timebox.Days), "days"),
            new(typeof(Timebox.ByWeekday), "byWeekday"),
        ],
        [typeof(QueueChange)] =
        [
            new(typeof(QueueChange.Enter), "enter"),
            new(typeof(QueueChange.Rest), "rest"),
            new(typeof(QueueChange.PutOff), "putOff"),
            new(typeof(QueueChange.ComeBack), "comeBack"),
            new(typeof(QueueChange.Leave), "leave"),
        ],
    };

    /// <summary>Each name under which a case is stored.</summary>
    internal static IEnumerable<string> Names => Cases.Values.SelectMany(cases => cases).Select(known => (string)known.TypeDiscriminator!);

    public static void Describe(JsonTypeInfo type)
    {
        if (!Cases.TryGetValue(type.Type, out var cases)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "is",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var known in cases) type.PolymorphismOptions.DerivedTypes.Add(known);
    }
}
