/**
 * Kennis: documents of an employer go in, cited passages come out; this package is the module's interface and knows no
 * users.
 */
@NullMarked
@ApplicationModule
package nl.balie.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
