/** Inlezen: recognises a file by its content and reads it, in a process of its own, into the sections it has. */
@NullMarked
package nl.balie.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
