package nl.balie.assistant.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.assistant.language.Span;
import org.jspecify.annotations.Nullable;

/** The fields of a draft while a message is read; given fields replace what the open draft had. */
final class Form {

    private final DraftType type;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Clarification> clarifications = new ArrayList<>();
    private final List<Span> taken = new ArrayList<>();

    Form(DraftType type, @Nullable Draft open) {
        this.type = type;
        if (open != null) {
            fields.putAll(open.fields());
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Form give(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value.strip());
            missing.remove(field);
        }
        return this;
    }

    Form give(String field, @Nullable String value, Span from) {
        taken.add(from);
        return give(field, value);
    }

    Form giveWhenAbsent(String field, String value) {
        fields.putIfAbsent(field, value);
        return this;
    }

    Form drop(String field) {
        fields.remove(field);
        return this;
    }

    /** Something was said that is not valid: what was there stays out, and it is asked again. */
    Form refuse(String field, String messageKey, String said, Span from) {
        taken.add(from);
        fields.remove(field);
        return ask(field, Clarification.of(field, messageKey, said));
    }

    Form require(String field) {
        return has(field) ? this : ask(field, Clarification.of(field, "ask." + field));
    }

    Form ask(String field, Clarification why) {
        if (!missing.contains(field)) {
            missing.add(field);
            clarifications.add(why);
        }
        return this;
    }

    /** The draft with its fields in this order. */
    Proposal proposal(List<String> order) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String field : order) {
            String value = fields.get(field);
            if (value != null) {
                ordered.put(field, value);
            }
        }
        return new Proposal(new Draft(type, List.of(), ordered, missing, List.of(), null), clarifications, taken);
    }
}
