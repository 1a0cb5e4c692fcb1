namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>What each command does in each stage: an event, a refusal, or nothing because its effect is already there.</summary>
public class LifeTests
{
    public static TheoryData<string, string, string> Learners => Life.Cells(
        """
        Stage         Next           Accept         Decline        ShowAnother    TakeHint       KeepDraft      Submit         ShareAccess
        Nothing       NoSkillChosen  Unknown        Unknown        Unknown        Unknown        NothingActive  Unknown        Unknown
        Offered       OfferOpen      Accepted       Declined       Replaced       MovedOn        NothingActive  MovedOn        MovedOn
        Active        SlotTaken      Repeated       MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        InReview      SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        NothingActive  MovedOn        Repeated
        AccessAsked   SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        DraftKept      Submitted      AccessShared
        SentBack      SlotTaken      MovedOn        MovedOn        MovedOn        HintTaken      DraftKept      Submitted      MovedOn
        SecondReview  SlotTaken      MovedOn        MovedOn        MovedOn        MovedOn        NothingActive  MovedOn        Repeated
        Approved      Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        NotYet        Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Declined      Offered        AlreadyClosed  Repeated       AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Expired       Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Dropped       Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        Withdrawn     Offered        AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed  NothingActive  AlreadyClosed  AlreadyClosed
        """);

    public static TheoryData<string, string, string> Ends => Life.Cells(
        """
        Stage         Drop
        Nothing       Unknown
        Offered       MovedOn
        Active        Dropped
        InReview      Dropped
        AccessAsked   Dropped
        SentBack      Dropped
        SecondReview  Dropped
        Approved      AlreadyClosed
        NotYet        AlreadyClosed
        Declined      AlreadyClosed
        Expired       AlreadyClosed
        Dropped       Repeated
        Withdrawn     AlreadyClosed
        """);

    public static TheoryData<string, string, string> Reviewers => Life.Cells(
        """
        Stage         Approve        SendBack       SayNotYet      CannotOpen
        Nothing       Unknown        Unknown        Unknown        Unknown
        Offered       MovedOn        MovedOn        MovedOn        MovedOn
        Active        MovedOn        MovedOn        MovedOn        MovedOn
        InReview      Approved       SentBack       CardIsOld      AccessAsked
        AccessAsked   Approved       SentBack       CardIsOld      Repeated
        SentBack      MovedOn        Repeated       MovedOn        MovedOn
        SecondReview  Approved       CardIsOld      NotYetGiven    AccessAsked
        Approved      Repeated       AlreadyClosed  AlreadyClosed  AlreadyClosed
        NotYet        AlreadyClosed  AlreadyClosed  Repeated       AlreadyClosed
        Declined      AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed
        Expired       AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed
        Dropped       AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed
        Withdrawn     AlreadyClosed  AlreadyClosed  AlreadyClosed  AlreadyClosed
        """);

    public static TheoryData<string, string, string> Leads => Life.Cells(
        """
        Stage         Withdraw
        Nothing       Unknown
        Offered       Withdrawn
        Active        Withdrawn
        InReview      Withdrawn
        AccessAsked   Withdrawn
        SentBack      Withdrawn
        SecondReview  Withdrawn
        Approved      AlreadyClosed
        NotYet        AlreadyClosed
        Declined      AlreadyClosed
        Expired       AlreadyClosed
        Dropped       AlreadyClosed
        Withdrawn     Repeated
        """);

    [Theory]
    [MemberData(nameof(Learners))]
    [MemberData(nameof(Ends))]
    public void What_the_learner_can_do(string stage, string command, string expected) =>
        Assert.Equal(expected, Life.Outcome(stage, command, Who.Learner));

    [Theory]
    [MemberData(nameof(Reviewers))]
    public void What_the_reviewer_can_do(string stage, string command, string expected) =>
        Assert.Equal(expected, Life.Outcome(stage, command, Who.Expert));

    [Theory]
    [MemberData(nameof(Leads))]
    public void What_the_lead_can_do(string stage, string command, string expected) =>
        Assert.Equal(expected, Life.Outcome(stage, command, Who.Lead));
}
