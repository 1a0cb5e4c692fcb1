namespace MicroAssignBot.Bot.Execution;

/// <summary>Alarm rows that a worker deletes when its work for a person is finished: guards, due rows, the superseded promise.</summary>
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
