package nl.balie.portal.mutation;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a requested change must look like, whatever door it came through; the chat asks back long before. */
final class ChangeRules {
    static final int LONGEST_VALUE_CHARACTERS = 500;

    private static final Pattern POSTAL_CODE = Pattern.compile("[1-9][0-9]{3} [A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** A form that the value of a field must have when the field is there. */
    private static final List<FieldRule> FORMS = List.of(
            new FieldRule("postalCode", value -> POSTAL_CODE.matcher(value).matches()),
            new FieldRule("mobile", value -> PHONE.matcher(value).matches()),
            new FieldRule("phone", value -> PHONE.matcher(value).matches()),
            new FieldRule("email", value -> MAIL.matcher(value).matches()),
            new FieldRule("iban", ChangeRules::isIban),
            new FieldRule("effectiveDate", ChangeRules::isDate),
            new FieldRule("from", ChangeRules::isDate),
            new FieldRule("to", ChangeRules::isDate));

    private ChangeRules() {}

    /** The name of the first field that is wrong or missing; empty when the change can be asked for. */
    static Optional<String> wrongField(ChangeKind kind, Map<String, String> fields) {
        return unknown(kind, fields)
                .or(() -> missing(kind, fields))
                .or(() -> misshapen(fields))
                .or(() -> backwards(fields));
    }

    private static Optional<String> unknown(ChangeKind kind, Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !kind.knows(field.getKey())
                        || field.getValue().isBlank()
                        || field.getValue().length() > LONGEST_VALUE_CHARACTERS)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> missing(ChangeKind kind, Map<String, String> fields) {
        return fields.isEmpty()
                ? Optional.of("fields")
                : kind.required().stream()
                        .filter(field -> !fields.containsKey(field))
                        .findFirst();
    }

    private static Optional<String> misshapen(Map<String, String> fields) {
        return FORMS.stream()
                .filter(rule -> fields.containsKey(rule.field()))
                .filter(rule -> !rule.form().test(fields.getOrDefault(rule.field(), "")))
                .map(FieldRule::field)
                .findFirst();
    }

    private static Optional<String> backwards(Map<String, String> fields) {
        String from = fields.get("from");
        String to = fields.get("to");
        boolean backwards = from != null && to != null && LocalDate.parse(to).isBefore(LocalDate.parse(from));
        return backwards ? Optional.of("to") : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** ISO 13616: the first four characters moved to the end, letters as numbers, modulo 97 is 1. */
    private static boolean isIban(String value) {
        if (!IBAN.matcher(value).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (value.substring(4) + value.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    private record FieldRule(String field, Predicate<String> form) {}
}
