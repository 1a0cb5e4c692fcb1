using MicroAssignBot.Benchmarks;
using MicroAssignBot.Benchmarks.Roles;

// One program, several processes: whoever measures starts the measured ones from the same binaries.
return args switch
{
    [FloorRole.Name] => await FloorRole.Run(),
    [ConnectorRole.Name] => await ConnectorRole.Run(),
    [ProductRole.Name] => await ProductRole.Run(),
    _ => await Benchmark.Run(args),
};
