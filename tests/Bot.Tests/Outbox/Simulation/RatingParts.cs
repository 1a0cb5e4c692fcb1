using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What procedures about the usefulness of a task are put together from.</summary>
internal static class RatingParts
{
    /// <summary>With so many that found it of no use, an entry is in doubt.</summary>
    public const int Answers = 5;

    /// <summary>
    /// All others who did the learner's task found it of no use, and one more is needed. The learner has just got their feedback.
    /// </summary>
    public static void NearlyDoubted(SimulatedScene scene, Replica other)
    {
        scene.UpToReview(other);
        scene.Act(other, scene.Lead, scene.Learner, new Command.Approve(1, null, ProcedureParts.Words), 1);
        scene.Drain();
        var entry = scene.World.Organisation.Current.Entries[0];
        var row = CatalogueJson.Write(new EntryRow(EntryDraft.From(entry), entry.Version, Position: 0, Withdrawn: false));
        _ = other.Store.Commit(
            Keys.CatalogueRows.Partition, [new Change.Insert(Keys.CatalogueRows.Entry(entry.Id), row)], CancellationToken.None).AsTask();
        var count = new Instruction.CountRating(
            SimulatedOrganisation.FirstEntry, SimulatedOrganisation.FirstEntry, entry.Id, entry.Version, RatingAnswer.NotUseful);
        for (var n = 1; n < Answers; n++)
            _ = other.InboxWriter.Transfer(n, TransferDocument.ForInstruction($"20260105.x.{n}.0", count), CancellationToken.None).AsTask();
        scene.Drain();
    }

    /// <summary>
    /// What the learner says on the card leaves their partition, is counted, and puts the entry in doubt. Said by a click, since only
    /// the task on their desk makes a second try of the same answer nothing.
    /// </summary>
    public static void Doubt(SimulatedScene scene, Replica victim) => scene.Act(
        victim, scene.Learner, scene.Learner,
        new Command.RateTask(1, RatingAnswer.NotUseful, SimulatedOrganisation.FirstEntry), 1);
}
