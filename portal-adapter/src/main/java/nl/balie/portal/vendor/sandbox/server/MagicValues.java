package nl.balie.portal.vendor.sandbox.server;

import java.math.BigDecimal;
import java.util.List;

/** Quantities that make the system fail on purpose, whatever their unit: hours, kilometres or euros. */
sealed interface MagicValues {

    BigDecimal REFUSED_QUANTITY = new BigDecimal("0.13");
    BigDecimal LATE_QUANTITY = new BigDecimal("0.17");
    BigDecimal UNAVAILABLE_QUANTITY = new BigDecimal("0.19");
    int UNAVAILABLE_TRIES = 3;

    record None() implements MagicValues {}

    record Refused(String reason) implements MagicValues {}

    /** Booked at once, answered late: the caller cannot know. */
    record Late() implements MagicValues {}

    record UnavailableAtFirst() implements MagicValues {}

    static MagicValues in(List<ReceivedDeclaration.Line> lines) {
        for (int index = 0; index < lines.size(); index++) {
            BigDecimal quantity = lines.get(index).quantity();
            if (quantity.compareTo(REFUSED_QUANTITY) == 0) {
                return new Refused("Regel %d: het aantal 0,13 wordt niet aangenomen.".formatted(index + 1));
            }
            if (quantity.compareTo(LATE_QUANTITY) == 0) {
                return new Late();
            }
            if (quantity.compareTo(UNAVAILABLE_QUANTITY) == 0) {
                return new UnavailableAtFirst();
            }
        }
        return new None();
    }
}
