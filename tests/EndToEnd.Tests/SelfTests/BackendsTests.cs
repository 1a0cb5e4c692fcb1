using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.EndToEnd.Tests.Azurite;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests.Tables;
using MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

/// <summary>No backend is there that nobody has shown to be a store.</summary>
public sealed class BackendsTests
{
    /// <summary>What holds a backend to the contract, and what reads rows of earlier builds in it.</summary>
    private static readonly Dictionary<Type, (Type Contract, Type OldRows)> Proofs = new()
    {
        [typeof(SqliteStore)] = (typeof(SqliteStoreTests), typeof(OldDatabaseTests)),
        [typeof(AzureTableStore)] = (typeof(AzuriteContractTests), typeof(OldEntitiesTests)),
    };

    [Fact]
    public void Every_backend_is_held_to_the_contract_and_reads_the_rows_of_earlier_builds()
    {
        Assert.Equal(
            typeof(IOpeningStore).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IOpeningStore)))
                .OrderBy(type => type.Name),
            Proofs.Keys.OrderBy(type => type.Name));
        Assert.All(Proofs, proof =>
        {
            Assert.True(proof.Value.Contract.IsSubclassOf(typeof(StoreContract)), $"{proof.Value.Contract} is not the contract's.");
            Assert.True(Names(proof.Value.Contract, proof.Key), $"{proof.Value.Contract} has no {proof.Key}.");
        });
    }

    private static bool Names(Type test, Type store) => test.GetFields(
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic).Any(field => field.FieldType == store);
}
