package nl.balie.assistant.skill;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.balie.assistant.language.Calendar;
import nl.balie.assistant.language.Calendar.Aim;
import org.jspecify.annotations.Nullable;

/** Declaratie: hours, kilometres and costs. */
final class Declarations {

    private Declarations() {}

    static DeclarationReading.Result read(Message message, ComponentWords words, @Nullable Draft open) {
        List<Clause> clauses = Clause.of(message.statements());
        return new DeclarationReading(words, message.calendar(Aim.HAPPENED), weekOf(open, message), open).read(clauses);
    }

    static Proposal propose(DeclarationReading.Result read, Situation situation) {
        return Proposal.of(Limits.check(Lines.of(read, situation, true), situation, null));
    }

    /** The past week that an open draft is about, so that {@code woensdag} is the Wednesday of that week. */
    private static @Nullable LocalDate weekOf(@Nullable Draft open, Message message) {
        if (open == null) {
            return null;
        }
        List<LocalDate> mondays = open.lines().stream()
                .map(DraftLine::date)
                .filter(Objects::nonNull)
                .map(Calendar::monday)
                .distinct()
                .toList();
        LocalDate current = Calendar.monday(message.situation().today());
        return mondays.size() == 1 && mondays.getFirst().isBefore(current) ? mondays.getFirst() : null;
    }
}
