using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Written by hand, because most of what can be wrong lies between fields and between people.</summary>
/// <param name="isWhole">There are no people but those of the settings and of imports.</param>
internal sealed class OrganisationValidator(bool isWhole) : IValidateOptions<OrganisationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationOptions options)
    {
        var (_, problems) = OrganisationReader.Read(options, isWhole);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
