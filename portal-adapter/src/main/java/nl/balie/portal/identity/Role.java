package nl.balie.portal.identity;

import java.util.EnumSet;
import java.util.Set;
import nl.balie.portal.party.MandateKind;

/** What somebody is in {@link AccessTable}; one person may be several. */
public enum Role {
    ANONYMOUS,
    EMPLOYEE,
    HR,
    HANDLER,
    PROCESSOR,
    MANAGER,
    PROVIDER,
    INTEGRATOR;

    static Set<Role> of(ActingPerson person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (person.employee() != null) {
            roles.add(EMPLOYEE);
        }
        person.mandates().stream().map(Role::of).forEach(roles::add);
        return roles;
    }

    private static Role of(MandateKind mandate) {
        return switch (mandate) {
            case HR -> HR;
            case HANDLE_DECLARATIONS -> HANDLER;
            case PROCESS_DECLARATIONS -> PROCESSOR;
            case MANAGE_DEPARTMENT -> MANAGER;
            case PROVIDE -> PROVIDER;
            case INTEGRATE -> INTEGRATOR;
        };
    }
}
