/** Declaratie: hours and expenses that an employee hands in, the rules of filing them, and who handles and processes them. */
@ApplicationModule
@NullMarked
package nl.balie.portal.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
