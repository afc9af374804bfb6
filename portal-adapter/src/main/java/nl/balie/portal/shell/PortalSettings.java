package nl.balie.portal.shell;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this counter stands.
 *
 * @param baseAddress how people reach it from outside, without a slash at the end; links in mails begin with it
 * @param dataDirectory for files that are not in the database
 */
@Validated
@ConfigurationProperties(prefix = "balie.portal", ignoreUnknownFields = false)
public record PortalSettings(
        @NotNull(message = "set balie.portal.base-address to the address at which people reach Balie")
        @Pattern(
                regexp = "https?://[^/\\s]+(/[^\\s]*[^/\\s])?",
                message = "must be an http(s) address without a slash at the end")
        String baseAddress,

        @DefaultValue("./data") Path dataDirectory) {}
