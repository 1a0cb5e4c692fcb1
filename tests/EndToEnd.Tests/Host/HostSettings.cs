namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>How to start the host.</summary>
/// <param name="StoragePath">Where the embedded store lies; the same path again goes on where the last host stopped.</param>
/// <param name="Port">0 takes a free one; the port of the last host keeps the clients' endpoint true.</param>
/// <param name="More">Further settings, by key such as <c>Storage:ConnectionString</c>.</param>
internal sealed record HostSettings(string StoragePath, int Port = 0, IReadOnlyDictionary<string, string>? More = null)
{
    public IEnumerable<string> Arguments()
    {
        var settings = new Dictionary<string, string>
        {
            ["Storage:Path"] = StoragePath,
            ["Rehearsal:Enabled"] = "false",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        };
        foreach (var (key, value) in More ?? new Dictionary<string, string>())
        {
            settings[key] = value;
        }

        return ["--urls", FormattableString.Invariant($"http://127.0.0.1:{Port}"),
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
    }
}
