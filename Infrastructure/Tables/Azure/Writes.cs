using Azure;
using Azure.Data.Tables;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>Sends one change as a single operation, several as an entity group transaction.</summary>
internal static class Writes
{
    /// <returns>The answers, one for each change.</returns>
    /// <exception cref="RequestFailedException">No change was done, or the outcome is unknown (<see cref="Faults"/>).</exception>
    public static async Task<IReadOnlyList<Response>> Send(
        this TableClient table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes is [var only])
        {
            return [await SendOne(table, partition, only, cancellationToken)];
        }

        var actions = changes.Select(change => Action(partition, change)).ToList();
        return (await table.SubmitTransactionAsync(actions, cancellationToken)).Value;
    }

    private static async Task<Response> SendOne(
        TableClient table, string partition, Change change, CancellationToken cancellationToken)
    {
        var action = Action(partition, change);
        var entity = action.Entity;
        var response = action.ActionType switch
        {
            TableTransactionActionType.Add => await table.AddEntityAsync(entity, cancellationToken),
            TableTransactionActionType.UpdateReplace =>
                await table.UpdateEntityAsync(entity, action.ETag, TableUpdateMode.Replace, cancellationToken),
            TableTransactionActionType.UpsertReplace =>
                await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken),
            _ => await table.DeleteEntityAsync(partition, change.Key, action.ETag, cancellationToken),
        };

        // A deletion is the only operation that answers 404 without an exception.
        return response.Status == 404 ? throw new RequestFailedException(response) : response;
    }

    private static TableTransactionAction Action(string partition, Change change) => change switch
    {
        Change.Insert insert => new(TableTransactionActionType.Add, Entities.Write(partition, insert.Key, insert.Body)),
        Change.Replace replace => new(
            TableTransactionActionType.UpdateReplace, Entities.Write(partition, replace.Key, replace.Body), new ETag(replace.ETag)),
        Change.Upsert upsert => new(
            TableTransactionActionType.UpsertReplace, Entities.Write(partition, upsert.Key, upsert.Body)),
        Change.Delete delete => new(
            TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), new ETag(delete.ETag)),
        Change.Remove remove => new(TableTransactionActionType.Delete, new TableEntity(partition, remove.Key), ETag.All),
        _ => throw new InvalidOperationException("There is no other change."),
    };
}
