using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What an event on one person's desk asks of another person's desk. It arrives there exactly once, and is decided there like a
/// command.
/// </summary>
/// <param name="From">The owner of the desk on which it began. The decision takes them as the one who acts.</param>
public abstract record Instruction(PersonId To, PersonId From)
{
    /// <summary>The most rows that one instruction writes where it arrives; a test counts them.</summary>
    public const int MostRows = 12;

    /// <summary>A lead hands out a task.</summary>
    /// <param name="Number">Of the hand-out on the lead's desk.</param>
    /// <param name="At">When the lead handed it out.</param>
    /// <param name="Reviewer">Whom the lead named to review; null leaves it to the rule.</param>
    public sealed record HandOut(
        PersonId To, PersonId From, int Number, CatalogueEntry Task, DateTimeOffset At, Start Start, bool IsUrgent, PersonId? Reviewer,
        ImmutableList<FilledBlank>? Filled = null) : Instruction(To, From)
    {
        /// <summary>It was up for grabs, and the person took a place: they need not be of the lead's team, and have said yes.</summary>
        public bool IsTaken { get; init; }
    }

    /// <summary>Tells a Teams team that a lead may post in it, so that they hear when it is gone.</summary>
    public sealed record PostsInTeam(PersonId To, PersonId From) : Instruction(To, From);

    /// <summary>The Teams team with the channels in which the lead posts is gone, or one of these channels.</summary>
    public sealed record LeaveChannels(PersonId To, PersonId From) : Instruction(To, From)
    {
        /// <summary>The one that is gone; null for all.</summary>
        public PersonId? Channel { get; init; }
    }

    /// <summary>A lead asks a person into their team, or to be their deputy.</summary>
    public sealed record AskToTeam(PersonId To, PersonId From, TeamPlace Place, ImmutableList<SkillTarget> Targets) : Instruction(To, From);

    /// <summary>Tells the lead what a person answered, or that they have left.</summary>
    public sealed record AnswerTeam(PersonId To, PersonId From, TeamPlace Place, MemberState State) : Instruction(To, From);

    /// <summary>The lead leaves a person out, or takes a question back.</summary>
    public sealed record Release(PersonId To, PersonId From, TeamPlace Place) : Instruction(To, From)
    {
        /// <summary>The lead takes part no longer.</summary>
        public bool LeadLeft { get; init; }
    }

    /// <summary>What the lead wants of the whole team has changed.</summary>
    public sealed record WishOfTeam(PersonId To, PersonId From, ImmutableList<SkillTarget> Targets) : Instruction(To, From);

    /// <summary>A team of Microsoft Teams tells a person what they have to do with it.</summary>
    public sealed record TieToTeams(PersonId To, PersonId From, TeamsTie Tie, TeamsNews News) : Instruction(To, From);

    /// <summary>
    /// Counts what a learner said of an entry, on the desk that the entry has for it. It comes from the entry itself, as far as it
    /// says, so that no name reaches what is counted.
    /// </summary>
    /// <param name="To">The entry, as it is addressed.</param>
    public sealed record CountRating(PersonId To, PersonId From, EntryId Entry, int Version, RatingAnswer Answer) : Instruction(To, From);

    /// <summary>Has the catalogue say that this version is doubted. It goes from the entry's desk to itself, until it is done.</summary>
    public sealed record MarkDoubted(PersonId To, PersonId From, EntryId Entry, int Version) : Instruction(To, From);

    /// <summary>A lead's board lacks a person whom the organisation names for them, or has one who is not theirs any more.</summary>
    public sealed record TellBoard(PersonId To, PersonId From) : Instruction(To, From);

    /// <summary>Tells the lead what became of the task that they handed out.</summary>
    public sealed record AnswerHandOut(PersonId To, PersonId From, int Number, HandOutState State) : Instruction(To, From);
}
