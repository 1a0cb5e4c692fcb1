namespace MicroAssignBot.Domain.Catalogue;

/// <summary>
/// Why a draft or a skill cannot enter the catalogue. <paramref name="Field"/> is named as in a draft's JSON, for example
/// <c>goal</c>, <c>criteria[2]</c> or <c>links[0].url</c>, counting from 0.
/// </summary>
public abstract record CatalogueProblem
{
    private CatalogueProblem(string field) => Field = field;

    public string Field { get; }

    public sealed record Missing(string Field) : CatalogueProblem(Field);

    public sealed record TooLong(string Field, int Length, int Limit) : CatalogueProblem(Field);

    /// <summary>Line breaks or other control characters, or white space at an end.</summary>
    public sealed record Untidy(string Field) : CatalogueProblem(Field);

    /// <summary>The text does not have the form of an id.</summary>
    public sealed record NotAnId(string Field, string Text, int LongestId) : CatalogueProblem(Field);

    public sealed record LevelOutOfRange(string Field, int Level) : CatalogueProblem(Field);

    public sealed record NotOneSentence(string Field, int Sentences) : CatalogueProblem(Field);

    /// <summary>Nobody could see whether it is done, because it begins with a verb for what goes on in a head.</summary>
    public sealed record NotObservable(string Field, string Verb) : CatalogueProblem(Field);

    /// <summary>A square bracket has no partner, stands inside another pair, or a pair is empty.</summary>
    public sealed record BrokenBlank(string Field) : CatalogueProblem(Field);

    /// <summary>Square brackets in a field that has no blanks to fill in.</summary>
    public sealed record BlankNotAllowed(string Field) : CatalogueProblem(Field);

    public sealed record EffortUnreadable(string Field, string Text) : CatalogueProblem(Field);

    public sealed record EffortOutOfRange(string Field, string Text) : CatalogueProblem(Field);

    public sealed record BoxUnreadable(string Field, string Text) : CatalogueProblem(Field);

    public sealed record BoxOutOfRange(string Field, string Text) : CatalogueProblem(Field);

    /// <param name="Room">The most work that the box has room for.</param>
    public sealed record EffortExceedsBox(string Field, string Effort, string Box, TimeSpan Room) : CatalogueProblem(Field);

    public sealed record WrongNumber(string Field, int Count, int Fewest, int Most) : CatalogueProblem(Field);

    /// <summary>The text repeats an earlier one of its list.</summary>
    public sealed record Duplicate(string Field) : CatalogueProblem(Field);

    public sealed record UnknownSkill(string Field, string Text) : CatalogueProblem(Field);

    public sealed record NotHttps(string Field, string Text) : CatalogueProblem(Field);

    public sealed record NotAPerson(string Field, string Text) : CatalogueProblem(Field);
}
