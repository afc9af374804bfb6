package nl.balie.assistant.dev;

import java.util.List;
import nl.balie.portal.declaration.ComponentSet;
import nl.balie.portal.declaration.StandardComponents;
import nl.balie.portal.declaration.WageComponent;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.springframework.stereotype.Component;

/** What people of the demo may declare: everybody all standard components, on-call workers hours and days (S3-44). */
@Component
@DemoOnly
class DemoComponents {

    private static final String ON_CALL = "oproepkrachten";

    private final WageComponents components;

    DemoComponents(WageComponents components) {
        this.components = components;
    }

    void addTo(EmployerId employer) {
        List<String> all =
                StandardComponents.all().stream().map(WageComponent::code).toList();
        components.add(employer, StandardComponents.all());
        components.addSet(employer, new ComponentSet("vast", "Vaste medewerkers", true, all));
        components.addSet(employer, new ComponentSet(ON_CALL, "Oproepkrachten", false, List.of("UREN", "DAGEN")));
    }

    void linkOnCall(EmployerId employer, EmployeeId employee) {
        components.link(employer, employee, ON_CALL);
    }
}
