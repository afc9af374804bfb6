package nl.balie.portal.vendor;

import java.util.Optional;
import nl.balie.portal.party.EmployerId;

/** Hands approved declarations to a payroll system. Safe to use from several threads. */
public interface HoursIntake {

    /**
     * Hands it over, once however often it is called with the same declaration and version.
     *
     * @throws VendorUnavailable when it may be tried again; whether the system has it is then not known
     */
    Intake take(DeclarationForPayroll declaration);

    /**
     * What the system said to an earlier attempt, empty when nothing reached it: asked before a repeated attempt.
     *
     * @param idempotencyKey of that attempt's declaration and version
     * @throws VendorUnavailable when the system cannot tell now
     */
    Optional<Intake> answered(EmployerId employer, String idempotencyKey);
}
