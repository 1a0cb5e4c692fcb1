using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests.Tables;

namespace MicroAssignBot.Infrastructure.Tests;

/// <summary>The store that tests are given keeps what the real ones promise.</summary>
public sealed class MemoryStoreTests : StoreContract
{
    protected override IStore Store { get; } = new MemoryStore();
}
