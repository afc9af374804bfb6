package nl.balie.portal.declaration;

import java.util.List;

/** The components that a new employer starts with (filing-by-chat.md, Components); he renames and extends them. */
public final class StandardComponents {
    private StandardComponents() {}

    public static List<WageComponent> all() {
        return List.of(
                component("UREN", "Gewerkte uren", "HOUR", "uren", "gewerkt", "gewerkte uren", "normale uren"),
                component("OVERUREN", "Overuren", "HOUR", "overuren", "overwerk", "overgewerkt"),
                component(
                        "KM",
                        "Kilometers",
                        "KM",
                        "km",
                        "kilometer",
                        "kilometers",
                        "gereden",
                        "woon-werk",
                        "zakelijke kilometers"),
                component("TANK", "Tankkosten", "EUR", "tankkosten", "getankt", "benzine", "diesel", "tankbon"),
                component("THUIS", "Dagen thuiswerk", "DAY", "thuisgewerkt", "thuiswerkdag", "vanuit huis"),
                component("DAGEN", "Gewerkte dagen", "DAY", "dagen gewerkt"),
                component("PARKEREN", "Parkeerkosten", "EUR", "parkeren", "parkeerkosten", "parkeerkaartje"),
                component("MAALTIJD", "Maaltijden", "EUR", "maaltijd", "maaltijden", "lunch", "eten"));
    }

    private static WageComponent component(String code, String name, String unit, String... aliases) {
        return new WageComponent(code, name, unit, List.of(aliases), "LC-" + code, true);
    }
}
