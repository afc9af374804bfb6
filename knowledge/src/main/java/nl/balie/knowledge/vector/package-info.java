/** Betekenis: texts as vectors, so that a question finds a passage that says the same in other words. */
@NullMarked
package nl.balie.knowledge.vector;

import org.jspecify.annotations.NullMarked;
