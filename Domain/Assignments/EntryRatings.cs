using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What learners said of one version of a catalogue entry, on the desk that the entry has for this. They are numbers: nothing here
/// tells who said what.
/// </summary>
public sealed record EntryRatings(EntryId Entry, int Version, int Useful, int NotUseful, int TookLonger)
{
    /// <summary>Too few found it useful, and whoever wrote it was told.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>Who wrote this version and is told; null for nobody, and before it is doubted.</summary>
    public PersonId? Author { get; init; }

    /// <summary>How many said whether it was useful.</summary>
    public int Answers => Useful + NotUseful;

    internal static EntryRatings For(EntryRatings? before, EntryId entry, int version) =>
        before is not null && before.Version == version ? before : new EntryRatings(entry, version, 0, 0, 0);

    internal EntryRatings With(RatingAnswer answer) => answer switch
    {
        RatingAnswer.Useful => this with { Useful = Useful + 1 },
        RatingAnswer.NotUseful => this with { NotUseful = NotUseful + 1 },
        RatingAnswer.TookLonger => this with { TookLonger = TookLonger + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Nothing says what this counts for."),
    };

    /// <summary>Fewer than half found it useful, of enough to say so.</summary>
    internal bool IsBelowHalf(int least) => Answers >= least && 2 * Useful < Answers;
}
