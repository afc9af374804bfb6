package nl.balie.assistant.skill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.balie.assistant.language.Addresses;
import nl.balie.assistant.language.Calendar.Aim;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.DayExpression;
import nl.balie.assistant.language.Detail.PostalAddress;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/** Adreswijziging: street, number, postcode and city, and from when. */
final class AddressChanges {

    private static final List<String> FIELDS =
            List.of("street", "houseNumber", "houseNumberSuffix", "postalCode", "city", "effectiveDate");

    /** A date this recent is meant rather than the same date next year. */
    private static final int RECENT_DAYS = 60;

    private AddressChanges() {}

    static boolean isMeant(Message message, @Nullable Draft open) {
        boolean amending = open != null && open.type() == DraftType.ADDRESS_CHANGE;
        PostalAddress whole = Addresses.find(message.text(), true);
        PostalAddress address = amending || talksAbout(message) ? whole : Addresses.find(message.text(), false);
        boolean complete = whole != null && whole.street() != null && whole.postalCode() != null;
        boolean movedSelf =
                message.statements().stream().anyMatch(s -> s.has(Sense.MOVED) && (s.has(Sense.I) || address != null));
        boolean changes = message.statements().stream()
                .anyMatch(s -> s.has(Sense.ADDRESS) && (s.has(Sense.CHANGE) || s.has(Sense.I)));
        boolean declares = message.says(Sense.COMPONENT) && address == null;
        boolean given = address != null && address.street() != null && message.saysAny(Sense.ADDRESS, Sense.POSTCODE);
        return complete || (movedSelf && !declares) || changes || given;
    }

    private static boolean talksAbout(Message message) {
        return message.saysAny(Sense.ADDRESS, Sense.MOVED, Sense.POSTCODE);
    }

    /** What the message says; {@code open} is the draft it continues, null for a new one. */
    static Proposal read(Message message, @Nullable Draft open) {
        Form form = new Form(DraftType.ADDRESS_CHANGE, open);
        PostalAddress address = Addresses.find(message.text(), true);
        if (address != null) {
            fill(form, address);
        }
        if (open != null && address == null) {
            fillCity(form, message);
        }
        giveEffectiveDate(form, message);
        form.giveWhenAbsent("effectiveDate", message.situation().today().toString());
        return form.require("street")
                .require("houseNumber")
                .require("postalCode")
                .require("city")
                .proposal(FIELDS);
    }

    private static void fill(Form form, PostalAddress address) {
        if (address.street() != null) {
            form.drop("houseNumberSuffix");
        }
        form.give("street", address.street(), address.span())
                .give("houseNumber", address.houseNumber())
                .give("houseNumberSuffix", address.suffix())
                .give("city", address.city());
        String invalid = address.invalidPostalCode();
        if (invalid != null) {
            form.refuse("postalCode", "ask.postalCode.invalid", invalid, address.span());
        } else {
            form.give("postalCode", address.postalCode());
        }
    }

    /** {@code Zwolle}, as the answer to which city. */
    private static void fillCity(Form form, Message message) {
        boolean asked = !form.has("city");
        List<Phrase> words =
                message.phrases().filter(p -> p instanceof Phrase.Word).toList();
        boolean onlyName = words.size() == 1 && message.phrases().noneMatch(p -> p instanceof Days);
        if (asked && onlyName) {
            String name = words.getFirst().span().in(message.said());
            form.give(
                    "city",
                    Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    words.getFirst().span());
        }
    }

    private static void giveEffectiveDate(Form form, Message message) {
        List<Phrase> phrases = message.phrases().toList();
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i) instanceof Days days && !(days.expression() instanceof DayExpression.Week)) {
                boolean since = i > 0 && List.of("sinds", "sedert").contains(Sentence.norm(phrases.get(i - 1)));
                LocalDate date = effectiveDate(message, days.expression(), since);
                if (date != null) {
                    form.give("effectiveDate", date.toString(), days.span());
                }
            }
        }
    }

    private static @Nullable LocalDate effectiveDate(Message message, DayExpression expression, boolean since) {
        Dates past = message.calendar(Aim.HAPPENED).resolve(expression, null);
        Dates coming = message.calendar(Aim.TO_COME).resolve(expression, null);
        LocalDate happened = past.first();
        LocalDate next = coming.first();
        boolean recent = happened != null
                && ChronoUnit.DAYS.between(happened, message.situation().today()) <= RECENT_DAYS;
        boolean movedAlready =
                recent && message.statements().stream().anyMatch(s -> s.says("ben", "zijn", "is", "hebben"));
        boolean yearAway =
                next != null && ChronoUnit.DAYS.between(message.situation().today(), next) > 270;
        boolean usePast = since || (recent && yearAway) || (movedAlready && yearAway);
        return usePast && happened != null ? happened : next;
    }
}
