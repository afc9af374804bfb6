/** Vaardigheden: what an employee can file or ask by chat, and how a message becomes a draft. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
