/** Taalmodel: the only place that builds language models; the embedded one needs nothing from outside. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
