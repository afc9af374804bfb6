/** Gesprek: one turn in, one reply out; drafts, confirmations and what is filed by them. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
