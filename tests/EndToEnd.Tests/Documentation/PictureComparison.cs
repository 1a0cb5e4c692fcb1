using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>
/// Compares two pictures as an eye does: by the mean colours of cells of eight pixels a side. A letter that is smoothed in another way, or
/// a line half a pixel lower, changes no cell by much; a button that has moved or another colour changes many. Chromium reads the files.
/// </summary>
internal static class PictureComparison
{
    private const int Cell = 8;

    // Of 255. Text covers about a fourth of a cell, so text that has gone changes it by 50 or so.
    private const int Tolerance = 20;

    // Of the cells, in thousandths: a symbol that comes from another machine's font may look different.
    private const int Forgiven = 2;

    // One page for all of them: to open one takes longer than to compare. It goes with its browser.
    private static readonly ConditionalWeakTable<IBrowser, Task<IPage>> Readers = [];

    /// <param name="page">Any page of the browser that is to read them.</param>
    /// <param name="kept">A PNG file.</param>
    /// <param name="drawn">Another.</param>
    /// <param name="scale">Pixels of the picture for one of the page.</param>
    /// <returns>Where they look different, or null.</returns>
    public static async Task<string?> Difference(IPage page, byte[] kept, byte[] drawn, int scale)
    {
        if (kept.AsSpan().SequenceEqual(drawn)) return null;
        var reader = await Readers.GetValue(page.Context.Browser!, Open);
        object[] pictures = [Convert.ToBase64String(kept), Convert.ToBase64String(drawn), Cell * scale, Tolerance];
        return Words(await reader.EvaluateAsync<JsonElement>("pictures => differingCells(pictures)", pictures));
    }

    private static async Task<IPage> Open(IBrowser browser)
    {
        var reader = await browser.NewPageAsync();
        var script = Path.Combine(AppContext.BaseDirectory, "Documentation", "compare.js");
        await reader.AddScriptTagAsync(new PageAddScriptTagOptions { Content = await File.ReadAllTextAsync(script) });
        return reader;
    }

    private static string? Words(JsonElement found)
    {
        var cells = found.GetProperty("cells");
        var (differing, all) = (cells.GetArrayLength(), found.GetProperty("count").GetInt32());
        var places = cells.EnumerateArray().Take(20).Select(cell => cell.GetString());
        return differing * 1000 <= all * Forgiven
            ? null
            : $"{differing} of {all} cells of {Cell} pixels look different, at column,row {string.Join(' ', places)}";
    }
}
