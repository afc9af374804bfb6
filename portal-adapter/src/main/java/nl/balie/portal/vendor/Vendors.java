package nl.balie.portal.vendor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.Parties;
import org.springframework.stereotype.Component;

/** Which payroll system an employer has. */
@Component
public class Vendors {

    private final Parties parties;
    private final Map<String, PayrollSystem> systems;

    Vendors(Parties parties, List<PayrollSystem> systems) {
        this.parties = parties;
        this.systems = systems.stream().collect(Collectors.toUnmodifiableMap(PayrollSystem::name, Function.identity()));
    }

    /**
     * The system of an employer.
     *
     * @throws IllegalStateException when the employer's system is not one we know: a mistake in its settings
     */
    public PayrollSystem of(EmployerId employer) {
        String name = parties.employer(employer)
                .orElseThrow(() -> new IllegalStateException("There is no employer " + employer))
                .payrollSystem();
        PayrollSystem system = systems.get(name);
        if (system == null) {
            throw new IllegalStateException(
                    "Employer " + employer + " has payroll system '" + name + "', known are " + systems.keySet());
        }
        return system;
    }
}
