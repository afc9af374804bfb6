/** Meten: how fast searching is and how that grows; run by hand with the profile {@code benchmarks}, never by the build. */
@NullMarked
package nl.balie.knowledge.benchmark;

import org.jspecify.annotations.NullMarked;
