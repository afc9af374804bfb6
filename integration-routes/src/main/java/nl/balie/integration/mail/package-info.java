/** Mail: notices out through Jakarta Mail. */
@ApplicationModule
@NullMarked
package nl.balie.integration.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
