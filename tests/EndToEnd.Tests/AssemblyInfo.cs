using Xunit.Sdk;
using Xunit.v3;

// Every test here starts processes and waits for them; beside one another they would only wait longer.
[assembly: Parallelization(Mode = ParallelMode.None)]
