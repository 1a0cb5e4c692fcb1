using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox;

public sealed class InstructionTests : IDisposable
{
    private readonly SimulatedScene scene = new();

    [Fact]
    public void What_a_lead_hands_out_reaches_everybody_of_theirs_and_the_lead_hears_of_each()
    {
        var replica = scene.Start();
        scene.UpToHello(replica);
        scene.HandOut(replica, "form");
        scene.Drain();

        Assert.All(scene.World.Organisation.Learners, learner => Assert.NotNull(Desk(learner).OnOffer?.HandOut));
        Assert.Equal(
            [typeof(HandOutState.Offered), typeof(HandOutState.Offered), typeof(HandOutState.NotGiven)],
            Assert.Single(Desk(scene.Lead).HandOuts.Values).People.Select(person => person.State.GetType()));
        scene.ComeToRest();
    }

    [Fact]
    public void The_same_form_on_two_processes_at_once_hands_out_once()
    {
        var (one, other) = (scene.Start(), scene.Start());
        scene.UpToHello(one);
        scene.HandOut(one, "form");
        scene.HandOut(other, "form");
        scene.Drain();
        scene.ComeToRest();

        Assert.All(scene.World.Organisation.Learners, learner => Assert.Equal(1, Desk(learner).Standing.LastNumber));
    }

    [Fact]
    public void Who_was_erased_gets_nothing_and_the_lead_hears_that_they_are_gone()
    {
        var replica = scene.Start();
        scene.UpToHello(replica);
        Erase(replica, scene.SecondLearner);
        scene.HandOut(replica, "form");
        scene.Drain();

        Assert.Equal(0, Desk(scene.SecondLearner).Standing.LastNumber);
        Assert.Equal(new HandOutState.NotGiven(HandOutProblem.NotListed), StateOf(scene.SecondLearner));
        Assert.IsType<HandOutState.Offered>(StateOf(scene.Learner));
    }

    [Fact]
    public void The_answer_that_puts_an_entry_in_doubt_marks_it_in_the_catalogue_and_tells_its_author()
    {
        var replica = scene.Start();
        RatingParts.NearlyDoubted(scene, replica);
        Assert.Equal((false, 0), (Desk(SimulatedOrganisation.FirstEntry).Standing.Ratings!.IsDoubted, scene.World.Journal.Marks));
        RatingParts.Doubt(scene, replica);
        scene.Drain();

        Assert.Equal((true, 1), (Desk(SimulatedOrganisation.FirstEntry).Standing.Ratings!.IsDoubted, scene.World.Journal.Marks));
        Assert.Contains(
            scene.World.Chats.Messages,
            message => message.Person == scene.Lead && message.Face.State == nameof(Domain.Notices.NoticeKind.EntryDoubted));
        scene.ComeToRest();
    }

    [Fact]
    public void Many_answers_at_once_fit_the_transactions_that_they_share()
    {
        var replica = scene.Start();
        scene.UpToHello(replica);
        scene.HandOut(replica, "form");
        scene.Drain();
        var handOut = Assert.Single(Desk(scene.Lead).HandOuts.Values);
        var (largest, before) = (0, scene.World.Journal.Arrivals.Instructions);
        scene.World.Journal.Committed += changes => largest = Math.Max(largest, changes);
        var answers = Enumerable.Range(1, 50).Select(number => replica.InboxWriter.Transfer(
            number,
            TransferDocument.ForInstruction(
                $"{scene.World.Now:yyyyMMdd}.s{number}.1.0",
                new Instruction.AnswerHandOut(
                    scene.Lead, scene.Learner, handOut.Number, new HandOutState.Offered(scene.World.Now.AddSeconds(number)))),
            CancellationToken.None).AsTask()).ToList();
        scene.Drain();

        Assert.Null(scene.World.Failure);
        Assert.All(answers, answer => Assert.True(answer.IsCompletedSuccessfully));
        Assert.Equal(50, scene.World.Journal.Arrivals.Instructions - before);
        Assert.InRange(largest, 4, 99);
    }

    [Fact]
    public void No_instruction_writes_more_rows_than_it_is_counted_for()
    {
        var replica = scene.Start();
        var before = new PersonSnapshot(Doubtful(PersonState.Empty(scene.Learner)), []);
        var now = replica.Clock.Now;
        Instruction[] all =
        [
            new Instruction.HandOut(
                scene.Learner, scene.Lead, 1, scene.World.Organisation.Current.Entries[0], now.LogicalTime, Start.Now, true, null),
            new Instruction.HandOut(
                scene.Learner, scene.Lead, 1, scene.World.Organisation.Current.Entries[0], now.LogicalTime, Start.Now, true, null)
            {
                IsTaken = true,
            },
            new Instruction.PostsInTeam(scene.Learner, scene.Lead),
            new Instruction.LeaveChannels(scene.Learner, scene.Lead),
            new Instruction.AnswerHandOut(scene.Learner, scene.Lead, 1, new HandOutState.Expired(now.LogicalTime)),
            new Instruction.CountRating(
                scene.Learner, scene.Learner, scene.World.Organisation.Current.Entries[0].Id, 1, RatingAnswer.NotUseful),
            new Instruction.MarkDoubted(scene.Learner, scene.Learner, scene.World.Organisation.Current.Entries[0].Id, 1),
            new Instruction.TellBoard(scene.Learner, scene.Lead),
            new Instruction.AskToTeam(scene.Learner, scene.Lead, TeamPlace.Member, []),
            new Instruction.AnswerTeam(scene.Learner, scene.Lead, TeamPlace.Member, MemberState.Joined),
            new Instruction.Release(scene.Learner, scene.Lead, TeamPlace.Member),
            new Instruction.WishOfTeam(scene.Learner, scene.Lead, []),
            new Instruction.TieToTeams(
                scene.Learner, scene.Lead, new TeamsTie(scene.Lead, "Web", TeamsState.InUse, TeamsPart.Lead), TeamsNews.Changed),
        ];

        Assert.Equal(
            typeof(Instruction).GetNestedTypes().Length, all.Select(instruction => instruction.GetType()).Distinct().Count());
        Assert.All(all, instruction => Assert.InRange(Rows(replica, before, instruction, now), 1, Instruction.MostRows));
    }

    public void Dispose() => scene.Dispose();

    private Desk Desk(PersonId person) => scene.World.Journal.Read(person).Desk;

    private HandOutState StateOf(PersonId person) =>
        Assert.Single(Desk(scene.Lead).HandOuts.Values).People.Single(one => one.Id == person).State;

    // The next answer puts the entry in doubt, which writes the most.
    private PersonState Doubtful(PersonState state) => state with
    {
        Desk = state.Desk with
        {
            Standing = state.Desk.Standing with
            {
                Ratings = new EntryRatings(scene.World.Organisation.Current.Entries[0].Id, 1, 0, 4, 0),
            },
        },
    };

    // The desk row is replaced by every transaction.
    private int Rows(Replica replica, PersonSnapshot before, Instruction instruction, ClockReading now)
    {
        var outcome = replica.Arrivals.Decide(
            before, [new Arrival(TransferDocument.ForInstruction("20260105.x.1.0", instruction))], now, isAgain: false,
            CancellationToken.None).AsTask();
        scene.Drain();
        var save = Assert.IsType<Bot.Execution.CommandOutcome.Save>(outcome.Result);
        return SnapshotWriter.Changes(before, save.After).Count - 1;
    }

    private void Erase(Replica replica, PersonId person)
    {
        var command = new Bot.Execution.PersonCommand(person, before => new Bot.Execution.CommandOutcome.Save(
            before, before.State with { Document = before.State.Document with { Erased = new(scene.World.Now, ErasureState.Done) } }));
        _ = replica.CommandExecutor.Execute(command, CancellationToken.None);
        scene.Drain();
    }
}
