/** Mutatie: a change to a person's data that somebody asks for and HR carries out or turns down. */
@ApplicationModule
@NullMarked
package nl.balie.portal.mutation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
