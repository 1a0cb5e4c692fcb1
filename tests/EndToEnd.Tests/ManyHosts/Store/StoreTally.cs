namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

/// <summary>What was asked of the store, in numbers.</summary>
/// <param name="Looks">Looks for due alarms, which are no part of what somebody's act costs.</param>
/// <param name="Conflicts">Of the commits.</param>
internal sealed record StoreTally(int Gets, int Ranges, int Commits, int Conflicts, int Looks)
{
    /// <summary>Operations, without the looks.</summary>
    public int Total => Gets + Ranges + Commits;

    public static StoreTally operator -(StoreTally later, StoreTally earlier) => new(
        later.Gets - earlier.Gets,
        later.Ranges - earlier.Ranges,
        later.Commits - earlier.Commits,
        later.Conflicts - earlier.Conflicts,
        later.Looks - earlier.Looks);

    public static StoreTally Count(IEnumerable<StoreRequest> requests)
    {
        var all = requests.ToList();
        return new StoreTally(
            all.Count(request => request.Ask.Verb is StoreVerb.Get),
            all.Count(request => request.Ask.Verb is StoreVerb.Range && !request.Ask.IsLooking),
            all.Count(request => request.Ask.Verb is StoreVerb.Commit),
            all.Count(request => request.IsConflict),
            all.Count(request => request.Ask.IsLooking));
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Total} operations ({Gets} gets, {Ranges} ranges, {Commits} commits, {Conflicts} of them lost races), {Looks} looks for alarms");
}
