using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>The people of these tests.</summary>
internal static class Who
{
    public static PersonId Learner { get; } = Id(1);

    public static PersonId Lead { get; } = Id(2);

    public static PersonId Deputy { get; } = Id(3);

    /// <summary>Reviews what the catalogue says an expert reviews.</summary>
    public static PersonId Expert { get; } = Id(4);

    /// <summary>One of the organisation's reviewers.</summary>
    public static PersonId Reviewer { get; } = Id(5);

    public static PersonId Colleague { get; } = Id(6);

    /// <summary>In the organisation, and of no concern to the learner.</summary>
    public static PersonId Bystander { get; } = Id(7);

    /// <summary>Not in the organisation.</summary>
    public static PersonId Stranger { get; } = Id(8);

    public static IReadOnlyList<PersonId> Everybody { get; } = [Learner, Lead, Deputy, Expert, Reviewer, Colleague, Bystander, Stranger];

    private static PersonId Id(int number) => PersonId.Parse($"00000000-0000-4000-8000-00000000000{number}");
}
