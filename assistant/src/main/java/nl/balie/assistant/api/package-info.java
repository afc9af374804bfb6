/** Koppelvlak: what programs may call, described in OpenAPI. */
@ApplicationModule
@NullMarked
package nl.balie.assistant.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
