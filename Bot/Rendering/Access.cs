using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>
/// Who may see what: asked before anything is drawn, whatever the verb, the word or the notice. Each refusal leaves a line for
/// whoever looks after the bot.
/// </summary>
internal sealed class Access(IPeople people, ILogger<Access> log)
{
    public async ValueTask<Sight> To(TopicView view, PersonId viewer, CancellationToken cancellationToken)
    {
        // Whoever is not listed is welcomed too, with the word that they are not.
        if (view.Topic.IsWelcome) return SightRules.For(view.Topic, null, null, viewer, null);
        if (await people.Find(viewer, cancellationToken) is null) return Sight.None;
        var lead = viewer == view.Topic.Learner ? null : await people.LeadOf(view.Topic.Learner, cancellationToken);
        return SightRules.For(view.Topic, view.Assignment, view.Colleague, viewer, lead);
    }

    /// <summary>A message of its own is still this person's business, who may have left or no longer lead.</summary>
    public async ValueTask<bool> Hears(Notice notice, TopicView view, CancellationToken cancellationToken) => notice.Definition.Audience switch
    {
        NoticeAudience.Lead => notice.To == await people.LeadOf(view.Topic.Learner, cancellationToken),
        NoticeAudience.Learner => notice.To == view.Topic.Learner && await people.Find(notice.To, cancellationToken) is not null,
        NoticeAudience.WhoSeesIt => await To(view, notice.To, cancellationToken) is not Sight.None,
        var other => throw new ArgumentOutOfRangeException(nameof(notice), other, "Nothing says who belongs to this audience."),
    };

    /// <summary>Whether somebody may see what a command is about.</summary>
    public async ValueTask<bool> Sees(PersonId viewer, Desk desk, Command command, CancellationToken cancellationToken) =>
        command is not Command.OnAssignment { Number: var number }
        || (TopicReader.FromDesk(desk.TopicOf(number), desk) is { } view && await To(view, viewer, cancellationToken) is not Sight.None);

    /// <summary>Leaves a line if a command on somebody else's desk was refused because it is not the actor's to give.</summary>
    public void Audit(PersonId actor, PersonId owner, Command command, Refusal refusal)
    {
        if (refusal is not (Refusal.Unknown or Refusal.NotTheLearner or Refusal.NotTheReviewer or Refusal.NotTheLead)) return;
        var number = (command as Command.OnAssignment)?.Number ?? 0;
        Refused(actor, new Topic(owner, number), command.GetType().Name, refusal.GetType().Name);
    }

    /// <param name="what">A verb or a command, nothing that anybody wrote.</param>
    public void Refused(PersonId actor, Topic topic, string what, string why) => log.AccessRefused(actor, topic, what, why);
}
