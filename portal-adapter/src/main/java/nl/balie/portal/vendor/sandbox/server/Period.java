package nl.balie.portal.vendor.sandbox.server;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A payroll period as the system writes it: a month, {@code 2026-11}, or a four-week period, {@code 2026-P12}. */
final class Period {

    private static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2]|P0[1-9]|P1[0-3])");

    private Period() {}

    static String checked(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new BadRequest(400, "A period is written as 2026-11 or 2026-P12, not " + text);
        }
        return text;
    }
}
