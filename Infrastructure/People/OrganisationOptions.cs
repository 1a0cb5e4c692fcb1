namespace MicroAssignBot.Infrastructure.People;

/// <summary>The section <c>Organisation</c>: people known without a directory service.</summary>
public sealed class OrganisationOptions
{
    public const string Section = "Organisation";

    public IList<PersonOptions> People { get; } = [];

    /// <summary>Object ids of those who review when neither lead nor deputy can, in the order in which they are asked.</summary>
    public IList<string> Reviewers { get; } = [];
}
