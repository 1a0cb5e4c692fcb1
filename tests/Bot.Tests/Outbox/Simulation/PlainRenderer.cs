using System.Text;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Draws just enough to tell which state was drawn. For those who deliver it fails now and then.</summary>
internal sealed class PlainRenderer(SimulatedWorld world, Access access) : ICardRenderer
{
    public async ValueTask<OutgoingMessage.CardMessage?> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        await Draw(Face(view, viewer.Person));

    public ValueTask<OutgoingMessage.CardMessage> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        Draw(new Face(Simulation.Face.Line, view.Topic, "-"));

    public async ValueTask<OutgoingMessage.CardMessage?> Message(
        Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        await Draw(new Face(Simulation.Face.Words, view.Topic, notice.Kind.ToString()));

    public async ValueTask<OutgoingMessage.CardMessage?> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken)
    {
        world.Fates.Count(Fates.Together);
        var said = string.Join('+', parts.Select(part => $"{part.Notice.Kind} {part.View.Topic.Number}"));
        return await Draw(new Face(Simulation.Face.Words, parts[0].View.Topic, said));
    }

    public async ValueTask<CardContent?> Render(TopicView view, PersonState viewer, Form form, CancellationToken cancellationToken)
    {
        if (await access.To(view, viewer.Person, cancellationToken) is Sight.None) return null;
        var face = Face(view, viewer.Person);
        if (form.Remark == PeoplesTurns.StillSaving) face = face.Saving();
        return new CardContent(Encoding.ASCII.GetBytes(face.Text), face.Kind);
    }

    /// <summary>Others hear of neither hints nor drafts, so their card is not older when it does not count them.</summary>
    public static Face Face(TopicView view, PersonId viewer) => new(Simulation.Face.Live, view.Topic, view switch
    {
        { Assignment: { } agreed } when agreed.IsAgreedFor(viewer) => "agreed",
        { Assignment: { } assignment } =>
            $"v{(viewer == assignment.Learner ? assignment.Version : assignment.Version - assignment.HintsTaken)}",
        // A channel sees who has a place, and not how far they are.
        { HandOut: { Post: { } post } posted } when viewer == post.Channel =>
            $"post {string.Join(',', posted.People.Where(person => person.State.HoldsPlace).Select(person => person.Id))} {post.IsClosed}",
        { HandOut: { } handOut } => $"handed out {handOut.Version}",
        { Topic.IsWelcome: true } => $"focus {view.Standing?.Focus.Count}",
        { Colleague: Colleague.Asked } => "asked",
        { Colleague: Colleague.Agreed } => "agreed",
        _ => "over",
    })
    {
        Seen = view.Assignment is { } seen && !seen.IsAgreedFor(viewer) ? seen.Version : 0,
    };

    private ValueTask<OutgoingMessage.CardMessage> Draw(Face face)
    {
        if (world.Faults.FailToDraw(world)) throw new DrawingFailedException();
        return ValueTask.FromResult(new OutgoingMessage.CardMessage(Encoding.ASCII.GetBytes(face.Text), face.Kind));
    }
}

/// <summary>Our own code is at fault, as the world wants it to be.</summary>
internal sealed class DrawingFailedException : Exception;
