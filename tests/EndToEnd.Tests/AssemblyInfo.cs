using MicroAssignBot.EndToEnd.Tests;
using Xunit.Sdk;
using Xunit.v3;

// Most tests here wait for processes most of the time, so three of their classes run beside one another.
[assembly: Parallelization(Mode = ParallelMode.Collections, MaxThreads = 3)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
