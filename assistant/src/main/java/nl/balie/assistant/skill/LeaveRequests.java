package nl.balie.assistant.skill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Calendar;
import nl.balie.assistant.language.Calendar.Aim;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.DayExpression;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/** Verlofaanvraag: from when to when, and how many hours if that was said. Dates look ahead. */
final class LeaveRequests {

    private static final List<String> FIELDS = List.of("from", "to", "hours");

    private LeaveRequests() {}

    /** The sentences that ask for leave; a day off that is over is none. */
    static List<Sentence> meant(Message message) {
        List<Sentence> meant = new ArrayList<>();
        for (Sentence sentence : message.statements()) {
            boolean wished = sentence.has(Sense.LEAVE)
                    && !isOver(sentence)
                    && (sentence.has(Sense.WISH) || sentence.has(Sense.MAY_I) || isGiven(sentence));
            if (wished) {
                meant.add(sentence);
            }
        }
        return meant;
    }

    private static boolean isGiven(Sentence sentence) {
        boolean hours = sentence.all(Quantity.class).anyMatch(q -> q.amount().unit() == Amount.Unit.HOUR);
        return sentence.has(Days.class)
                && (hours || !sentence.has(Sense.WORKED))
                && !sentence.has(Sense.SICK)
                && !worksToo(sentence);
    }

    private static boolean worksToo(Sentence sentence) {
        return sentence.all(Quantity.class).count() > 1;
    }

    private static boolean isOver(Sentence sentence) {
        return sentence.says("had", "hadden", "was", "waren", "gehad", "toen", "genomen", "opgenomen", "geweest");
    }

    static Proposal read(Message message, @Nullable Draft open) {
        Form form = new Form(DraftType.LEAVE_REQUEST, open);
        Calendar calendar = message.calendar(Aim.TO_COME);
        List<Phrase> phrases = message.phrases().toList();
        LocalDate week = weekOf(open, message);
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i) instanceof Days days) {
                Dates dates = calendar.resolve(days.expression(), week);
                boolean weekOnly = days.expression() instanceof DayExpression.Week;
                week = weekOnly ? dates.first() : week;
                give(form, wholeWeek(dates, weekOnly), before(phrases, i), open, days);
            }
        }
        message.phrases()
                .filter(p -> p instanceof Quantity q && q.amount().unit() == Amount.Unit.HOUR)
                .map(p -> (Quantity) p)
                .findFirst()
                .ifPresent(q ->
                        form.give("hours", Lines.rounded(q.amount().value()).toPlainString(), q.span()));
        return checked(form.require("from").require("to").proposal(FIELDS));
    }

    /** The coming week that the open request is about, so that {@code donderdag} is the Thursday of that week. */
    private static @Nullable LocalDate weekOf(@Nullable Draft open, Message message) {
        String from = open == null ? null : open.fields().get("from");
        LocalDate monday = from == null ? null : Calendar.monday(LocalDate.parse(from));
        return monday != null && monday.isAfter(message.situation().today()) ? monday : null;
    }

    private static Dates wholeWeek(Dates dates, boolean week) {
        return week ? Lines.everyDay(dates, true) : dates;
    }

    /** The word that says whether a day is the first or the last. */
    private static String before(List<Phrase> phrases, int at) {
        Phrase previous = at == 0 ? null : phrases.get(at - 1);
        if (previous == null) {
            return "";
        }
        return previous.means(Sense.THROUGH) || Sentence.norm(previous).equals("tot")
                ? "to"
                : previous.means(Sense.FROM)
                                || (previous.means(Sense.SINCE)
                                        && !Sentence.norm(previous).equals("per"))
                        ? "from"
                        : "";
    }

    private static void give(Form form, Dates dates, String edge, @Nullable Draft open, Days said) {
        LocalDate first = dates.first();
        LocalDate last = dates.last();
        Dates.Doubt doubt = dates.doubt();
        if (doubt != null) {
            form.ask(
                    "from",
                    Clarification.of("from", "ask.date." + doubt.name())
                            .offering(dates.candidates().stream()
                                    .map(Words::longDate)
                                    .toList()));
            return;
        }
        if (first == null || last == null) {
            return;
        }
        boolean single = first.equals(last);
        boolean endMissing = open != null && form.has("from") && !form.has("to");
        if (single && (edge.equals("to") || (endMissing && edge.isEmpty()))) {
            form.give("to", last.toString(), said.span());
        } else if (single && edge.equals("from")) {
            form.give("from", first.toString(), said.span());
        } else {
            form.give("from", first.toString(), said.span()).give("to", last.toString());
        }
    }

    private static Proposal checked(Proposal proposal) {
        String from = proposal.draft().fields().get("from");
        String to = proposal.draft().fields().get("to");
        if (from == null || to == null || from.compareTo(to) <= 0) {
            return proposal;
        }
        Draft draft = proposal.draft();
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>(draft.fields());
        fields.remove("to");
        Draft asked = new Draft(draft.type(), List.of(), fields, List.of("to"), draft.warnings(), null);
        return new Proposal(asked, List.of(Clarification.of("to", "ask.to.beforeFrom")), proposal.taken());
    }
}
