/** Loonsystemen: small ports to an employer's payroll system, and which system an employer has. */
@ApplicationModule
@NullMarked
package nl.balie.portal.vendor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
