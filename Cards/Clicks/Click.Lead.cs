using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Clicks;

/// <content>Clicks of leads: targets, their team, and handing out.</content>
public abstract partial record Click
{
    /// <summary>For whom, the skill, the level and whether it comes first are in the inputs.</summary>
    public sealed record SaveTarget : Click;

    /// <summary>Shows the lead's board, in place of the clicked card.</summary>
    /// <param name="From">Index of the first person shown, from 0.</param>
    public sealed record Board([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>Shows what is up with one person, in place of the board.</summary>
    /// <param name="Who">The person, as their id is written.</param>
    /// <param name="From">The page of the board that it was clicked on.</param>
    public sealed record ShowBoardPerson(
        [property: JsonPropertyName("of")] string Who,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0) : Click
    {
        /// <summary>Index of the first of their tasks to show, from 0.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Task { get; init; }

        internal override object Distinction => Task == 0 ? Who : (Who, Task);
    }

    /// <summary>Shows the card of a task on which the lead is to do something, in place of the clicked one.</summary>
    public sealed record ShowBoardTask(Topic Topic, int Seen) : OnTopic(Topic, Seen)
    {
        internal override object Distinction => Topic;
    }

    /// <summary>Opens the form for the team.</summary>
    /// <param name="Of">The desk of the team of Microsoft Teams whose people are proposed; null on the welcome card.</param>
    public sealed record SetUpTeam(string? Of = null) : Click
    {
        internal override object? Distinction => Of;
    }

    /// <summary>People, skills, level and deputy are in the inputs.</summary>
    /// <param name="Of">As in <see cref="SetUpTeam"/>.</param>
    /// <param name="LeftOut">The <see cref="LeftOutMark"/> of those whom the card said it leaves out; null for nobody.</param>
    /// <param name="Seen">The <see cref="TeamMark"/> of the team that the card showed; null on cards of earlier builds.</param>
    /// <param name="Picked">Whom the card showed as picked from the directory, for a client that does not send that input.</param>
    public sealed record SaveTeam(
        string? Of = null, string? LeftOut = null, [property: JsonPropertyName("mark")] string? Seen = null, string? Picked = null) : Click
    {
        /// <summary>Instead of more people than a team may have, who would make the card too long.</summary>
        public const string TooManyPicked = "many";
    }

    /// <summary>Closes the form for the team.</summary>
    /// <param name="Of">As in <see cref="SetUpTeam"/>.</param>
    public sealed record CloseTeam(string? Of = null) : Click;

    /// <summary>Names who leads a team of Microsoft Teams: the person in the input.</summary>
    /// <param name="Team">The team's desk.</param>
    public sealed record NameLead([property: JsonPropertyName("of")] string Team) : Click;

    /// <summary>The person leads this team of Microsoft Teams.</summary>
    /// <param name="Team">As in <see cref="NameLead"/>.</param>
    public sealed record LeadTeams([property: JsonPropertyName("of")] string Team) : Click;

    /// <summary>The person does not lead this team of Microsoft Teams, or no longer.</summary>
    /// <param name="Team">As in <see cref="NameLead"/>.</param>
    public sealed record NotLeadTeams([property: JsonPropertyName("of")] string Team) : Click
    {
        internal override object Distinction => Team;
    }

    /// <param name="Request">The number of the lead's question on the person's own desk.</param>
    public sealed record Join(int Request) : Click;

    /// <param name="Request">As in <see cref="Join"/>.</param>
    public sealed record NotJoin(int Request) : Click;

    public sealed record LeaveTeam : Click;

    /// <summary>Lists tasks to hand out, in place of the clicked card. The words to look for are in the inputs.</summary>
    /// <param name="From">Index of the first entry shown, from 0.</param>
    /// <param name="Search">Looks for what is typed, from the first entry on.</param>
    public sealed record TasksToAssign(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int From = 0,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Search = false) : Click
    {
        internal override object? Distinction => Search ? "search" : From;
    }

    /// <summary>Opens the form that hands out this entry of the catalogue.</summary>
    public sealed record Assign(EntryId Entry) : OnEntry(Entry);

    /// <summary>Shows for those in the inputs what handing out would mean.</summary>
    /// <param name="Form">Identifies the form, however often it is drawn.</param>
    /// <param name="Reviewer">Names this reviewer; null leaves the input as it is.</param>
    public sealed record CheckHandOut(
        string Entry, [property: JsonConverter(typeof(FormIdText))] FormId Form, string? Reviewer = null) : Click
    {
        internal override object? Distinction => Reviewer;
    }

    /// <summary>Shows what the viewer has handed out, in place of the clicked card.</summary>
    /// <param name="From">Index of the first one shown, from 0.</param>
    public sealed record HandOutsPage(int From) : Click
    {
        internal override object Distinction => From;
    }

    /// <summary>Posts the live card of a hand-out again.</summary>
    public sealed record ShowHandOut(int Number) : Click
    {
        internal override object Distinction => Number;
    }

    /// <summary>Asks the person in the input to be the lead's deputy; the form stays as it is.</summary>
    public sealed record NameDeputy(string Entry, [property: JsonConverter(typeof(FormIdText))] FormId Form) : Click;

    /// <summary>The people and all else are in the inputs.</summary>
    /// <param name="Form">As for <see cref="CheckHandOut"/>: it hands out once.</param>
    /// <param name="Shown">The <see cref="HandOutMark"/> of what the card showed for each person.</param>
    public sealed record HandOut(
        string Entry, [property: JsonConverter(typeof(FormIdText))] FormId Form, string Shown) : Click;

    /// <summary>Opens the form that posts this entry of the catalogue in a channel.</summary>
    public sealed record PostEntry(EntryId Entry) : OnEntry(Entry);

    /// <summary>The channel, the number of places and the answers to blanks are in the inputs.</summary>
    /// <param name="Form">Identifies the form, however often it is drawn: it posts once.</param>
    public sealed record PostTask(
        [property: JsonConverter(typeof(FormIdText)), JsonPropertyOrder(-2)] FormId Form, EntryId Entry) : OnEntry(Entry);

    /// <summary>Takes a place of a task that is up for grabs.</summary>
    public sealed record TakePlace(Topic Topic, int Seen) : OnTopic(Topic, Seen);

    /// <summary>The lead lets nobody take a further place.</summary>
    public sealed record ClosePost(Topic Topic, int Seen) : OnTopic(Topic, Seen);
}
