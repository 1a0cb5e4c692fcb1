using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>Writes everything that is kept about a person as one JSON document, row by row as the store gives them.</summary>
internal sealed class PersonalExport(IStore store, IPeople people, Clock clock)
{
    /// <summary>What others' rows hold of the person; every other section is made of rows about them.</summary>
    internal const string BegunSection = "unsentFeedback";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<ReadOnlyMemory<byte>> Read(PersonId person, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await Write(person, content, cancellationToken);
        return content.ToArray();
    }

    public async Task Write(PersonId person, Stream to, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(to, Readable);
        json.WriteStartObject();
        json.WriteString("person", person.ToString());
        json.WriteString("exportedAt", clock.Now.LogicalTime);
        if (await people.Find(person, cancellationToken) is { } listed) WriteListed(json, listed);
        string? open = null;
        IReadOnlyList<Topic> reviews = [];
        await foreach (var (section, row) in PersonalRows.Read(person, store, cancellationToken))
        {
            if (section != open)
            {
                if (open is not null) json.WriteEndObject();
                json.WriteStartObject(open = section);
            }

            WriteRow(json, row);
            if (row.Key == Keys.Desk)
                reviews = StateJson.Read<DeskDocument>(row.Body).Reviews.Items.ConvertAll(item => item.Topic);
            await json.FlushAsync(cancellationToken);
        }

        if (open is not null) json.WriteEndObject();
        await WriteBegun(json, person, reviews, cancellationToken);
        json.WriteEndObject();
    }

    /// <summary>
    /// Feedback that the person has typed and not sent yet, by whose work it is on. It lies beside that work, and is theirs until then.
    /// </summary>
    private async ValueTask WriteBegun(
        Utf8JsonWriter json, PersonId person, IReadOnlyList<Topic> reviews, CancellationToken cancellationToken)
    {
        json.WriteStartObject(BegunSection);
        foreach (var topic in reviews)
        {
            var task = await store.Get(Keys.Person(topic.Learner), Keys.Task(topic.Number), cancellationToken);
            if (task is null || StateJson.Read<Assignment>(task.Body).Stage is not Stage.InReview { Begun: { } begun }) continue;
            if (begun.Find(one => one.By == person) is not { } own) continue;
            json.WritePropertyName(topic.ToString());
            JsonNode.Parse(StateJson.Write(own.Feedback))!.WriteTo(json);
        }

        json.WriteEndObject();
    }

    /// <summary>What the organisation says, wherever it says it.</summary>
    private static void WriteListed(Utf8JsonWriter json, Person listed)
    {
        json.WriteStartObject("organisation");
        json.WriteString("name", listed.Name);
        if (listed.Address is { } address) json.WriteString("address", address);
        if (listed.Lead is { } lead) json.WriteString("lead", lead.ToString());
        if (listed.Deputy is { } deputy) json.WriteString("deputy", deputy.ToString());
        json.WriteString("roles", listed.Roles.ToString());
        json.WriteString("hours", listed.Usual.Week.ToString());
        json.WriteString("zone", listed.Usual.Zone.Id);
        json.WriteStartObject("targets");
        foreach (var (skill, level) in listed.Targets) json.WriteNumber(skill.ToString(), level.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, Row row)
    {
        json.WritePropertyName(row.Key);
        if (row.Body.IsEmpty)
        {
            json.WriteNullValue();
            return;
        }

        var body = JsonNode.Parse(row.Body.Span)!;
        // A reviewer's, who is given it themself.
        foreach (var part in (string[])["stage", "event"]) (body[part] as JsonObject)?.Remove("begun");
        body.WriteTo(json);
    }
}
