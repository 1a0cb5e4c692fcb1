using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>As much of PNG as the icons use: eight bits a channel, with alpha, not interlaced.</summary>
internal sealed record Png(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    private const int Channels = 4;
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];

    public static Png Read(ReadOnlySpan<byte> file)
    {
        Assert.True(file.StartsWith(Signature), "It is not a PNG.");
        var (header, packed) = Chunks(file[Signature.Length..]);
        Assert.Equal([8, 6, 0, 0, 0], header[8..]);
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        return new Png(width, height, Unfilter(Unpack(packed), width, height));
    }

    private static (byte[] Header, byte[] Packed) Chunks(ReadOnlySpan<byte> rest)
    {
        byte[] header = [], packed = [];
        while (!rest.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            var body = rest.Slice(8, length);
            var type = Encoding.ASCII.GetString(rest.Slice(4, 4));
            header = type == "IHDR" ? body.ToArray() : header;
            packed = type == "IDAT" ? [.. packed, .. body] : packed;
            rest = rest[(length + 12)..];
        }
        return (header, packed);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>Each row begins with the number of a filter, which says from which neighbours its bytes differ.</summary>
    private static List<Pixel> Unfilter(byte[] data, int width, int height)
    {
        var above = new byte[width * Channels];
        List<Pixel> pixels = [];
        for (var y = 0; y < height; y++)
        {
            var start = y * ((width * Channels) + 1);
            var row = data.AsSpan(start + 1, width * Channels).ToArray();
            for (var i = 0; i < row.Length; i++)
            {
                var (left, aboveLeft) = i < Channels ? ((byte)0, (byte)0) : (row[i - Channels], above[i - Channels]);
                row[i] += Predicted(data[start], left, above[i], aboveLeft);
            }
            pixels.AddRange(row.Chunk(Channels).Select(one => new Pixel(one[0], one[1], one[2], one[3])));
            above = row;
        }
        return pixels;
    }

    private static byte Predicted(byte filter, byte left, byte above, byte aboveLeft) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (byte)((left + above) / 2),
        4 => Nearest(left + above - aboveLeft, left, above, aboveLeft),
        _ => throw new InvalidDataException($"There is no filter {filter}."),
    };

    private static byte Nearest(int value, params byte[] candidates) => candidates.MinBy(candidate => Math.Abs(value - candidate));
}
