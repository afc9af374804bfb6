/** Rangschikken: several searches of one question become one order, with the numbers that say how sure it is. */
@NullMarked
package nl.balie.knowledge.ranking;

import org.jspecify.annotations.NullMarked;
