package nl.balie.portal.declaration;

import java.util.List;

/** Why a filing cannot be taken: a key of the message files and what it names. */
public record Objection(String key, List<Object> args) {
    public Objection {
        args = List.copyOf(args);
    }
}
