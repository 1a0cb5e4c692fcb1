using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>A misspelt field would otherwise leave its default in force in silence.</summary>
internal sealed class UnknownFields(IConfigurationSection people) : IValidateOptions<OrganisationOptions>
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(PersonOptions.ObjectId),
        nameof(PersonOptions.TenantId),
        nameof(PersonOptions.Name),
        nameof(PersonOptions.LeadObjectId),
        nameof(PersonOptions.DeputyObjectId),
        nameof(PersonOptions.TimeZone),
        nameof(PersonOptions.WorkingHours),
        nameof(PersonOptions.UserPrincipalName),
        nameof(PersonOptions.Holidays),
        nameof(PersonOptions.Roles),
        nameof(PersonOptions.Targets),
    };

    public ValidateOptionsResult Validate(string? name, OrganisationOptions options)
    {
        var unknown = people.GetChildren()
            .SelectMany(person => person.GetChildren(), (person, field) => (person, field))
            .Where(pair => !Known.Contains(pair.field.Key))
            .Select(pair => $"{pair.person.Path}{Named(pair.person)} {pair.field.Key}: a person has no such field.")
            .ToList();
        return unknown.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
    }

    private static string Named(IConfigurationSection person) =>
        person[nameof(PersonOptions.Name)] is { Length: > 0 } name ? $" ({name})" : "";
}
