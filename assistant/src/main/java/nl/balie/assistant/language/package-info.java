/** Taal: the Dutch grammar of dates, clock times, amounts and people's words, from characters to typed phrases. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
