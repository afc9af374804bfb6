/** Gesprek voeren: the page, the stream and the interface over which a person talks to the assistant. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
