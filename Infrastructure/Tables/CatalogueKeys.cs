using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Tables;

public static partial class Keys
{
    /// <summary>The catalogue is a partition of its own: one row for each skill and one for each entry.</summary>
    public static class Catalogue
    {
        public const string Partition = "catalogue";

        public const string EntriesFrom = "entry-";

        /// <summary>The character after the hyphen, so that the range ends where the prefix does.</summary>
        public const string EntriesUntil = "entry.";

        public const string SkillsFrom = "skill-";

        public const string SkillsUntil = "skill.";

        public static string Entry(EntryId id) => EntriesFrom + id;

        public static string Skill(SkillId id) => SkillsFrom + id;
    }
}
