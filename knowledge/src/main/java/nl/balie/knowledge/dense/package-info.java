/** Taalmodel voor zoeken: vectors of a neural model, where an installation has one that knows its language. */
@NullMarked
package nl.balie.knowledge.dense;

import org.jspecify.annotations.NullMarked;
