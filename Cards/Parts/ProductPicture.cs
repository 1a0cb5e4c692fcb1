using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Parts;

/// <summary>
/// The picture on the welcome card. It is in the card itself, so that it needs no address that clients outside can reach. Teams
/// draws such pictures (https://github.com/MicrosoftDocs/msteams-docs/issues/9161); a client that does not reads its text.
/// </summary>
internal static class ProductPicture
{
    private static readonly string Address = $"data:image/png;base64,{Convert.ToBase64String(Read())}";

    public static Image Picture(this CardBuilder builder) => new(Address, builder.Text["welcome.picture"]);

    private static byte[] Read()
    {
        using var stream = typeof(ProductPicture).Assembly.GetManifestResourceStream("MicroAssignBot.Cards.Pictures.welcome.png")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
