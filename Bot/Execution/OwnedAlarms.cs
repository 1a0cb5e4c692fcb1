namespace MicroAssignBot.Bot.Execution;

/// <summary>Alarm rows that whoever works for a person deletes in the end: guards, due rows, the promise that is superseded.</summary>
public sealed class OwnedAlarms
{
    private readonly HashSet<string> keys;

    public OwnedAlarms(IEnumerable<string> rows, string? promise)
    {
        keys = new HashSet<string>(rows, StringComparer.Ordinal);
        Supersede(promise);
    }

    public IReadOnlyCollection<string> Keys => keys;

    public void Supersede(string? promise)
    {
        if (promise is not null) keys.Add(promise);
    }
}
