namespace MicroAssignBot.Bot.Reports;

internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddSingleton<ReportReader>().AddSingleton<ReportCsv>().AddSingleton<ReportMaker>();
}
