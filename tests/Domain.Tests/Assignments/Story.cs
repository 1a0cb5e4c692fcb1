using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>A desk in its world at a moment, and whom the last step told what.</summary>
internal sealed record Story(Desk Desk, World World, DateTimeOffset Now, ImmutableList<Notice> Told)
{
    public Assignment? Assignment => Desk.Find(Given.Number);

    public Story At(string instant) => this with { Now = Given.At(instant) };

    public Story In(World world) => this with { World = world };

    public Story With(Func<Standing, Standing> change) => this with { Desk = Desk with { Standing = change(Desk.Standing) } };

    /// <summary>A step that must succeed.</summary>
    public Story And(PersonId actor, Command command)
    {
        var happened = Assert.IsType<Decision.Happened>(Decide(actor, command));
        Assert.NotEmpty(happened.Events);
        return After([.. happened.Events]);
    }

    public Story After(params Event[] events)
    {
        var (desk, told) = (Desk, ImmutableList<Notice>.Empty);
        foreach (var happened in events)
        {
            desk = Evolver.Apply(desk, happened);
            told = told.AddRange(NoticePolicy.For(happened, desk));
        }

        return this with { Desk = desk, Told = told };
    }

    /// <summary>An instruction from another desk that must succeed.</summary>
    public Story Follow(Instruction instruction) => After(
        [.. Assert.IsType<Decision.Happened>(Decider.Follow(Desk, instruction, World.Setting(instruction.From, Now))).Events]);

    public Result When(PersonId actor, Command command) => new(this, Decide(actor, command));

    public Decision Decide(PersonId actor, Command command) => Decider.Decide(Desk, command, World.Setting(actor, Now));

    /// <summary>What came of the step in question.</summary>
    internal sealed record Result(Story Before, Decision Decision)
    {
        /// <summary>But for the plan of the next offer, which every end brings along and which has tests of its own.</summary>
        private IEnumerable<Event> Happened =>
            Assert.IsType<Decision.Happened>(Decision).Events.Where(happened => happened is not Event.OfferPlanned);

        public Story Then(params Event[] events)
        {
            Assert.Equal<Event>(events, Happened);
            return Before.After(events);
        }

        /// <summary>One thing happened, of this kind; what else is known of it is for the caller to look at.</summary>
        public T Then<T>()
            where T : Event => Assert.IsType<T>(Assert.Single(Happened));

        /// <summary>Among others, this happened.</summary>
        public T ThenHappened<T>()
            where T : Event => Assert.Single(Happened.OfType<T>());

        public void ThenRefused(Refusal why) => Assert.Equal(new Decision.Refused(why), Decision);

        public void ThenNothingMore() => Assert.IsType<Decision.Repeated>(Decision);
    }
}
