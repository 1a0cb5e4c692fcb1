using System.Globalization;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>
/// Fred leads Lena, Dora is her deputy, Edda reviews what she writes; Lars will lead her later. Jon has nobody. Cara may be asked by
/// anybody, Bert has nothing to do with any of them, and Zed is not listed.
/// </summary>
internal sealed class Firm : TestCompany
{
    public static readonly PersonId Lena = Id(1);
    public static readonly PersonId Fred = Id(2);
    public static readonly PersonId Lars = Id(3);
    public static readonly PersonId Dora = Id(4);
    public static readonly PersonId Edda = Id(5);
    public static readonly PersonId Cara = Id(6);
    public static readonly PersonId Bert = Id(7);
    public static readonly PersonId Jon = Id(8);
    public static readonly PersonId Zed = Id(9);

    public static readonly SkillId Writing = SkillId.Parse("writing");
    public static readonly SkillId Calls = SkillId.Parse("calls");

    private static readonly WorkCalendar Calendar = new(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00"));

    public static IReadOnlyList<PersonId> Everybody { get; } = [Zed, Bert, Jon, Cara, Fred, Lars, Dora, Edda, Lena];

    /// <summary>Who leads Lena now.</summary>
    public PersonId? Lead { get; set; } = Fred;

    /// <summary>Who runs the bot; null for nobody of them.</summary>
    public PersonId? Admin { get; set; }

    /// <summary>Those who have left the organisation.</summary>
    public HashSet<PersonId> Left { get; } = [Zed];

    /// <summary>How far Lena is to come in writing, if her lead says so.</summary>
    public Level? Target { get; set; }

    /// <summary>How many more work there, with whom nothing happens.</summary>
    public int Others { get; set; }

    public override Domain.Catalogue.Catalogue Current => Offered;

    public Domain.Catalogue.Catalogue Offered { get; set; } = new(
        [new Skill(Writing, "Writing"), new Skill(Calls, "Calls")],
        [.. Enumerable.Range(1, 3).Select(number => Entry(number, Writing, Edda)),
            .. Enumerable.Range(4, 3).Select(Other)]);

    protected override IEnumerable<Person> Employees => Everybody.Select(Known).OfType<Person>();

    protected override Person? Known(PersonId id)
    {
        if (Left.Contains(id) || !Everybody.Contains(id)) return null;
        var person = Somebody(id);
        return id == Lena ? person with { Lead = Lead, Deputy = Dora, Targets = Targets } : id == Fred
            || id == Lars ? person with { Roles = Roles.Lead } : id == Admin ? person with { Roles = Roles.Learner | Roles.Admin } : person;
    }

    protected override IEnumerable<Person> ColleaguesOf(PersonId person) =>
        base.ColleaguesOf(person).Concat(Enumerable.Range(100, Others).Select(number => Somebody(Id(number))));

    private Dictionary<SkillId, Level> Targets => Target is { } target ? new() { [Writing] = target } : [];

    private static Person Somebody(PersonId id) =>
        Employee(id, $"Person {id.ToString()[^3..].TrimStart('0')}", null, Calendar, Roles.Learner);

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"22222222-0000-4000-8000-{number:D12}"));

    /// <summary>A task that nobody's secret is about.</summary>
    private static CatalogueEntry Other(int number) =>
        Task(FormattableString.Invariant($"task-{number}"), Calls, FormattableString.Invariant($"Another task {number}"));

    internal static CatalogueEntry Entry(int number, SkillId skill, PersonId? expert, Timebox? box = null)
    {
        var task = Task(FormattableString.Invariant($"task-{number}"), skill, $"{Secrets.Title} {number}");
        return task with { Box = box ?? task.Box, Hints = [Secrets.Hint, "Second hint"], Expert = expert };
    }
}

/// <summary>What is written into each part, so that it can be told who reads it.</summary>
internal static class Secrets
{
    public const string Title = "TITLE-of-a-task";
    public const string Hint = "HINT-that-was-taken";
    public const string Draft = "DRAFT-not-handed-in";
    public const string Work = "WORK-handed-in";
    public const string Feedback = "FEEDBACK-given";
    public const string Begun = "BEGUN-and-put-off";
    public const string Why = "WHY-more-time";
    public const string Question = "QUESTION-to-the-lead";
    public const string Answer = "ANSWER-of-the-deputy";

    /// <summary>Where somebody stands, and that they are heading for more.</summary>
    public const string Level = "alone, heading for";

    public static IReadOnlyList<string> All { get; } = [Title, Hint, Draft, Work, Feedback, Begun, Why, Question, Answer];
}
