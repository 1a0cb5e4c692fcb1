namespace MicroAssignBot.Cards.Clicks;

/// <summary>The words that a person can type at any time; buttons send the same words.</summary>
public static class KnownWords
{
    public const string Hi = "hi";
    public const string Help = "help";
    public const string Next = "next";
    public const string Work = "work";
    public const string Progress = "progress";
    public const string Submit = "submit";
    public const string Hint = "hint";
    public const string Drop = "drop";
    public const string Reviews = "reviews";
    public const string Withdraw = "withdraw";
    public const string Assign = "assign";
    public const string HandOuts = "handouts";
    public const string Upcoming = "upcoming";
    public const string Team = "team";
    public const string Targets = "targets";
    public const string New = "new";
    public const string Suggest = "suggest";
    public const string Catalogue = "catalogue";
    public const string Report = "report";
    public const string Settings = "settings";
    public const string Pause = "pause";
    public const string Resume = "resume";
}
