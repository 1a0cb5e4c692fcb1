using System.Text.Json;
using System.Text.Unicode;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Parses a body into a case. It insists on the fields that an answer needs, and ignores any other field of an unknown form.
/// </summary>
public static class ActivityParser
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128 };

    public static ParseResult Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            return new ParseResult.Malformed("The body is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(WellFormedText.Mend(body), Options);
            return Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            // Our own messages name a field. The parser's message would quote the body.
            return new ParseResult.Malformed(malformed.LineNumber is null ? malformed.Message : "The body is not JSON.");
        }
    }

    private static ParseResult Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new ParseResult.Malformed("The body is not an object.");
        try
        {
            var envelope = EnvelopeParser.Read(root);
            var activity = ActivityCases.Read(envelope, root);
            if (activity is not (InboundActivity.Other or InboundActivity.UnknownInvoke))
                EnvelopeParser.Require(envelope);
            return new ParseResult.Parsed(activity);
        }
        catch (JsonException incomplete) when (ActivityCases.IsClick(root))
        {
            return new ParseResult.Malformed(incomplete.Message, IsClick: true);
        }
    }
}
