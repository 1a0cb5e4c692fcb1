namespace MicroAssignBot.Cards.Clicks;

/// <summary>The inputs of all cards. They share one object with the click's own members, so no id is one of those.</summary>
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
    public const string Extra = "extra";
    public const string Why = "why";
    public const string Hours = "hours";
    public const string Zone = "zone";
    public const string Pace = "pace";
    public const string PauseUntil = "pauseUntil";
    public const string LeaveFrom = "leaveFrom";
    public const string LeaveUntil = "leaveUntil";

    public static IReadOnlyList<string> Skills { get; } = ["skill1", "skill2"];

    /// <summary>Where the person stands, beside the skill in the same place.</summary>
    public static IReadOnlyList<string> Stands { get; } = ["stand1", "stand2"];

    /// <summary>Those that take words; the others offer choices.</summary>
    public static IReadOnlyList<string> Written { get; } = [Work, Keep, Change, Next, Why, Hours, Zone];

    public static IReadOnlyList<string> All { get; } =
    [
        Work, Keep, Change, Next, Missing, Reason, Again, Colleague, Extra, Why, Hours, Zone, Pace, PauseUntil, LeaveFrom, LeaveUntil,
        .. Skills, .. Stands,
    ];
}
