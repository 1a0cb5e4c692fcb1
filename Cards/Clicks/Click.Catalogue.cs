using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Clicks;

/// <content>Clicks in the catalogue, and on forms for its entries.</content>
public abstract partial record Click
{
    /// <summary>Looks for what is in the inputs, and shows the first page in place of the clicked card.</summary>
    /// <param name="Retired">Among what was retired.</param>
    public sealed record SearchCatalogue(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false) : Click;

    /// <summary>Shows a page of what somebody looked for; the first page when the inputs ask for something else by now.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    public sealed record CataloguePage(
        int From = 0,
        string? Words = null,
        [property: JsonPropertyName("ofSkill")] string? Skill = null,
        [property: JsonPropertyName("atLevel")] int? Level = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false) : Click
    {
        internal override object Distinction => Retired ? $"retired-{From}" : From;
    }

    /// <summary>Opens a form. It is empty, or one of the drafts is on it.</summary>
    public sealed record NewEntry : Click;

    /// <summary>A click about one entry of the catalogue.</summary>
    public abstract record OnEntry([property: JsonConverter(typeof(EntryIdText)), JsonPropertyOrder(-2)] EntryId Entry) : Click
    {
        internal override object Distinction => Entry;
    }

    /// <param name="From">The place in the list to which the way back leads.</param>
    public sealed record ShowEntry(
        EntryId Entry,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false) : OnEntry(Entry);

    /// <summary>A learner wants this one.</summary>
    public sealed record TakeEntry(EntryId Entry) : OnEntry(Entry);

    /// <summary>Opens a form for the entry's next version.</summary>
    public sealed record EditEntry(EntryId Entry) : OnEntry(Entry);

    /// <summary>Opens a form for a new entry with the same words.</summary>
    public sealed record CopyEntry(EntryId Entry) : OnEntry(Entry);

    /// <param name="Version">The version that the card showed.</param>
    public sealed record RetireEntry(EntryId Entry, int Version) : OnEntry(Entry);

    /// <param name="Version">The version that the card showed.</param>
    public sealed record RestoreEntry(EntryId Entry, int Version) : OnEntry(Entry);

    /// <param name="Version">The version that the card showed.</param>
    public sealed record StillRight(EntryId Entry, int Version) : OnEntry(Entry);

    /// <summary>A click about a form for an entry. The form's id tells a repeat from another form.</summary>
    public abstract record OnEntryForm([property: JsonConverter(typeof(FormIdText)), JsonPropertyOrder(-2)] FormId Form) : Click;

    public sealed record OpenEntryDraft(FormId Form) : OnEntryForm(Form)
    {
        internal override object Distinction => Form;
    }

    /// <summary>The words are in the inputs.</summary>
    /// <param name="Of">The entry of which this is the next version; null for a new entry.</param>
    /// <param name="Base">The version that the form was opened on; 0 for a new entry.</param>
    /// <param name="Start">The entry whose words a new entry began with; null for an empty form.</param>
    public sealed record SaveEntryDraft(FormId Form, string? Of = null, int Base = 0, string? Start = null) : OnEntryForm(Form);

    /// <summary>The words are in the inputs.</summary>
    /// <param name="Of">As for <see cref="SaveEntryDraft"/>.</param>
    /// <param name="Base">As for <see cref="SaveEntryDraft"/>.</param>
    /// <param name="Start">As for <see cref="SaveEntryDraft"/>.</param>
    public sealed record PublishEntry(FormId Form, string? Of = null, int Base = 0, string? Start = null) : OnEntryForm(Form);

    public sealed record DiscardEntryDraft(FormId Form) : OnEntryForm(Form)
    {
        internal override object Distinction => Form;
    }
}
