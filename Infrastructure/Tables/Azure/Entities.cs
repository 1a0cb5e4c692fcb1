using Azure.Data.Tables;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>
/// Converts rows to table entities and back. A binary property holds 64 KiB at most, so a body is split over properties B0, B1, …
/// </summary>
internal static class Entities
{
    private const int Piece = 64 * 1024;

    // The property names for the largest body, so that no name has to be composed for a row.
    private static readonly string[] Names =
        [.. Enumerable.Range(0, (TransactionRules.LargestBody + Piece - 1) / Piece).Select(i => FormattableString.Invariant($"B{i}"))];

    public static TableEntity Write(string partition, string key, ReadOnlyMemory<byte> body)
    {
        var entity = new TableEntity(partition, key);
        for (var start = 0; start < body.Length; start += Piece)
        {
            entity[Names[start / Piece]] = new BinaryData(body.Slice(start, Math.Min(Piece, body.Length - start)));
        }

        return entity;
    }

    public static Row Read(TableEntity entity)
    {
        var pieces = Names.Select(entity.GetBinary).TakeWhile(piece => piece is not null).Cast<byte[]>().ToArray();
        var body = pieces is [var only] ? only : Join(pieces);
        return new Row(entity.RowKey, entity.ETag.ToString(), body);
    }

    private static byte[] Join(byte[][] pieces)
    {
        var body = new byte[pieces.Sum(piece => piece.Length)];
        var end = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(body, end);
            end += piece.Length;
        }

        return body;
    }
}
