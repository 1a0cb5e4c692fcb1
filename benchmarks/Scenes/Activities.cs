using System.Globalization;
using System.Text;

namespace MicroAssignBot.Benchmarks.Scenes;

/// <summary>Activities in the form and size in which Teams sends them.</summary>
/// <param name="serviceUrl">Where the bot is to answer.</param>
internal sealed class Activities(string serviceUrl)
{
    public const string Tenant = "7f1c6c57-0000-4000-8000-0000000000aa";
    public const string AppId = "9d0c1111-0000-4000-8000-0000000000bb";

    private static readonly string[] Skills =
    [
        "writing-for-search", "data-dashboards", "specifications", "code-review",
        "customer-calls", "facilitation", "spreadsheet-modelling", "presenting",
    ];

    private long count;

    public byte[] Message(string person, string text) => Of(person, $$"""
        "type":"message","text":"{{text}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{text}}</p>"}]
        """);

    /// <summary>A first-time learner chooses a skill, which brings the offer: message 1 of their chat.</summary>
    public byte[] ChooseSkill(int learner) => Click(BenchmarkPeople.Learner(learner), "1", $$"""
        "do":"choose-skills","v":1,"skill1":"{{Skills[learner % Skills.Length]}}","stand1":"New"
        """);

    /// <summary>A click on the card of the learner's first task.</summary>
    /// <param name="seen">The version that the card showed.</param>
    public byte[] OnTask(int learner, string verb, int seen, string more = "") => Click(BenchmarkPeople.Learner(learner), "1", $$"""
        "do":"{{verb}}","v":1,"topic":"{{BenchmarkPeople.Learner(learner)}}.1","seen":
        {{seen.ToString(CultureInfo.InvariantCulture)}}{{more}}
        """);

    public byte[] Click(string person, string message, string data) => Of(person, $$"""
        "type":"invoke","name":"adaptiveCard/action","replyToId":"{{message}}","value":{"action":{"type":"Action.Execute","id":"",
        "verb":"click","data":{ {{data}} } },"trigger":"manual"}
        """);

    private byte[] Of(string person, string what)
    {
        var id = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($$"""
            {"serviceUrl":"{{serviceUrl}}","channelId":"msteams","id":"f:{{id}}",
            "from":{"id":"29:{{person}}","name":"Somebody","aadObjectId":"{{person}}"},
            "conversation":{"conversationType":"personal","tenantId":"{{Tenant}}","id":"a:{{person}}"},
            "recipient":{"id":"28:{{AppId}}","name":"MicroAssign"},
            "entities":[{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/Berlin","type":"clientInfo"}],
            "channelData":{"tenant":{"id":"{{Tenant}}"} },"locale":"en-GB","localTimezone":"Europe/Berlin",
            "timestamp":"2026-11-23T09:15:31.1459171Z","localTimestamp":"2026-11-23T09:15:31.1459171+00:00",
            {{what}} }
            """);
    }
}
