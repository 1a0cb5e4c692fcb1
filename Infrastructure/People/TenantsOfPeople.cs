using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>An object id is of one tenant: where several are served, each person says which is theirs.</summary>
internal sealed class TenantsOfPeople(IOptions<BotOptions> bot) : IValidateOptions<OrganisationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationOptions options)
    {
        var served = bot.Value.Tenants;
        if (served.Count == 0) return ValidateOptionsResult.Success;
        var problems = options.People.Select((person, index) => Problem(person, index, served)).OfType<string>().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Problem(PersonOptions? person, int index, IList<string> served)
    {
        var field = $"{OrganisationOptions.Section}:People:{index} {nameof(PersonOptions.TenantId)}";
        if (string.IsNullOrEmpty(person?.TenantId))
            return served.Count == 1 ? null : $"{field}: it is missing, and {BotOptions.Section}:Tenants names more than one.";
        return served.Contains(person.TenantId, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"{field}: '{person.TenantId}' is not in {BotOptions.Section}:Tenants.";
    }
}
