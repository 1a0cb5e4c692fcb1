using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Notices;

/// <summary>
/// One thing to say to one person. It holds facts only; it is worded when it is sent, from the newest state, or cancelled
/// when what it says is no longer true.
/// </summary>
/// <param name="Round">How often the work had been handed in then; what speaks of an earlier hand-in is no longer true.</param>
/// <param name="Queue">What it changes in the recipient's review queue when it arrives, if anything.</param>
public sealed record Notice(PersonId To, Topic About, NoticeKind Kind, int Round, QueueChange? Queue)
{
    public NoticeDefinition Definition => NoticeDefinitions.For(Kind);

    public NoticeWay Way => Definition.Way;

    public NoticeClass Class => Definition.Class;

    public NoticeUrgency Urgency => Definition.Urgency;
}
