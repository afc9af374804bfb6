package nl.balie.assistant.dev;

import java.util.List;
import nl.balie.portal.declaration.ComponentSet;
import nl.balie.portal.declaration.StandardComponents;
import nl.balie.portal.declaration.WageComponent;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import org.springframework.stereotype.Component;

/** What people of the demo may declare: one set for most, a small one for those on call. */
@Component
@DemoOnly
class DemoComponents {

    /** Hours on a permanent contract are declared, not days. */
    static final List<String> FOR_PERMANENT_STAFF =
            List.of("KM", "TANK", "THUIS", "UREN", "OVERUREN", "PARKEREN", "MAALTIJD");

    private static final String STANDARD = "STANDAARD";
    private static final String ON_CALL = "OPROEP";

    private final WageComponents components;

    DemoComponents(WageComponents components) {
        this.components = components;
    }

    static List<String> everything() {
        return StandardComponents.all().stream().map(WageComponent::code).toList();
    }

    void addSets(EmployerId employer, List<String> standard) {
        components.add(employer, StandardComponents.all());
        components.addSet(employer, new ComponentSet(STANDARD, "Standaard", true, standard));
        components.addSet(employer, new ComponentSet(ON_CALL, "Oproepkrachten", false, List.of("UREN", "DAGEN")));
    }

    /** Who is linked to no set has the standard one. */
    void link(EmployerId employer, EmployeeId employee, EmploymentType type) {
        if (type == EmploymentType.ON_CALL) {
            components.link(employer, employee, ON_CALL);
        }
    }
}
