/** Verloning: payroll runs as the payroll systems report them, and who hears when one is ready. */
@ApplicationModule
@NullMarked
package nl.balie.portal.payroll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
