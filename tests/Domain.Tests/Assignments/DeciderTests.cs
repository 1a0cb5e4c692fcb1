namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>What each command does in each stage: an event, a refusal, or nothing because its effect is already there.</summary>
public class DeciderTests
{
    public static TheoryData<string, string, string> Learners => Life.Cells(
        """
        Stage         Next           Accept         Decline        ShowAnother    TakeHint       KeepDraft      Submit         ShareAccess
        Nothing       NoSkillChosen  DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   NothingActive  DoesNotExist   DoesNotExist
        Offered       OfferOpen      Accepted       Declined       Replaced       MovedOn        NothingActive  MovedOn        MovedOn
        Active        SlotTaken      Repeated       MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        TimeAsked     SlotTaken      Repeated       MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        TimeGiven     SlotTaken      Repeated       MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        TimeRefused   SlotTaken      Repeated       MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        Overdue       SlotTaken      Repeated       MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        InReview      SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        NothingActive  MovedOn        Repeated
        AccessAsked   SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        DraftKept      Submitted      AccessShared
        Late          Offered        MovedOn        MovedOn        MovedOn        MovedOn        NothingActive  MovedOn        Repeated
        BothLate      Offered        MovedOn        MovedOn        MovedOn        MovedOn        NothingActive  MovedOn        Repeated
        SentBack      SlotTaken      MovedOn        MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        BackLate      SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        DraftKept      MovedOn        MovedOn
        SecondReview  SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        NothingActive  MovedOn        Repeated
        Approved      Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        NotYet        Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Declined      Offered        AlreadyClosed  Repeated       AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Expired       Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Lapsed        Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Unreviewed    Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Dropped       Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Withdrawn     Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        """);

    public static TheoryData<string, string, string> Ends => Life.Cells(
        """
        Stage         Drop           AskTime        Choose
        Nothing       DoesNotExist   DoesNotExist    DoesNotExist
        Offered       MovedOn        MovedOn         MovedOn
        Active        Dropped        TimeAsked       MovedOn
        TimeAsked     Dropped        TimeAskedBefore MovedOn
        TimeGiven     Dropped        TimeAskedBefore MovedOn
        TimeRefused   Dropped        TimeAskedBefore MovedOn
        Overdue       Dropped        TimeAsked       MovedOn
        InReview      Dropped        MovedOn         MovedOn
        AccessAsked   Dropped        MovedOn         MovedOn
        Late          Dropped        MovedOn         MovedOn
        BothLate      Dropped        MovedOn         ReviewerChosen
        SentBack      Dropped        TimeAsked       MovedOn
        BackLate      MovedOn        MovedOn        MovedOn
        SecondReview  Dropped        MovedOn         MovedOn
        Approved      AlreadyClosed  AlreadyClosed   AlreadyClosed
        NotYet        AlreadyClosed  AlreadyClosed   AlreadyClosed
        Declined      AlreadyClosed  AlreadyClosed   AlreadyClosed
        Expired       AlreadyClosed  AlreadyClosed   AlreadyClosed
        Lapsed        AlreadyClosed  AlreadyClosed   AlreadyClosed
        Unreviewed    AlreadyClosed  AlreadyClosed   AlreadyClosed
        Dropped       Repeated       AlreadyClosed   AlreadyClosed
        Withdrawn     AlreadyClosed  AlreadyClosed   AlreadyClosed
        """);

    public static TheoryData<string, string, string> Reviewers => Life.Cells(
        """
        Stage         Approve        SendBack       SayNotYet      CannotOpen     Later          HandOn
        Nothing       DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Offered       DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Active        DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        TimeAsked     DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        TimeGiven     DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        TimeRefused   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Overdue       DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        InReview      Approved       SentBack       CardIsOld      AccessAsked    ReviewPutOff   HandedOn
        AccessAsked   Approved       SentBack       CardIsOld      Repeated       MovedOn        MovedOn
        Late          Approved       SentBack       CardIsOld      AccessAsked    ReviewPutOff   DeputyCannot
        BothLate      Approved       SentBack       CardIsOld      AccessAsked    ReviewPutOff   DeputyCannot
        SentBack      MovedOn        Repeated       MovedOn        MovedOn        MovedOn        MovedOn
        BackLate      DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        SecondReview  Approved       CardIsOld      NotYetGiven    AccessAsked    ReviewPutOff   HandedOn
        Approved      Repeated       AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed
        NotYet        AlreadyClosed  AlreadyClosed  Repeated       AlreadyClosed  AlreadyClosed  AlreadyClosed
        Declined      DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Expired       DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Lapsed        DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Unreviewed    AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed
        Dropped       DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        Withdrawn     DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist   DoesNotExist
        """);

    public static TheoryData<string, string, string> Leads => Life.Cells(
        """
        Stage         Withdraw       GiveTime       RefuseTime
        Nothing       DoesNotExist   DoesNotExist   DoesNotExist
        Offered       Withdrawn      MovedOn        MovedOn
        Active        Withdrawn      TimeGiven      MovedOn
        TimeAsked     Withdrawn      TimeGiven      TimeRefused
        TimeGiven     Withdrawn      TimeGiven      MovedOn
        TimeRefused   Withdrawn      TimeGiven      Repeated
        Overdue       Withdrawn      TimeGiven      MovedOn
        InReview      Withdrawn      MovedOn        MovedOn
        AccessAsked   Withdrawn      MovedOn        MovedOn
        Late          Withdrawn      MovedOn        MovedOn
        BothLate      Withdrawn      MovedOn        MovedOn
        SentBack      Withdrawn      TimeGiven      MovedOn
        BackLate      Withdrawn      MovedOn        MovedOn
        SecondReview  Withdrawn      MovedOn        MovedOn
        Approved      DoesNotExist   DoesNotExist   DoesNotExist
        NotYet        DoesNotExist   DoesNotExist   DoesNotExist
        Declined      DoesNotExist   DoesNotExist   DoesNotExist
        Expired       DoesNotExist   DoesNotExist   DoesNotExist
        Lapsed        AlreadyClosed  AlreadyClosed  AlreadyClosed
        Unreviewed    AlreadyClosed  AlreadyClosed  AlreadyClosed
        Dropped       DoesNotExist   DoesNotExist   DoesNotExist
        Withdrawn     Repeated       AlreadyClosed  AlreadyClosed
        """);

    public static TheoryData<string, string, string> Questions => Life.Cells(
        """
        Stage         Ask
        Nothing       DoesNotExist
        Offered       MovedOn
        Active        QuestionAsked
        TimeAsked     QuestionAsked
        Asked         QuestionWaits
        PassedOn      QuestionWaits
        Answered      QuestionAsked
        Overdue       QuestionAsked
        InReview      MovedOn
        AccessAsked   MovedOn
        SentBack      QuestionAsked
        BackLate      MovedOn
        Approved      AlreadyClosed
        Lapsed        AlreadyClosed
        Dropped       AlreadyClosed
        Withdrawn     AlreadyClosed
        """);

    public static TheoryData<string, string, string> Answers => Life.Cells(
        """
        Stage         Reply
        Nothing       DoesNotExist
        Offered       NotTheLead
        Active        NotTheLead
        Asked         QuestionAnswered
        PassedOn      QuestionAnswered
        Answered      AnsweredBefore
        InReview      NotTheLead
        Withdrawn     NotTheLead
        """);

    [Theory]
    [MemberData(nameof(Learners))]
    [MemberData(nameof(Ends))]
    [MemberData(nameof(Questions))]
    public void What_the_learner_can_do(string stage, string command, string expected) =>
        Assert.Equal(expected, Life.Outcome(stage, command, Who.Learner));

    [Theory]
    [MemberData(nameof(Reviewers))]
    public void What_the_reviewer_can_do(string stage, string command, string expected) =>
        Assert.Equal(expected, Life.Outcome(stage, command, Who.Expert));

    [Theory]
    [MemberData(nameof(Leads))]
    [MemberData(nameof(Answers))]
    public void What_the_lead_can_do(string stage, string command, string expected) =>
        Assert.Equal(expected, Life.Outcome(stage, command, Who.Lead));
}
