using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>Draws just enough to tell which state was drawn.</summary>
internal sealed class PlainPainter : ICardPainter
{
    public ValueTask<OutgoingMessage.Card?> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult<OutgoingMessage.Card?>(Face(view, viewer.Person).Draw());

    public ValueTask<OutgoingMessage.Card> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Face(Simulation.Face.Line, view.Topic, "-").Draw());

    public ValueTask<OutgoingMessage.Card?> Message(Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult<OutgoingMessage.Card?>(new Face(Simulation.Face.Words, view.Topic, notice.Kind.ToString()).Draw());

    public ValueTask<OutgoingMessage.Card?> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken) =>
        ValueTask.FromResult<OutgoingMessage.Card?>(new Face(
            Simulation.Face.Words, parts[0].View.Topic, string.Join('+', parts.Select(part => $"{part.Notice.Kind} {part.View.Topic.Number}"))).Draw());

    /// <summary>Others hear of neither hints nor drafts, so their card is not older when it does not count them.</summary>
    public static Face Face(TopicView view, PersonId viewer) => new(Simulation.Face.Live, view.Topic, view switch
    {
        { Assignment: { } assignment } => $"v{(viewer == assignment.Learner ? assignment.Version : assignment.Version - assignment.HintsTaken)}",
        { Topic.IsWelcome: true } => $"focus {view.Standing?.Focus.Count}",
        { Colleague: Colleague.Asked } => "asked",
        { Colleague: Colleague.Agreed } => "agreed",
        _ => "over",
    });
}
