namespace MicroAssignBot.Domain.People;

/// <summary>Why the bot cannot be installed for a person who has never opened it.</summary>
public enum InstallProblem
{
    /// <summary>The company's rules for apps in Teams do not allow it for them.</summary>
    Blocked,

    /// <summary>The bot may not install itself for anybody.</summary>
    NotPermitted,

    /// <summary>They have no licence for Teams.</summary>
    NoLicence,

    /// <summary>Teams knows no such person, or no such app.</summary>
    NotFound,

    /// <summary>They belong to another company's directory.</summary>
    OtherTenant,

    /// <summary>The service does not answer. It is asked again.</summary>
    NoAnswer,
}
