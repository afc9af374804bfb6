/** Loket van de integrator: the pages on which people see what was promised to whom and how it stands. */
@ApplicationModule
@NullMarked
package nl.balie.integration.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
