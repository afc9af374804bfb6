/** Oefenen: learns the space of Dutch words from public law texts; run by hand, never by the application. */
@NullMarked
package nl.balie.knowledge.training;

import org.jspecify.annotations.NullMarked;
