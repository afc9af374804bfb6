package nl.balie.portal.vendor.sandbox.server;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A declaration as it arrives: what the interface documents, and nothing it does not. */
record ReceivedDeclaration(String declarationId, int version, String reference, Employee employee, List<Line> lines) {

    private static final int LINES_LIMIT = 1_000;
    private static final int FIELD_LIMIT_CHARACTERS = 100;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    record Employee(String number, String name) {}

    record Line(String date, @Nullable String period, String component, BigDecimal quantity, String unit) {}

    static ReceivedDeclaration read(String body) {
        try {
            return require(JSON.readValue(body, ReceivedDeclaration.class), "declaration")
                    .checked();
        } catch (JacksonException unreadable) {
            throw new BadRequest(400, "The declaration cannot be read: " + unreadable.getOriginalMessage());
        }
    }

    private ReceivedDeclaration checked() {
        requireShort(declarationId, "declarationId");
        requireShort(reference, "reference");
        require(employee, "employee");
        requireShort(employee.number(), "employee.number");
        requireShort(employee.name(), "employee.name");
        require(lines, "lines");
        if (lines.isEmpty() || lines.size() > LINES_LIMIT) {
            throw new BadRequest(400, "A declaration has 1 to " + LINES_LIMIT + " lines, not " + lines.size());
        }
        for (Line line : lines) {
            require(line, "line");
            require(line.date(), "date");
            require(line.component(), "component");
            require(line.quantity(), "quantity");
            require(line.unit(), "unit");
        }
        return this;
    }

    private static <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw new BadRequest(400, "The field " + field + " is missing");
        }
        return value;
    }

    private static void requireShort(@Nullable String value, String field) {
        if (require(value, field).length() > FIELD_LIMIT_CHARACTERS) {
            throw new BadRequest(
                    400, "The field " + field + " has more than " + FIELD_LIMIT_CHARACTERS + " characters");
        }
    }
}
