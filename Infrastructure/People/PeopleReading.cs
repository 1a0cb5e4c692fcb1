using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Infrastructure.People;

public static class PeopleReading
{
    /// <summary>Reads whoever was imported or lies in the directory, for a command that starts no host. The store must be open.</summary>
    public static Task ReadPeople(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<StoredPeople>().CatchUp(cancellationToken);
}
