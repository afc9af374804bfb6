package nl.balie.integration.payroll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often payroll systems are asked.
 *
 * @param pollSeconds the pause between two readings of finished runs
 */
@Validated
@ConfigurationProperties(prefix = "balie.integration.payroll", ignoreUnknownFields = false)
record PayrollSettings(
        @DefaultValue("5") @Min(1) @Max(86_400) int pollSeconds) {}
