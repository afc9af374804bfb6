/** Loonkoppeling: declarations to the employer's payroll system, and its finished runs back. */
@ApplicationModule
@NullMarked
package nl.balie.integration.payroll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
