/** Sms: notices out through an SMS centre (SMPP), and its delivery receipts back. */
@ApplicationModule
@NullMarked
package nl.balie.integration.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
