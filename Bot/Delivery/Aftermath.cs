using System.Threading.Channels;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>What is left to do after a commit. If it is never done, the alarms see to it.</summary>
public abstract record Aftermath
{
    private Aftermath()
    {
    }

    /// <summary>The lease was taken: do what was claimed.</summary>
    public sealed record Deliver(Loaded Committed, InHand Hand) : Aftermath;

    /// <summary>Nothing is to be done now: let the promise take the place of what is in hand.</summary>
    public sealed record Finish(PersonId Person, InHand Hand, string? Promise) : Aftermath;
}

/// <summary>Aftermaths that wait to be worked off by this process.</summary>
public sealed class Aftermaths
{
    private readonly Channel<Aftermath> channel = Channel.CreateUnbounded<Aftermath>();

    public ChannelReader<Aftermath> Waiting => channel.Reader;

    public void Start(Aftermath? aftermath)
    {
        if (aftermath is not null) channel.Writer.TryWrite(aftermath);
    }

    /// <summary>No more will come; what is not started then is left to the alarms.</summary>
    public void Complete() => channel.Writer.TryComplete();
}
