namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>What becomes of a request to a service that stands between the hosts and the world.</summary>
internal abstract record Fate
{
    private Fate()
    {
    }

    /// <summary>Carried out and answered.</summary>
    public static Fate Done { get; } = new Normal();

    /// <summary>Carried out, and the connection breaks before the answer.</summary>
    public static Fate DoneUnseen { get; } = new Unseen();

    public sealed record Normal : Fate;

    public sealed record Unseen : Fate;

    /// <summary>Not carried out.</summary>
    public sealed record TurnedAway(int Status, TimeSpan? RetryAfter = null) : Fate;

    /// <summary>Held back until something has happened.</summary>
    public sealed record HeldBack(Task Until, Fate Then) : Fate;

    /// <summary>Carried out, and a gateway on the way back answers instead.</summary>
    public sealed record DoneButAnswered(int Status) : Fate;

    /// <summary>First nothing happens for a while; whether the sender still waits then makes no difference.</summary>
    public sealed record Late(TimeSpan By, Fate Then) : Fate;
}
