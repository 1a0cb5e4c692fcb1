using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Retention;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>
/// Settings that have a new name. What was set under the earlier one still counts, unless the new one is set too.
/// </summary>
internal static class EarlierSettings
{
    private static readonly (string Earlier, string Now)[] Renamed =
    [
        ($"{DeliveryOptions.Section}:Repaint", $"{DeliveryOptions.Section}:{nameof(DeliveryOptions.RerenderDelay)}"),
        ($"{DeliveryOptions.Section}:MostDoubts", $"{DeliveryOptions.Section}:{nameof(DeliveryOptions.MostUnknownOutcomes)}"),
        ($"{DeliveryOptions.Section}:LedgerDays", $"{RetentionOptions.Section}:{nameof(RetentionOptions.LedgerDays)}"),
        ($"{DeliveryOptions.Section}:MostFaults", $"{DeliveryOptions.Section}:{nameof(DeliveryOptions.MostRenderFailures)}"),
        ($"{DeliveryOptions.Section}:FirstMiss", $"{DeliveryOptions.Section}:{nameof(DeliveryOptions.FirstNotFoundDelay)}"),
        ($"{DeliveryOptions.Section}:SecondMiss", $"{DeliveryOptions.Section}:{nameof(DeliveryOptions.SecondNotFoundDelay)}"),
    ];

    public static void Read(ConfigurationManager settings)
    {
        List<KeyValuePair<string, string?>> found =
        [
            .. from name in Renamed
               where settings[name.Now] is null && settings[name.Earlier] is not null
               select KeyValuePair.Create(name.Now, settings[name.Earlier]),
        ];
        if (found.Count > 0) settings.AddInMemoryCollection(found);
    }
}
