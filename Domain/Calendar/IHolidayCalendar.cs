namespace MicroAssignBot.Domain.Calendar;

/// <summary>The public holidays of a country or region, in every year. Two that are equal have the same holidays.</summary>
public interface IHolidayCalendar
{
    bool Includes(DateOnly date);
}
