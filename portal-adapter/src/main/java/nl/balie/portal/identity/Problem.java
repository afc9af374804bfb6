package nl.balie.portal.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, in words a person can read; it becomes problem+json (RFC 9457) for programs and a page for people.
 *
 * @param name a stable name of the kind of problem, such as {@code no-mandate}
 * @param state the state something is in, where that is the reason (409)
 * @param reference what to mention on the phone, where somebody of ours must look (5xx)
 * @param retryAfter when it makes sense to try again (429)
 */
public record Problem(
        HttpStatus status,
        String name,
        String title,
        String detail,
        @Nullable String state,
        @Nullable String reference,
        @Nullable Duration retryAfter) {

    /** A problem with the texts {@code identity.problem.<name>.title} and {@code .detail}. */
    public static Problem of(HttpStatus status, String name, Wording wording, Locale locale, Object... arguments) {
        String detail = wording.say(locale, "identity.problem." + name + ".detail", arguments);
        return new Problem(status, name, title(name, wording, locale), detail, null, null, null);
    }

    /** A problem whose detail is known from elsewhere. */
    public static Problem saying(HttpStatus status, String name, String detail, Wording wording, Locale locale) {
        return new Problem(status, name, title(name, wording, locale), detail, null, null, null);
    }

    private static String title(String name, Wording wording, Locale locale) {
        return wording.say(locale, "identity.problem." + name + ".title");
    }

    public Problem inState(String now) {
        return new Problem(status, name, title, detail, now, reference, retryAfter);
    }

    public Problem underReference(String number) {
        return new Problem(status, name, title, detail, state, number, retryAfter);
    }

    public Problem after(Duration wait) {
        return new Problem(status, name, title, detail, state, reference, wait);
    }

    /** The members of problem+json; those without a value are left out. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "urn:balie:problem:" + name);
        json.put("title", title);
        json.put("status", status.value());
        json.put("detail", detail);
        if (state != null) {
            json.put("state", state);
        }
        if (reference != null) {
            json.put("reference", reference);
        }
        return json;
    }
}
