using System.Diagnostics.Metrics;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public sealed class CountingStoreTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly CountingStore store;

    public CountingStoreTests()
    {
        var backend = new Mock<IStore>();
        backend.Setup(store => store.Range("p", "a", "b", It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<Row>());
        store = new(backend.Object, services.GetRequiredService<IMeterFactory>());
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task Each_verb_is_counted_apart()
    {
        await store.Get("p", "a", Now);
        var earlier = store.Counts;
        await store.Get("p", "a", Now);
        await store.Range("p", "a", "b", Now).CountAsync(Now);
        await store.Commit("p", [new Change.Insert("a", default)], Now);

        Assert.Equal(new StoreCounts(2, 1, 1), store.Counts);
        Assert.Equal(new StoreCounts(1, 1, 1), store.Counts - earlier);
        Assert.Equal(4, store.Counts.Total);
    }

    [Fact]
    public async Task Nothing_is_lost_when_many_count_at_once()
    {
        await Parallel.ForAsync(0, 10_000, Now, async (_, token) => await store.Get("p", "a", token));

        Assert.Equal(10_000, store.Counts.Gets);
    }

    [Fact]
    public async Task The_metric_names_the_verb()
    {
        var verbs = new List<object?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "microassign.store.operations"
                && instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => verbs.Add(tags[0].Value));
        listener.Start();

        await store.Get("p", "a", Now);
        await store.Commit("p", [new Change.Insert("a", default)], Now);

        Assert.Equal(["get", "commit"], verbs);
    }
}
