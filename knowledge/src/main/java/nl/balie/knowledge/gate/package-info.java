/** Poort: what was learned about questions and passages, to decide whether there is an answer; numbers in readable files. */
@NullMarked
package nl.balie.knowledge.gate;

import org.jspecify.annotations.NullMarked;
