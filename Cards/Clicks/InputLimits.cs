using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// How much of an input is read, in UTF-16 units. Clients enforce the lengths that cards state, so a longer text comes from a
/// forger or from a client that does not.
/// </summary>
public static class InputLimits
{
    public const int Hours = 250;
    public const int Zone = 60;
    public const int DigestAt = 60;

    private const int Choice = 100;
    private const int Search = 100;
    private const int Link = EntryLimits.LinkTitle + EntryLimits.LinkUrl;

    /// <summary>So many ids are read that the bot can say that they are too many.</summary>
    private const int People = 200 * 37;
    // As many object ids, and as many ids of skills, as a card can list.
    private const int Members = 100 * 37;
    private const int TeamSkills = 50 * 41;

    // Text is read up to twice its limit, so that the bot can say that it is too long and show it again to be shortened.
    private const int Over = 2;

    public static int For(string id) => Over * MostTaken(id);

    /// <summary>The input's limit: a longer text is refused.</summary>
    public static int MostTaken(string id) => id switch
    {
        InputIds.Work => Work.Longest,
        InputIds.Keep or InputIds.Change or InputIds.Next => Feedback.Longest,
        InputIds.TimeReason => TimeRequest.LongestReason,
        InputIds.Where => UseQuestion.LongestWhere,
        InputIds.Question or InputIds.Reply => Question.Longest,
        InputIds.Use => Assignment.LongestUse,
        InputIds.Line => Suggestion.LongestLine,
        InputIds.Members or InputIds.OtherMembers => Members,
        InputIds.TeamSkills => TeamSkills,
        InputIds.Hours => Hours,
        InputIds.Zone => Zone,
        InputIds.DigestAt => DigestAt,
        InputIds.Find or InputIds.FindTask => Search,
        InputIds.Title => EntryLimits.Title,
        InputIds.Goal => EntryLimits.Goal,
        InputIds.Context => EntryLimits.Context,
        InputIds.HandIn => EntryLimits.HandIn,
        InputIds.Criteria => EntryLimits.MostCriteria * EntryLimits.Criterion,
        InputIds.Hints => EntryLimits.MostHints * EntryLimits.Hint,
        InputIds.Links => EntryLimits.MostLinks * Link,
        InputIds.Course => Link,
        InputIds.Outcome => SharedOutcome.Longest,
        InputIds.HandContext => EntryLimits.Context,
        InputIds.HandTo or InputIds.HandOthers => People,
        _ when InputIds.Blanks.Contains(id) => Blanks.LongestAnswer,
        _ when !IsText(id) => Choice,
        _ => throw new UnreachableException($"Nobody says how long a text may be in {id}."),
    };

    /// <summary>The input holds typed text, which may be cut. Any other holds a choice; cut short, it would be another choice.</summary>
    public static bool IsText(string id) => InputIds.Written.Contains(id);
}
