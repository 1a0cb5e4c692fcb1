using System.Security.Cryptography;
using System.Text;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// How a channel, a thread, a group chat, a Teams team or an entry of the catalogue is addressed: like a person, with a partition of
/// its own, so that what is posted or counted there goes through an inbox. The id follows from the conversation or the entry, so it
/// cannot be that of any other partition, and nothing that is private to a person is ever drawn for it.
/// </summary>
public static class SharedPlaces
{
    // Directories give out version 4. Version 8 is for ids that follow from data, so no person has one.
    private const byte Version = 0x80;
    private const byte Variant = 0x80;

    public static PersonId IdFor(string? tenant, string conversation)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant} {conversation}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | Version);
        bytes[8] = (byte)((bytes[8] & 0x3f) | Variant);
        return PersonId.Parse(new Guid(bytes, bigEndian: true).ToString("D"));
    }

    /// <summary>No directory has such a name, so no conversation has this id.</summary>
    public static PersonId IdFor(EntryId entry) => IdFor("catalogue", $"{entry}");

    /// <summary>Whether the id is of this kind, and so of no person.</summary>
    public static bool IsOne(PersonId id) => (Guid.Parse($"{id}").ToByteArray(bigEndian: true)[6] & 0xf0) == Version;

    /// <summary>Whether this partition is that of the conversation which it names as its chat.</summary>
    public static bool IsOne(PersonId owner, Contact? contact) =>
        contact is { Reference: var chat } && ChannelIds.IsShared(chat.ConversationId)
        && owner == IdFor(chat.TenantId, chat.ConversationId);
}
