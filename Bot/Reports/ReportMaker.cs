using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Reports;

/// <summary>
/// Makes one report at a time, since each reads all that happened, and keeps the last one for some minutes, for its next page and its file.
/// </summary>
internal sealed class ReportMaker(ReportReader reader, IOptions<OrganisationOptions> organisation, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private (Report Report, DateTimeOffset Until)? last;

    /// <summary>Where the months of the company begin.</summary>
    public TimeZoneInfo Zone { get; } = organisation.Value.ZoneOfMonths();

    public async Task<Report> Get(ReportPeriod period, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && known.Report.Period == period && time.GetUtcNow() < known.Until) return known.Report;
            var report = await reader.Read(period, Zone, cancellationToken);
            last = (report, time.GetUtcNow() + Keeps);
            return report;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
