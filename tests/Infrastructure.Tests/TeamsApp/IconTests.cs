using static MicroAssignBot.Infrastructure.Tests.TeamsApp.TeamsAppFiles;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

public class IconTests
{
    [Fact]
    public void The_colour_icon_is_192_pixels_square_and_opaque_on_the_accent_colour()
    {
        var icon = Icon("color");
        var corner = icon.Pixels[0];

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Equal(TextAt("accentColor"), $"#{corner.Red:X2}{corner.Green:X2}{corner.Blue:X2}");
        Assert.Contains(new Pixel(255, 255, 255, 255), icon.Pixels);
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_square_and_white_on_transparent()
    {
        var icon = Icon("outline");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(
            icon.Pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(icon.Pixels, pixel => pixel.Alpha == 255);
        Assert.True(icon.Pixels.Count(pixel => pixel.Alpha == 0) > icon.Pixels.Count / 2);
    }
}
