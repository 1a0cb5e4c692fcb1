using System.Reflection;
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
            Assert.True(Names(proof.Value.OldRows, proof.Key), $"{proof.Value.OldRows} opens no {proof.Key}.");
            Assert.True(GoesThroughAll(proof.Value.OldRows), $"{proof.Value.OldRows} does not go through every store that is kept.");
        });
    }

    // What a method keeps in a variable while it waits, or hands to a function of its own, lies in a type within.
    private static bool Names(Type test, Type store) => test.GetNestedTypes(BindingFlags.NonPublic).Prepend(test)
        .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        .Any(field => field.FieldType == store);

    private static bool GoesThroughAll(Type test) => test.GetMethods()
        .Select(method => method.GetCustomAttribute<MemberDataAttribute>()?.MemberName).OfType<string>()
        .Select(member => test.GetProperty(member)?.GetValue(null)).OfType<TheoryData<string>>()
        .Any(stores => stores.Select(row => row.Data).ToHashSet().SetEquals(KeptStore.All.Keys));
}
