using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

/// <summary>A way to the file past the store, to hold it up or to break it.</summary>
internal static class RawConnection
{
    public static SqliteConnection To(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static void Run(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
