using MicroAssignBot.EndToEnd.Tests.Azurite;
using MicroAssignBot.EndToEnd.Tests.MainPath;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using Xunit.Sdk;
using Xunit.v3;

namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>What takes more than half a minute begins first, so that no long test is left when all others are done.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        "Browser", nameof(LeavingHostTests), nameof(MainPathTests), nameof(DeathOverTablesTests), nameof(ReminderStormTests),
        nameof(RestartBetweenStepsTests), nameof(UnknownWordsTests), nameof(RestartTests), nameof(ClockTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Longest, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
