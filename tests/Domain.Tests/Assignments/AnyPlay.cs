using FsCheck;
using FsCheck.Fluent;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>
/// One step of somebody who may or may not be allowed it. Numbers below are drawn at random and mean what
/// <see cref="AnyCommand"/> makes of them, so that most steps make sense and some make none.
/// </summary>
public sealed record AnyStep(int Command, int Actor, int Number, int Seen, int Choice, TimeSpan Wait, int World);

/// <param name="World">In which most steps happen.</param>
public sealed record AnyPlay(int World, IReadOnlyList<AnyStep> Steps)
{
    public static Arbitrary<AnyPlay> Plays() => Arb.From(
        from count in Gen.Choose(20, 120)
        from world in Gen.Choose(0, 14)
        from steps in Gen.ArrayOf(Step(), count)
        select new AnyPlay(world, steps));

    public override string ToString() => $"World {World}{Environment.NewLine}{string.Join(Environment.NewLine, Steps)}";

    private static Gen<AnyStep> Step() =>
        from command in Gen.Choose(0, AnyCommand.Count - 1)
        from actor in Gen.Choose(0, 49)
        from number in Gen.Choose(0, 19)
        from seen in Gen.Choose(0, 9)
        from choice in Gen.Choose(0, 99)
        from minutes in Gen.OneOf(
            Gen.Constant(0), Gen.Constant(1), Gen.Choose(0, 90), Gen.Choose(0, 90), Gen.Choose(0, 600), Gen.Choose(0, 4 * 24 * 60))
        from world in Gen.Choose(0, 59)
        select new AnyStep(command, actor, number, seen, choice, TimeSpan.FromMinutes(minutes), world);
}
