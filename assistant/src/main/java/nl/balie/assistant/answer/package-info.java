/** Antwoord: consult the documents, word what they say without adding to it, verify it, or say that it is not in there. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
