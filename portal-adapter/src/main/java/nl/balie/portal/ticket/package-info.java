/** Ticket: a question that a person at HR must answer, with the conversation it came from and the thread that follows. */
@ApplicationModule
@NullMarked
package nl.balie.portal.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
