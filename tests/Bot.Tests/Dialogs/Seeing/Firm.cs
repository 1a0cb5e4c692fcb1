using System.Globalization;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>
/// Fred leads Lena, Dora is her deputy, Edda reviews what she writes; Lars will lead her later. Jon has nobody. Cara may be asked by
/// anybody, Bert has nothing to do with any of them, and Zed is not listed.
/// </summary>
internal sealed class Firm : IPeople, ICatalogue
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
    public PersonId Lead { get; set; } = Fred;

    /// <summary>Those who have left the organisation.</summary>
    public HashSet<PersonId> Left { get; } = [Zed];

    /// <summary>How far Lena is to come in writing, if her lead says so.</summary>
    public Level? Target { get; set; }

    /// <summary>How many more work there, with whom nothing happens.</summary>
    public int Others { get; set; }

    public Domain.Catalogue.Catalogue Current { get; set; } = new(
        [new Skill(Writing, "Writing"), new Skill(Calls, "Calls")],
        [.. Enumerable.Range(1, 3).Select(number => Entry(number, Writing, Edda)), .. Enumerable.Range(4, 3).Select(number => Entry(number, Calls, null))]);

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => ValueTask.FromResult(Known(id));

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. All.Where(person => person.Lead == lead)]);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Person>>([]);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. All.Where(person => person.Id != of), .. Enumerable.Range(100, Others).Select(number => Somebody(Id(number)))]);

    private IEnumerable<Person> All => Everybody.Select(Known).OfType<Person>();

    private Person? Known(PersonId id)
    {
        if (Left.Contains(id) || !Everybody.Contains(id)) return null;
        var person = Somebody(id);
        return id == Lena ? person with { Lead = Lead, Deputy = Dora, Targets = Targets } : id == Fred || id == Lars ? person with { Roles = Roles.Lead } : person;
    }

    private Dictionary<SkillId, Level> Targets => Target is { } target ? new() { [Writing] = target } : [];

    private static Person Somebody(PersonId id) =>
        new(id, $"Person {id.ToString()[^3..].TrimStart('0')}", null, null, Calendar, Roles.Learner, new Dictionary<SkillId, Level>());

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"22222222-0000-4000-8000-{number:D12}"));

    internal static CatalogueEntry Entry(int number, SkillId skill, PersonId? expert, Timebox? box = null) => new(
        EntryId.Parse(string.Create(CultureInfo.InvariantCulture, $"task-{number}")),
        1, skill, new Level(1), $"{Secrets.Title} {number}", "A goal.", "A context.", TimeSpan.FromHours(1), box ?? new Timebox.Hours(3),
        ["It is done"], [Secrets.Hint, "Second hint"], [], expert);
}

/// <summary>What is written into each part, so that it can be told who reads it.</summary>
internal static class Secrets
{
    public const string Title = "TITLE-of-a-task";
    public const string Hint = "HINT-that-was-taken";
    public const string Draft = "DRAFT-not-handed-in";
    public const string Work = "WORK-handed-in";
    public const string Feedback = "FEEDBACK-given";
    public const string Why = "WHY-more-time";

    public static IReadOnlyList<string> All { get; } = [Title, Hint, Draft, Work, Feedback, Why];
}
