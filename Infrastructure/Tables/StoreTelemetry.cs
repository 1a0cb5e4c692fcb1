namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>The names of the store's metrics.</summary>
public static class StoreTelemetry
{
    public const string Meter = "microassign.store";

    /// <summary>Counts calls of the port, whatever their outcome; tagged with <see cref="Verb"/>.</summary>
    public const string Operations = "microassign.store.operations";

    public const string Verb = "verb";
    public const string Get = "get";
    public const string Range = "range";
    public const string Commit = "commit";
}
