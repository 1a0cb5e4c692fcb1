using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>One person whom a window can show. The zone is an IANA name and becomes that of the window's client.</summary>
internal sealed record CastMember(PersonId Id, string Name, string TimeZone);

/// <summary>The people of the rehearsal: the two who have a window, and colleagues who can be picked from a list.</summary>
internal sealed record Cast(CastMember Learner, CastMember Lead, IReadOnlyList<CastMember> Others);
