/** Proefopstelling: the demo world, and what belongs to it; nothing of it exists outside the profile {@code demo}. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.dev;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
