using System.Text;
using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

/// <summary>Tells from a request of the table protocol what it asks, and from its answer how it ended.</summary>
internal static partial class StoreRequestReader
{
    public static StoreAsk Read(string method, string target, byte[] body)
    {
        var path = Uri.UnescapeDataString(target);
        var partition = Partition().Match(path) is { Success: true } inPath ? inPath : Partition().Match(Encoding.UTF8.GetString(body));
        return new StoreAsk(Verb(method, path), partition.Groups[1].Value);
    }

    /// <summary>A transaction always answers 202; the change that failed says why inside.</summary>
    public static int Status(int status, byte[] answer) =>
        status == 202 && Failed().Match(Encoding.UTF8.GetString(answer)) is { Success: true } failed
            ? int.Parse(failed.Groups[1].ValueSpan, provider: System.Globalization.CultureInfo.InvariantCulture)
            : status;

    private static StoreVerb Verb(string method, string path) => method switch
    {
        "GET" when path.Contains("$filter", StringComparison.Ordinal) => StoreVerb.Range,
        "GET" => StoreVerb.Get,
        _ when path.Contains("/Tables", StringComparison.Ordinal) => StoreVerb.Open,
        _ => StoreVerb.Commit,
    };

    [GeneratedRegex("""PartitionKey(?:=|\+?eq\+?| eq |":)['"]([^'"]+)""")]
    private static partial Regex Partition();

    [GeneratedRegex("HTTP/1.1 ([45][0-9]{2})")]
    private static partial Regex Failed();
}
