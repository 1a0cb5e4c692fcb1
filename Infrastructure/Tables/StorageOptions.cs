using System.ComponentModel.DataAnnotations;
using Azure.Data.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>Where the store is: a file of this machine, unless a storage account is named.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary>The database file, relative to the content root. One process at a time owns it.</summary>
    [Required]
    public string Path { get; set; } = ".data/microassign.db";

    /// <summary>When a commit into the file counts as done.</summary>
    [EnumDataType(typeof(Synchronous))]
    public Synchronous Synchronous { get; set; } = Synchronous.Full;

    /// <summary>Connection string of a storage account, with its key; instead of the file.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The table endpoint of a storage account, accessed with a managed identity; instead of the file.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The client id of a user-assigned identity; without it, the system-assigned one; in Development whatever the environment offers.
    /// </summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>The table in the account, created at the start when missing.</summary>
    [Required]
    [RegularExpression("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    public string Table { get; set; } = "microassign";

    /// <summary>How long one operation on the account may take in all once it has begun: 1 to 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many operations this process may have under way on the account at once; further ones wait for their turn.</summary>
    [Range(1, 1000)]
    public int MostAtOnce { get; set; } = 64;

    /// <summary>Neither is set: the store is the file, which one process owns.</summary>
    public bool IsEmbedded => Endpoint is null && string.IsNullOrWhiteSpace(ConnectionString);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(ConnectionString) && Endpoint is not null)
        {
            yield return new("Name either a connection string or an endpoint, not both.", [nameof(ConnectionString), nameof(Endpoint)]);
        }

        if (!string.IsNullOrWhiteSpace(ConnectionString) && !IsConnectionString(ConnectionString))
        {
            yield return new("This isn't the connection string of a storage account with tables.", [nameof(ConnectionString)]);
        }

        if (Endpoint is not null && !(Endpoint.IsAbsoluteUri && Endpoint.Scheme == Uri.UriSchemeHttps))
        {
            yield return new("The endpoint must be an absolute https address.", [nameof(Endpoint)]);
        }

        if (!string.IsNullOrWhiteSpace(ManagedIdentityClientId) && Endpoint is null)
        {
            yield return new("Set an identity only together with an endpoint.", [nameof(ManagedIdentityClientId)]);
        }
    }

    // The library's message quotes the text that it could not read, which may hold the key.
    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
