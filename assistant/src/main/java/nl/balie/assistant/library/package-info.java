/** Bibliotheek: the documents that an employer's HR and its payroll provider bring in, for people and for programs. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
