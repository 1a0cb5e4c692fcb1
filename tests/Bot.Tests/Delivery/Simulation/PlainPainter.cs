using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>Draws just enough to tell which state was drawn.</summary>
internal sealed class PlainPainter : ICardPainter
{
    public ValueTask<OutgoingMessage.Card> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Face(view).Draw());

    public ValueTask<OutgoingMessage.Card> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Face(Simulation.Face.Line, view.Topic, "-").Draw());

    public ValueTask<OutgoingMessage.Card> Message(Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Face(Simulation.Face.Words, view.Topic, notice.Kind.ToString()).Draw());

    public static Face Face(TopicView view) => new(Simulation.Face.Live, view.Topic, view switch
    {
        { Assignment: { } assignment } => $"v{assignment.Version}",
        { Topic.IsWelcome: true } => $"focus {view.Standing?.Focus.Count}",
        { Colleague: Colleague.Asked } => "asked",
        { Colleague: Colleague.Agreed } => "agreed",
        _ => "over",
    });
}
