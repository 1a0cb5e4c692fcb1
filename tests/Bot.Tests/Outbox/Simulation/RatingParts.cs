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

    /// <summary>All who did the first entry found it of no use, and one more is needed.</summary>
    public static void NearlyDoubted(SimulatedScene scene, Replica other)
    {
        scene.UpToHello(other);
        var entry = scene.World.Organisation.Current.Entries[0];
        var row = CatalogueJson.Write(new EntryRow(EntryDraft.From(entry), entry.Version, Position: 0, Withdrawn: false));
        _ = other.Store.Commit(
            Keys.Catalogue.Partition, [new Change.Insert(Keys.Catalogue.Entry(entry.Id), row)], CancellationToken.None).AsTask();
        for (var n = 1; n < Answers; n++)
            _ = other.InboxWriter.Transfer(n, TransferDocument.Of($"20260105.x.{n}.0", Count(scene)), CancellationToken.None).AsTask();
        scene.Drain();
    }

    /// <summary>What the learner says leaves their partition, is counted, and puts the entry in doubt.</summary>
    public static void Doubt(SimulatedScene scene, Replica victim) => _ = victim.Send(scene.Learner, Count(scene));

    private static Instruction.CountRating Count(SimulatedScene scene)
    {
        var entry = scene.World.Organisation.Current.Entries[0];
        return new Instruction.CountRating(
            SimulatedOrganisation.FirstEntry, SimulatedOrganisation.FirstEntry, entry.Id, entry.Version, RatingAnswer.NotUseful);
    }
}
