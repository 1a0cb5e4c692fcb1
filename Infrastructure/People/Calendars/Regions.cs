using System.Collections.Frozen;
using PublicHoliday;
using AustralianState = PublicHoliday.AustraliaPublicHoliday.States;
using Canton = PublicHoliday.SwitzerlandPublicHoliday.Cantons;
using District = PublicHoliday.NewZealandPublicHoliday.ProvincialDistricts;
using FrenchRegion = PublicHoliday.FrancePublicHoliday.Regions;
using GermanState = PublicHoliday.GermanPublicHoliday.States;
using Nation = PublicHoliday.UKBankHoliday.UkCountries;
using PortugueseRegion = PublicHoliday.PortugalPublicHoliday.Regions;

namespace MicroAssignBot.Infrastructure.People.Calendars;

/// <summary>
/// The countries and regions whose holidays the library knows, by their ISO 3166 codes. A country by itself has the holidays of all its
/// regions in common, except the United Kingdom, which has none: there it is England.
/// </summary>
internal static class Regions
{
    private static readonly string[] Provinces = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

    private static readonly FrozenDictionary<string, Func<IPublicHolidays>> All = Countries()
        .Concat(ByCode<GermanState>("DE", state => new GermanPublicHoliday { State = state }))
        .Concat(ByCode<Canton>("CH", canton => new SwitzerlandPublicHoliday { Canton = canton }))
        .Concat(ByCode<AustralianState>("AU", state => new AustraliaPublicHoliday { State = state }))
        .Concat(Provinces.Select(province => Region($"CA-{province}", () => new CanadaPublicHoliday(province))))
        .Concat(Named<Nation>("GB", nation => new UKBankHoliday { UkCountry = nation }, [
            ("ENG", Nation.England), ("WLS", Nation.Wales), ("SCT", Nation.Scotland), ("NIR", Nation.NorthernIreland)]))
        .Concat(Named<PortugueseRegion>("PT", region => new PortugalPublicHoliday { Region = region }, [
            ("20", PortugueseRegion.Acores), ("30", PortugueseRegion.Madeira)]))
        .Concat(Named<FrenchRegion>("FR", region => new FrancePublicHoliday { Region = region }, [
            ("57", FrenchRegion.AlsaceMoselle), ("67", FrenchRegion.AlsaceMoselle), ("68", FrenchRegion.AlsaceMoselle),
            ("971", FrenchRegion.Guadeloupe), ("972", FrenchRegion.Martinique), ("973", FrenchRegion.Guyane), ("974", FrenchRegion.Reunion),
            ("976", FrenchRegion.Mayotte), ("NC", FrenchRegion.NouvelleCaledonie), ("PF", FrenchRegion.PolynesieFrancaise),
            ("BL", FrenchRegion.SaintBarthelemy), ("MF", FrenchRegion.SaintMartin), ("WF", FrenchRegion.WallisEtFutuna)]))
        .Concat(Named<District>("NZ", district => new NewZealandPublicHoliday { ProvincialDistrict = district }, [
            ("NTL", District.NORTHLAND), ("AUK", District.AUCKLAND), ("TKI", District.TARANAKI), ("HKB", District.HAWKES_BAY),
            ("WGN", District.WELLINGTON), ("MBH", District.MARLBOROUGH), ("NSN", District.NELSON), ("CAN", District.CANTERBURY),
            ("WTC", District.WESTLAND), ("OTA", District.OTAGO), ("STL", District.SOUTHLAND), ("CIT", District.CHATHAM_ISLANDS)]))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="code">In upper case.</param>
    public static IPublicHolidays? Find(string code) => All.TryGetValue(code, out var create) ? create() : null;

    private static IEnumerable<KeyValuePair<string, Func<IPublicHolidays>>> Countries() =>
    [
        Region("AT", () => new AustriaPublicHoliday()), Region("AU", () => new AustraliaPublicHoliday()),
        Region("BE", () => new BelgiumPublicHoliday()), Region("BR", () => new BrazilPublicHoliday()),
        Region("CA", () => new CanadaPublicHoliday("")), Region("CH", () => new SwitzerlandPublicHoliday()),
        Region("CZ", () => new CzechRepublicPublicHoliday()), Region("DE", () => new GermanPublicHoliday()),
        Region("DK", () => new DenmarkPublicHoliday()), Region("EE", () => new EstoniaPublicHoliday()),
        Region("ES", () => new SpainPublicHoliday()), Region("FI", () => new FinlandPublicHoliday()),
        Region("FR", () => new FrancePublicHoliday()), Region("GB", () => new UKBankHoliday()),
        Region("GR", () => new GreecePublicHoliday()), Region("HR", () => new CroatiaPublicHoliday()),
        Region("HU", () => new HungaryPublicHoliday()), Region("IE", () => new IrelandPublicHoliday()),
        Region("IT", () => new ItalyPublicHoliday()), Region("JP", () => new JapanPublicHoliday()),
        Region("KZ", () => new KazakhstanPublicHoliday()), Region("LT", () => new LithuaniaPublicHoliday()),
        Region("LU", () => new LuxembourgPublicHoliday()), Region("LV", () => new LatviaPublicHoliday()),
        Region("ME", () => new MontenegroPublicHoliday()), Region("MX", () => new MexicoPublicHoliday()),
        Region("NL", () => new DutchPublicHoliday()), Region("NO", () => new NorwayPublicHoliday()),
        Region("NZ", () => new NewZealandPublicHoliday()), Region("PL", () => new PolandPublicHoliday()),
        Region("PT", () => new PortugalPublicHoliday()), Region("RO", () => new RomanianPublicHoliday()),
        Region("RS", () => new SerbianPublicHoliday()), Region("SE", () => new SwedenPublicHoliday()),
        Region("SI", () => new SloveniaPublicHoliday()), Region("SK", () => new SlovakiaPublicHoliday()),
        Region("TR", () => new TurkeyPublicHoliday()), Region("US", () => new USAPublicHoliday()),
        Region("ZA", () => new SouthAfricaPublicHoliday()),
    ];

    /// <summary>Regions that the library names by the codes of the standard. Its marks for all of them together are left out.</summary>
    private static IEnumerable<KeyValuePair<string, Func<IPublicHolidays>>> ByCode<T>(string country, Func<T, IPublicHolidays> create)
        where T : struct, Enum =>
        from region in Enum.GetValues<T>()
        let name = region.ToString()
        where name.Length <= 3 && !name.Equals("ALL", StringComparison.OrdinalIgnoreCase)
        select Region($"{country}-{name}", () => create(region));

    private static IEnumerable<KeyValuePair<string, Func<IPublicHolidays>>> Named<T>(
        string country, Func<T, IPublicHolidays> create, (string Code, T Region)[] regions) =>
        regions.Select(one => Region($"{country}-{one.Code}", () => create(one.Region)));

    private static KeyValuePair<string, Func<IPublicHolidays>> Region(string code, Func<IPublicHolidays> create) => new(code, create);
}
