using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Written by hand, because most of what can be wrong lies between fields and between people.</summary>
internal sealed class OrganisationValidator : IValidateOptions<OrganisationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationOptions options)
    {
        var (_, problems) = OrganisationReader.Read(options);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
