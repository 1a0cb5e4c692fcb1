namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>
/// Tests that count operations, hold to moments or load the machine themselves. They run one after the other, when the rest of this
/// project is done.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public static class Alone;
