using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace MicroAssignBot.Infrastructure.Graph.StandIn;

/// <param name="Path">Below the version, without a slash at either end.</param>
/// <param name="InBatch">It is a part of a batch.</param>
internal sealed record GraphRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, bool InBatch)
{
    public string[] Parts { get; } = Path.Split('/');

    /// <summary>What is to be written; null where something is read.</summary>
    public JsonObject? Body { get; init; }

    public IReadOnlyList<string> Select => Query.TryGetValue("$select", out var text) ? text.Split(',') : [];

    /// <param name="url">Path and query, below the version.</param>
    public static GraphRequest Parse(string method, string url, bool inBatch)
    {
        // Only a server that is kind would understand such names.
        if (url.Contains("%24", StringComparison.Ordinal)) throw new InvalidOperationException($"A name is written in codes: {url}");
        var (path, query) = url.Split('?', 2) is [var before, var after] ? (before, after) : (url, "");
        return new GraphRequest(
            method, path.Trim('/'), QueryHelpers.ParseQuery(query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), inBatch);
    }

    public override string ToString() => $"{Method} {Path}";
}
