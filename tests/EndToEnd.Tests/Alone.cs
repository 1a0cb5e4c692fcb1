namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>
/// Tests that count what a busy machine does more often or in another order. They run one after the other, when the rest of this
/// project is done; what only takes long or does much is not here.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public static class Alone;
