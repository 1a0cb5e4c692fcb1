using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Infrastructure.State;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DeskDocument))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(Submission))]
[JsonSerializable(typeof(NoticeDocument))]
[JsonSerializable(typeof(TransferDocument))]
[JsonSerializable(typeof(CardDocument))]
[JsonSerializable(typeof(ArrivalDocument))]
[JsonSerializable(typeof(SettlementDocument))]
[JsonSerializable(typeof(EventDocument))]
[JsonSerializable(typeof(SharesDocument))]
[JsonSerializable(typeof(Stage.Queued), TypeInfoPropertyName = "StageQueued")]
[JsonSerializable(typeof(Stage.Offered), TypeInfoPropertyName = "StageOffered")]
[JsonSerializable(typeof(Stage.Active), TypeInfoPropertyName = "StageActive")]
[JsonSerializable(typeof(Stage.InReview), TypeInfoPropertyName = "StageInReview")]
[JsonSerializable(typeof(Stage.Closed), TypeInfoPropertyName = "StageClosed")]
[JsonSerializable(typeof(Event.Greeted), TypeInfoPropertyName = "EventGreeted")]
[JsonSerializable(typeof(Event.SkillsChosen), TypeInfoPropertyName = "EventSkillsChosen")]
[JsonSerializable(typeof(Event.Offered), TypeInfoPropertyName = "EventOffered")]
[JsonSerializable(typeof(Event.Replaced), TypeInfoPropertyName = "EventReplaced")]
[JsonSerializable(typeof(Event.Accepted), TypeInfoPropertyName = "EventAccepted")]
[JsonSerializable(typeof(Event.Declined), TypeInfoPropertyName = "EventDeclined")]
[JsonSerializable(typeof(Event.Expired), TypeInfoPropertyName = "EventExpired")]
[JsonSerializable(typeof(Event.HintTaken), TypeInfoPropertyName = "EventHintTaken")]
[JsonSerializable(typeof(Event.DraftKept), TypeInfoPropertyName = "EventDraftKept")]
[JsonSerializable(typeof(Event.Submitted), TypeInfoPropertyName = "EventSubmitted")]
[JsonSerializable(typeof(Event.AccessAsked), TypeInfoPropertyName = "EventAccessAsked")]
[JsonSerializable(typeof(Event.AccessShared), TypeInfoPropertyName = "EventAccessShared")]
[JsonSerializable(typeof(Event.Approved), TypeInfoPropertyName = "EventApproved")]
[JsonSerializable(typeof(Event.SentBack), TypeInfoPropertyName = "EventSentBack")]
[JsonSerializable(typeof(Event.NotYetGiven), TypeInfoPropertyName = "EventNotYetGiven")]
[JsonSerializable(typeof(Event.Dropped), TypeInfoPropertyName = "EventDropped")]
[JsonSerializable(typeof(Event.Withdrawn), TypeInfoPropertyName = "EventWithdrawn")]
[JsonSerializable(typeof(Event.ColleagueAsked), TypeInfoPropertyName = "EventColleagueAsked")]
[JsonSerializable(typeof(Event.ColleagueAgreed), TypeInfoPropertyName = "EventColleagueAgreed")]
[JsonSerializable(typeof(Event.ColleagueDeclined), TypeInfoPropertyName = "EventColleagueDeclined")]
[JsonSerializable(typeof(Event.ShownAgain), TypeInfoPropertyName = "EventShownAgain")]
[JsonSerializable(typeof(Event.MilestoneReached), TypeInfoPropertyName = "EventMilestoneReached")]
[JsonSerializable(typeof(Event.Lapsed), TypeInfoPropertyName = "EventLapsed")]
[JsonSerializable(typeof(Event.TimeAsked), TypeInfoPropertyName = "EventTimeAsked")]
[JsonSerializable(typeof(Event.TimeGiven), TypeInfoPropertyName = "EventTimeGiven")]
[JsonSerializable(typeof(Event.TimeRefused), TypeInfoPropertyName = "EventTimeRefused")]
[JsonSerializable(typeof(Why.LeadsTarget), TypeInfoPropertyName = "WhyLeadsTarget")]
[JsonSerializable(typeof(Why.FirstStep), TypeInfoPropertyName = "WhyFirstStep")]
[JsonSerializable(typeof(Why.NextStep), TypeInfoPropertyName = "WhyNextStep")]
[JsonSerializable(typeof(Colleague.Asked), TypeInfoPropertyName = "ColleagueAsked")]
[JsonSerializable(typeof(Colleague.Agreed), TypeInfoPropertyName = "ColleagueAgreed")]
[JsonSerializable(typeof(Colleague.Declined), TypeInfoPropertyName = "ColleagueDeclined")]
[JsonSerializable(typeof(Timebox.Hours), TypeInfoPropertyName = "TimeboxHours")]
[JsonSerializable(typeof(Timebox.Days), TypeInfoPropertyName = "TimeboxDays")]
[JsonSerializable(typeof(Timebox.ByWeekday), TypeInfoPropertyName = "TimeboxByWeekday")]
[JsonSerializable(typeof(QueueChange.Enter), TypeInfoPropertyName = "QueueChangeEnter")]
[JsonSerializable(typeof(QueueChange.Rest), TypeInfoPropertyName = "QueueChangeRest")]
[JsonSerializable(typeof(QueueChange.Leave), TypeInfoPropertyName = "QueueChangeLeave")]
internal sealed partial class StateJsonContext : JsonSerializerContext;
