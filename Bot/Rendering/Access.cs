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
        var lead = viewer == view.Topic.Learner ? null : await Lead(view.Topic.Learner, cancellationToken);
        return SightRules.For(view.Topic, view.Assignment, view.Colleague, viewer, lead);
    }

    /// <summary>A message of its own is still this person's business, who may have left or no longer lead.</summary>
    public async ValueTask<bool> Hears(Notice notice, TopicView view, CancellationToken cancellationToken) => notice.Kind switch
    {
        NoticeKind.LeadHearsOfSilence => notice.To == await Lead(view.Topic.Learner, cancellationToken),
        NoticeKind.ColleagueAnswered => notice.To == view.Topic.Learner && await people.Find(notice.To, cancellationToken) is not null,
        _ => await To(view, notice.To, cancellationToken) is not Sight.None,
    };

    /// <param name="what">A verb or a command, nothing that anybody wrote.</param>
    public void Refused(PersonId actor, Topic topic, string what, string why) => log.AccessRefused(actor, topic, what, why);

    /// <summary>Null when there is none in the organisation.</summary>
    private async ValueTask<PersonId?> Lead(PersonId learner, CancellationToken cancellationToken) =>
        await people.Find(learner, cancellationToken) is { Lead: { } lead } ? (await people.Find(lead, cancellationToken))?.Id : null;
}
