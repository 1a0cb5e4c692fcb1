namespace MicroAssignBot.Bot.Outbox;

/// <summary>The names under which delivery's metrics are found.</summary>
public static class DeliveryTelemetry
{
    public const string Meter = "microassign.delivery";

    /// <summary>Notices that were sent.</summary>
    public const string Sent = "microassign.delivery.sent";

    /// <summary>Notices that were not, tagged with <see cref="Reason"/>.</summary>
    public const string Cancelled = "microassign.delivery.cancelled";

    /// <summary>Calls that may have created a message unseen.</summary>
    public const string Doubtful = "microassign.delivery.doubtful";

    /// <summary>Messages that were sent although an earlier call may have done so.</summary>
    public const string Repeated = "microassign.delivery.repeated";

    /// <summary>Notices that arrived in another person's partition.</summary>
    public const string Transferred = "microassign.delivery.transferred";

    /// <summary>Leases lost before their work was recorded.</summary>
    public const string FencedOut = "microassign.delivery.fenced_out";

    /// <summary>Unreachable people whom this replica has seen.</summary>
    public const string Unreachable = "microassign.delivery.unreachable";

    public const string Reason = "reason";
}
