using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// A hash of a click with what was typed beside it. It tells a second tap of a button, and keeps nothing of what it says.
/// </summary>
public static class TapMark
{
    public static string Create(Click click, Inputs typed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(click, ClickJson.Wire.Click));
        // With its length, no value can pass for the beginning of the next.
        foreach (var (id, text) in typed.Sent) hash.AppendData(Encoding.UTF8.GetBytes($"{id} {text.Length} {text}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
