namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// The ids of all inputs. The client merges inputs into the click's data, so no id may equal the name of a click member.
/// </summary>
public static class InputIds
{
    public const string Work = "work";
    public const string Keep = "keep";
    public const string Change = "change";
    public const string Next = "next";
    public const string Missing = "missing";
    public const string Reason = "reason";
    public const string Again = "again";
    public const string Colleague = "colleague";
    public const string ExtraTime = "extra";
    public const string TimeReason = "why";

    /// <summary>What the learner asks.</summary>
    public const string Question = "question";

    /// <summary>The answer to it.</summary>
    public const string Reply = "reply";
    public const string FromMonth = "fromMonth";
    public const string UntilMonth = "untilMonth";
    public const string Hours = "hours";
    public const string Zone = "zone";
    public const string Pace = "pace";
    public const string PauseUntil = "pauseUntil";
    public const string LeaveFrom = "leaveFrom";
    public const string LeaveUntil = "leaveUntil";
    public const string DigestDay = "digestDay";
    public const string DigestAt = "digestAt";
    public const string Use = "use";

    /// <summary>Where the learner used what they learned.</summary>
    public const string Where = "where";

    public const string Who = "who";
    public const string Members = "members";

    /// <summary>Further people for the team, picked from the directory where the client can search it.</summary>
    public const string OtherMembers = "otherMembers";

    /// <summary>Who leads a team of Microsoft Teams.</summary>
    public const string NamedLead = "namedLead";
    public const string TeamSkills = "teamSkills";
    public const string Deputy = "deputy";
    public const string Skill = "skill";
    public const string Target = "target";
    public const string First = "first";

    /// <summary>The words to look for in the catalogue.</summary>
    public const string Find = "find";

    public const string FindSkill = "findSkill";
    public const string FindLevel = "findLevel";

    // The fields of an entry's form.
    public const string Title = "title";
    public const string EntrySkill = "entrySkill";
    public const string EntryLevel = "entryLevel";
    public const string Goal = "goal";
    public const string Context = "context";
    public const string Effort = "effort";
    public const string Box = "box";
    public const string HandIn = "handIn";
    public const string Criteria = "criteria";
    public const string Hints = "hints";
    public const string Links = "links";
    public const string Course = "course";
    public const string EntryReviewer = "entryReviewer";
    public const string Audience = "audience";

    /// <summary>What goes with <em>not now</em> to a suggestion.</summary>
    public const string Line = "line";

    /// <summary>The fields of a suggestion; all of them bear the ids of an entry's form.</summary>
    public static IReadOnlyList<string> Suggestion { get; } = [EntrySkill, EntryLevel, Title, Goal, Context, Box, HandIn, Criteria];

    public static IReadOnlyList<string> EntryForm { get; } =
    [
        Title, EntrySkill, EntryLevel, Goal, Context, Effort, Box, HandIn, Criteria, Hints, Links, Course, EntryReviewer, Audience,
    ];

    /// <summary>Words of a task to hand out.</summary>
    public const string FindTask = "findTask";

    /// <summary>Who gets a task, or <see cref="WholeTeam"/>.</summary>
    public const string HandTo = "handTo";

    /// <summary>Further people, picked from the directory where the client can search it.</summary>
    public const string HandOthers = "handOthers";
    public const string HandStart = "handStart";
    public const string Urgent = "urgent";
    public const string HandReviewer = "handReviewer";
    public const string HandContext = "handContext";

    /// <summary>What to post of a finished task.</summary>
    public const string Outcome = "outcome";

    /// <summary>Where a task is posted.</summary>
    public const string Channel = "channel";

    /// <summary>How many people can take it.</summary>
    public const string Places = "seats";

    /// <summary>The choice that stands for everybody whom the viewer leads.</summary>
    public const string WholeTeam = "team";

    /// <summary>The answers to the blanks of a task, in their order.</summary>
    public static IReadOnlyList<string> Blanks { get; } =
        [.. Enumerable.Range(1, Domain.Catalogue.Blanks.Most).Select(number => FormattableString.Invariant($"blank{number}"))];

    public static IReadOnlyList<string> Skills { get; } = ["skill1", "skill2"];

    /// <summary>The self-assessment for the skill at the same index.</summary>
    public static IReadOnlyList<string> Stands { get; } = ["stand1", "stand2"];

    /// <summary>The inputs for free text; the others take a choice or a date.</summary>
    public static IReadOnlyList<string> Written { get; } =
    [
        Work, Keep, Change, Next, TimeReason, Question, Reply, Hours, Zone, DigestAt, Use, Where, Find, Title, Goal, Context, HandIn,
        Criteria, Hints, Links, Course, FindTask, HandContext, Line, Outcome, .. Blanks,
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        Work, Keep, Change, Next, Missing, Reason, Again, Colleague, ExtraTime, TimeReason, Question, Reply, FromMonth, UntilMonth,
        Hours, Zone, Pace,
        PauseUntil, LeaveFrom, LeaveUntil, DigestDay, DigestAt, Use, Where, Who, Skill, Target, First, Members, OtherMembers, TeamSkills,
        Deputy, NamedLead,
        .. Skills, .. Stands, Find, FindSkill, FindLevel, .. EntryForm,
        FindTask, HandTo, HandOthers, HandStart, Urgent, HandReviewer, HandContext, Channel, Places, Line,
        Outcome, .. Blanks,
    ];
}
