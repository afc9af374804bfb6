package nl.balie.portal.vendor.sandbox.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A run that is asked for, with what the caller forgot said in words. */
record RunRequest(String period, Runs.Kind kind) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Body(@Nullable String period, @Nullable String kind) {}

    static RunRequest read(String body) {
        try {
            Body asked = JSON.readValue(body, Body.class);
            if (asked == null) {
                throw new BadRequest(400, "The body is null: a run has a period and a kind");
            }
            return new RunRequest(Period.checked(asked.period()), kind(asked.kind()));
        } catch (JacksonException unreadable) {
            throw new BadRequest(400, "The body cannot be read: " + unreadable.getOriginalMessage());
        }
    }

    static Runs.Kind kind(@Nullable String name) {
        return switch (name) {
            case "TRIAL" -> Runs.Kind.TRIAL;
            case "FINAL" -> Runs.Kind.FINAL;
            case null, default -> throw new BadRequest(400, "The kind of a run is TRIAL or FINAL, not " + name);
        };
    }
}
