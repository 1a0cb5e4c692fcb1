using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Notices;

/// <summary>
/// One thing to be said to one person. It holds facts only. Its text is written when it is sent, from the newest state; it is
/// cancelled when it is no longer true.
/// </summary>
/// <param name="Round">How often the work had been handed in. A notice about an earlier hand-in is no longer true.</param>
/// <param name="Queue">The change that it makes to the recipient's review queue when it arrives; null for none.</param>
public sealed record Notice(PersonId To, Topic About, NoticeKind Kind, int Round, QueueChange? Queue)
{
    public NoticeDefinition Definition => NoticeDefinitions.For(Kind);

    public NoticeWay Way => Definition.Way;

    public NoticeClass Class => Definition.Class;

    public NoticeUrgency Urgency => Definition.Urgency;
}
