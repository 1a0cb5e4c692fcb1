using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>The inputs that each button submits. An unreadable value in one of them is reported, never ignored.</summary>
public static class ButtonInputs
{
    private static readonly IReadOnlyList<string> ReviewForm = [InputIds.Missing, InputIds.Keep, InputIds.Change, InputIds.Next];

    private static readonly IReadOnlyList<string> Settings =
        [InputIds.Hours, InputIds.Zone, InputIds.Pace, InputIds.PauseUntil, InputIds.LeaveFrom, InputIds.LeaveUntil,
            InputIds.DigestDay, InputIds.DigestAt];

    private static readonly IReadOnlyList<string> HandOut =
    [
        InputIds.HandTo, InputIds.HandOthers, InputIds.HandStart, InputIds.Urgent, InputIds.HandReviewer, InputIds.HandContext,
        InputIds.Deputy,
        .. InputIds.Blanks,
    ];

    private static readonly IReadOnlyList<string> Skills = [.. InputIds.Skills.Zip(
        InputIds.Stands, (skill, stand) => new[] { skill, stand }).SelectMany(pair => pair)];

    public static IReadOnlyList<string> InputsOf(Click click) => click switch
    {
        Click.ChooseSkills => Skills,
        Click.SavePreferences => Settings,
        Click.PickColleague or Click.ChooseReviewer => [InputIds.Colleague],
        Click.Decline => [InputIds.Reason, InputIds.Again],
        Click.ConfirmDrop => [InputIds.Reason],
        Click.SubmitWork or Click.SaveDraft or Click.Hint or Click.SharedNow => [InputIds.Work],
        Click.NameLead => [InputIds.NamedLead],
        Click.SaveTeam => [InputIds.Members, InputIds.OtherMembers, InputIds.TeamSkills, InputIds.Target, InputIds.Deputy],
        Click.SetUpTeam or Click.CloseTeam or Click.Join or Click.NotJoin or Click.LeaveTeam
            or Click.LeadTeams or Click.NotLeadTeams => [],
        Click.SaveTarget => [InputIds.Who, InputIds.Skill, InputIds.Target, InputIds.First],
        Click.Accept => [InputIds.Use, .. InputIds.Blanks],
        Click.TasksToAssign => [InputIds.FindTask],
        Click.HandOut or Click.CheckHandOut or Click.NameDeputy => HandOut,
        Click.HandOutsPage or Click.ShowHandOut or Click.Board or Click.ShowBoardPerson or Click.ShowBoardTask => [],
        Click.UsedIt => [InputIds.Where],
        Click.NotUsedYet or Click.ProgressPage or Click.TooHigh or Click.LowerLevel => [],
        Click.PostOutcome => [InputIds.Outcome],
        Click.PostTask => [InputIds.Channel, InputIds.Places, .. InputIds.Blanks],
        Click.Assign or Click.MoveUp or Click.PostEntry or Click.TakePlace or Click.ClosePost
            or Click.TellOutcome or Click.Rate => [],
        Click.SendSuggestion or Click.AgreeChanged => InputIds.Suggestion,
        Click.ConfirmDecline => [InputIds.Line],
        Click.Agree or Click.ChangeSuggestion or Click.DeclineSuggestion or Click.TakeBack => [],
        Click.AskTime => [InputIds.ExtraTime, InputIds.TimeReason],
        Click.SendQuestion { Said: null } => [InputIds.Question],
        Click.AnswerQuestion => [InputIds.Reply],
        Click.AskLead or Click.SendQuestion => [],
        Click.GiveTime { Extra: null } => [InputIds.ExtraTime],
        Click.Approve or Click.SendBack or Click.NotYet or Click.Later => ReviewForm,
        Click.HandToDeputy or Click.OpenReview or Click.ReviewsPage => [],
        Click.SearchCatalogue or Click.CataloguePage or Click.ShowEntry => [InputIds.Find, InputIds.FindSkill, InputIds.FindLevel],
        Click.SaveEntryDraft or Click.PublishEntry => InputIds.EntryForm,
        Click.TakeEntry or Click.NewEntry or Click.EditEntry or Click.CopyEntry or Click.RetireEntry or Click.RestoreEntry
            or Click.StillRight or Click.OpenEntryDraft or Click.DiscardEntryDraft => [],
        Click.ShowReport or Click.ExportReport => [InputIds.FromMonth, InputIds.UntilMonth],
        Click.DeleteMyData or Click.ExportMyData or Click.ShowMyData or Click.OnFile => [],
        Click.HowItWorks or Click.NextTask or Click.MoreColleagues or Click.OpenTasks or Click.UpcomingPage or Click.WhoSeesWhat
            or Click.EndPause or Click.PauseMonth or Click.KeepGoing or Click.OtherSkill or Click.KeepZone or Click.Word => [],
        Click.NotNow or Click.ShowAnother or Click.Back or Click.DropIt or Click.MoreTime or Click.GiveTime
            or Click.RefuseTime => [],
        Click.SubmitDraft or Click.EditDraft or Click.DiscardDraft or Click.KeepText or Click.AddNote => [],
        Click.CannotOpen or Click.OtherReviewer or Click.Gladly or Click.NotThisTime or Click.Withdraw or Click.ConfirmWithdraw => [],
        _ => throw new ArgumentOutOfRangeException(nameof(click), click, "Nothing says what this click hands in."),
    };

    /// <returns>A refusal for the first of the click's inputs that cannot be read, or null.</returns>
    public static Refusal.InputUnreadable? Problem(Click click, Inputs inputs) =>
        InputsOf(click).FirstOrDefault(id => inputs.IsUnreadable(id) || !IsChoice(id, inputs[id])) is { } unread
            ? new Refusal.InputUnreadable(unread)
            : null;

    // Covers only inputs whose unknown choices no other check refuses.
    private static bool IsChoice(string id, string chosen) => chosen.Length == 0 || id switch
    {
        InputIds.Missing => Typed.Places(chosen) is not null,
        InputIds.ExtraTime => Typed.IsExtra(chosen),
        InputIds.HandTo or InputIds.HandOthers => Typed.HandTo(chosen, []) is not null,
        InputIds.Channel => PersonId.TryParse(chosen, out _),
        InputIds.Members or InputIds.OtherMembers => Typed.People(chosen) is not null,
        InputIds.Deputy => chosen == Typed.Nobody || PersonId.TryParse(chosen, out _),
        InputIds.First => chosen is Typed.Yes or Typed.No,
        InputIds.HandStart => Typed.IsStart(chosen),
        InputIds.Urgent => chosen is HandOutForm.IsUrgent or HandOutForm.NotUrgent,
        InputIds.HandReviewer => chosen == HandOutForm.Usual || PersonId.TryParse(chosen, out _),
        InputIds.EntryLevel => TypedEntry.IsNumber(chosen),
        InputIds.Audience => chosen is TypedEntry.ForCompany or TypedEntry.ForTeam,
        _ => true,
    };
}
