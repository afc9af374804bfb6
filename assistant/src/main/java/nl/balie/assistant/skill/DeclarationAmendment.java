package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.balie.assistant.language.Calendar.Aim;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Pause;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Shift;
import org.jspecify.annotations.Nullable;

/**
 * Changes an open declaration by what a message says: another amount, another day, another component, a line more or less, or
 * the answer to what was asked. The draft itself is never changed; a new one comes back.
 */
final class DeclarationAmendment {

    private final Draft open;
    private final Message message;
    private final ComponentWords words;
    private final List<DraftLine> lines;
    private final List<Clarification> clarifications = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private boolean changed;
    private boolean dated;
    private @Nullable Clarification whichLine;

    private DeclarationAmendment(Draft open, Message message, ComponentWords words) {
        this.open = open;
        this.message = message;
        this.words = words;
        this.lines = new ArrayList<>(open.lines());
    }

    /** The draft after the message, or null when the message says nothing about it. A draft without lines was emptied. */
    static @Nullable Proposal amend(Draft open, Message message, ComponentWords words) {
        return new DeclarationAmendment(open, message, words).amended();
    }

    private @Nullable Proposal amended() {
        List<Clause> clauses = Clause.of(message.statements());
        List<Clause> additions = clauses.stream().filter(c -> !remove(c)).toList();
        DeclarationReading.Result read = Declarations.read(message.only(sentences(additions)), words, open);
        boolean entries = !read.entries().isEmpty();
        if (entries) {
            Lines.Made made = Lines.of(read, message.situation(), false);
            clarifications.addAll(made.clarifications());
            warnings.addAll(made.warnings());
            for (int i = 0; i < made.lines().size(); i++) {
                merge(made.lines().get(i), entryOf(read, made.lines().get(i)));
            }
        } else {
            amendWithoutAmount(read, additions);
        }
        if (!changed) {
            return null;
        }
        open.warnings().stream()
                .filter(w -> !w.equals("DATE_ASSUMED") || !dated)
                .forEach(warnings::add);
        Lines.Made made = new Lines.Made(settled(), Set.of(), warnings, clarifications);
        Proposal proposal = Proposal.of(Limits.check(made, message.situation(), open.corrects()));
        Clarification which = whichLine;
        return which == null ? proposal : proposal.asking(which);
    }

    private static List<Sentence> sentences(List<Clause> clauses) {
        return clauses.stream().map(c -> new Sentence(withOpening(c), false)).toList();
    }

    private static List<nl.balie.assistant.language.Phrase> withOpening(Clause clause) {
        return clause.phrases();
    }

    /** An amount that waited on an undated line goes when the days have their own. */
    private List<DraftLine> settled() {
        List<DraftLine> kept = new ArrayList<>(lines);
        boolean answered = lines.stream().noneMatch(l -> l.date() != null && l.quantity() == null);
        boolean waited = open.lines().stream().anyMatch(l -> l.date() == null && Limits.isWaiting(l, open.lines()));
        if (waited && answered) {
            kept.removeIf(l -> l.date() == null && open.lines().contains(l));
        }
        return kept;
    }

    private @Nullable Entry entryOf(DeclarationReading.Result read, DraftLine line) {
        return read.entries().stream()
                .filter(e -> e.evidence.equals(line.evidence()))
                .findFirst()
                .orElse(null);
    }

    private boolean remove(Clause clause) {
        boolean removes = clause.has(Sense.REMOVE) && !clause.has(nl.balie.assistant.language.Phrase.Quantity.class);
        boolean notWorked = clause.has(Days.class)
                && clause.has(Sense.WORKED)
                && clause.has(Sense.NOT)
                && !clause.has(nl.balie.assistant.language.Phrase.Quantity.class);
        boolean free = clause.has(Days.class)
                && (clause.has(Sense.FREE) || clause.has(Sense.SICK))
                && !clause.has(nl.balie.assistant.language.Phrase.Quantity.class);
        boolean pauses = clause.has(Pause.class);
        if (!(removes || notWorked || free) || pauses) {
            return false;
        }
        List<Dates> dates = message.only(sentences(List.of(clause))).dates(message.calendar(Aim.HAPPENED));
        List<LocalDate> days = clause.all(Days.class)
                .flatMap(d -> dates.stream())
                .flatMap(d -> d.days().stream())
                .toList();
        List<String> components = clause.all(Term.class)
                .map(t -> t.value(Sense.COMPONENT))
                .filter(Objects::nonNull)
                .toList();
        boolean anyDay = !days.isEmpty();
        boolean removed = lines.removeIf(line ->
                anyDay ? days.stream().anyMatch(day -> isSameDay(line, day)) : components.contains(line.component()));
        changed |= removed;
        return removed;
    }

    /** The day itself, or that weekday of the draft. */
    private boolean isSameDay(DraftLine line, LocalDate day) {
        LocalDate date = line.date();
        boolean known = lines.stream().anyMatch(l -> day.equals(l.date()));
        return date != null && (known ? date.equals(day) : date.getDayOfWeek() == day.getDayOfWeek());
    }

    private void merge(DraftLine said, @Nullable Entry entry) {
        DraftLine line = withComponentOfDraft(said, entry);
        if (line.date() != null) {
            mergeDated(line);
        } else {
            mergeUndated(line, entry);
        }
    }

    /** A bare number, or plain hours, is about the component of the draft. */
    private DraftLine withComponentOfDraft(DraftLine said, @Nullable Entry entry) {
        if (entry == null || entry.componentSaid || entry.implied) {
            return said;
        }
        LocalDate date = said.date();
        List<DraftLine> sameUnit = lines.stream()
                .filter(l -> entry.isBare() || Objects.equals(l.unit(), said.unit()))
                .filter(l ->
                        date == null || lines.stream().noneMatch(o -> date.equals(o.date())) || date.equals(l.date()))
                .toList();
        List<DraftLine> lacking =
                sameUnit.stream().filter(l -> l.quantity() == null).toList();
        List<String> components = (lacking.isEmpty() ? sameUnit : lacking)
                .stream()
                        .map(DraftLine::component)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        FilingComponent component = components.size() == 1 ? words.find(components.getFirst()) : null;
        return component == null ? said : said.as(component);
    }

    private void mergeDated(DraftLine said) {
        int same = indexOf(said.date(), said.component());
        int undated = indexOf(null, said.component());
        boolean replacesOnly = lines.size() == 1 && isCorrection() && same < 0;
        if (same >= 0 && !isAddition()) {
            lines.set(same, replaced(lines.get(same), said));
        } else if (same >= 0) {
            lines.set(same, lines.get(same).of(sum(lines.get(same).quantity(), said.quantity())));
        } else if (undated >= 0 && !Limits.isWaiting(lines.get(undated), lines)) {
            lines.set(undated, said);
        } else if (replacesOnly) {
            lines.set(0, said);
        } else {
            lines.removeIf(line -> isTotalOver(line, said));
            lines.add(said);
        }
        changed = true;
        dated = true;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.add(b);
    }

    /** {@code zet het per dag: ma t/m vr 8}: days take the place of the total of their week. */
    private static boolean isTotalOver(DraftLine line, DraftLine day) {
        String period = line.period();
        LocalDate date = day.date();
        return period != null
                && date != null
                && day.period() == null
                && Objects.equals(line.component(), day.component())
                && (period.equals(Dates.isoWeek(date)) || date.toString().startsWith(period));
    }

    private boolean isCorrection() {
        return message.phrases()
                        .findFirst()
                        .map(p -> p.means(Sense.NO) || p.means(Sense.SLIP))
                        .orElse(false)
                || message.says(Sense.MEANT);
    }

    private boolean isAddition() {
        return message.phrases()
                .anyMatch(p -> List.of("erbij", "bij", "extra", "toevoegen", "voeg toe", "er nog bij")
                        .contains(Sentence.norm(p)));
    }

    private int indexOf(@Nullable LocalDate date, @Nullable String component) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isFor(date, component)) {
                return i;
            }
        }
        return -1;
    }

    private static DraftLine replaced(DraftLine old, DraftLine said) {
        return new DraftLine(
                old.date(),
                said.date() == null ? old.period() : said.period(),
                said.component(),
                said.quantity(),
                said.unit(),
                said.start(),
                said.end(),
                said.breakMinutes(),
                said.evidence());
    }

    private void mergeUndated(DraftLine said, @Nullable Entry entry) {
        List<Integer> lacking = indexes(said, true);
        List<Integer> same = lacking.isEmpty() ? indexes(said, false) : lacking;
        boolean each = entry != null && entry.each;
        if (same.size() == 1 || (!same.isEmpty() && (each || lacking.size() == same.size()))) {
            same.forEach(i -> lines.set(i, replaced(lines.get(i), said)));
            changed = true;
        } else if (same.isEmpty() && entry != null && entry.isBare() && !entry.componentSaid) {
            changeLastChanged(said, List.of());
        } else if (same.isEmpty()) {
            addOnDraftDates(said);
        } else {
            changeLastChanged(said, same);
        }
    }

    /** The one line that a later message changed, as its own evidence shows; else it must be asked which is meant. */
    private void changeLastChanged(DraftLine said, List<Integer> candidates) {
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean candidate = candidates.isEmpty() || candidates.contains(i);
            if (candidate && isChangedLater(lines.get(i))) {
                apart.add(i);
            }
        }
        if (apart.size() == 1) {
            DraftLine line = lines.get(apart.getFirst());
            lines.set(apart.getFirst(), line.of(said.quantity()));
            changed = true;
        } else {
            askWhichLine();
        }
    }

    /** Lines said in one breath share their evidence; the one among them that does not was said apart. */
    private boolean isChangedLater(DraftLine line) {
        List<DraftLine> others = lines.stream()
                .filter(l -> !l.equals(line) && Objects.equals(l.component(), line.component()))
                .toList();
        boolean othersShare = others.size() > 1
                && others.stream().map(DraftLine::evidence).distinct().count() == 1;
        return othersShare && !others.getFirst().evidence().equals(line.evidence());
    }

    private void askWhichLine() {
        whichLine = Clarification.of("date", "ask.date.WHICH_LINE");
        changed = true;
    }

    private List<Integer> indexes(DraftLine said, boolean lacking) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean sameComponent = Objects.equals(lines.get(i).component(), said.component())
                    || lines.get(i).component() == null;
            if (sameComponent && (!lacking || lines.get(i).quantity() == null)) {
                found.add(i);
            }
        }
        return found;
    }

    private void addOnDraftDates(DraftLine said) {
        List<LocalDate> dates = lines.stream()
                .map(DraftLine::date)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean total = lines.stream().anyMatch(l -> l.period() != null);
        if (dates.size() == 1) {
            String period = total ? lines.getFirst().period() : null;
            lines.add(new DraftLine(
                    dates.getFirst(),
                    period,
                    said.component(),
                    said.quantity(),
                    said.unit(),
                    said.start(),
                    said.end(),
                    said.breakMinutes(),
                    said.evidence()));
        } else {
            lines.add(said);
        }
        changed = true;
    }

    private void amendWithoutAmount(DeclarationReading.Result read, List<Clause> clauses) {
        if (answerPerDay() || pause(clauses)) {
            return;
        }
        List<Dates> dates = read.looseDates();
        if (!dates.isEmpty()) {
            move(dates.getLast());
        } else {
            rename(read, clauses);
        }
    }

    /** {@code per dag} or {@code samen}, after several days with one amount. */
    private boolean answerPerDay() {
        DraftLine waiting = lines.stream()
                .filter(l -> l.date() == null && Limits.isWaiting(l, lines))
                .findFirst()
                .orElse(null);
        boolean each = message.says(Sense.EACH) || message.says(Sense.EVERY_DAY);
        boolean together = message.says(Sense.TOTAL);
        if (waiting == null || !(each || together)) {
            return false;
        }
        List<LocalDate> days = lines.stream()
                .filter(l -> l.quantity() == null && Objects.equals(l.component(), waiting.component()))
                .map(DraftLine::date)
                .filter(Objects::nonNull)
                .toList();
        lines.removeIf(l ->
                l.equals(waiting) || (days.contains(l.date()) && Objects.equals(l.component(), waiting.component())));
        BigDecimal quantity = waiting.quantity();
        if (each && quantity != null) {
            BigDecimal perDay = doubles() ? quantity.multiply(BigDecimal.TWO) : quantity;
            days.forEach(day -> lines.add(waiting.on(day).of(perDay)));
        } else {
            Dates week = Dates.ofWeekOf(days.getFirst());
            lines.add(new DraftLine(
                    week.first(),
                    week.period(),
                    waiting.component(),
                    waiting.quantity(),
                    waiting.unit(),
                    null,
                    null,
                    null,
                    waiting.evidence()));
        }
        changed = true;
        return true;
    }

    private boolean doubles() {
        return message.phrases().anyMatch(p -> p instanceof Term t && "TO_AND_FRO".equals(t.value(Sense.TRIP)));
    }

    private boolean pause(List<Clause> clauses) {
        Integer minutes = clauses.stream()
                .flatMap(c -> c.all(Pause.class))
                .map(Pause::minutes)
                .findFirst()
                .orElse(null);
        if (minutes == null) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            LocalDate date = line.date();
            if (line.start() != null && line.end() != null) {
                Shift shift = new Shift(line.start(), line.end());
                BigDecimal hours = shift.hours(
                        date == null ? message.situation().today() : date,
                        minutes,
                        message.situation().now().getZone());
                lines.set(i, line.worked(Lines.rounded(hours), line.start(), line.end(), minutes));
                changed = true;
            }
        }
        return changed;
    }

    /** {@code het was woensdag}: lines without a day get it, or all of one day move. */
    private void move(Dates to) {
        if (to.doubt() != null) {
            clarifications.add(Clarification.of("date", "ask.date." + to.doubt().name())
                    .offering(to.candidates().stream().map(Words::longDate).toList()));
            return;
        }
        List<DraftLine> undated = lines.stream().filter(l -> l.date() == null).toList();
        long days = lines.stream()
                .map(DraftLine::date)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        List<DraftLine> moving = undated.isEmpty() ? List.copyOf(lines) : undated;
        if (undated.isEmpty() && saysAgain()) {
            repeat(to);
            return;
        }
        boolean clear = !undated.isEmpty() || days == 1;
        if (!clear || lines.isEmpty()) {
            return;
        }
        lines.removeAll(moving);
        for (LocalDate day : to.days()) {
            moving.forEach(line -> lines.add(moved(line, day, to.period())));
        }
        changed = true;
        dated = true;
    }

    private boolean saysAgain() {
        return message.phrases()
                .anyMatch(p -> List.of("ook", "idem", "hetzelfde", "nog").contains(Sentence.norm(p)));
    }

    /** {@code woensdag ook}: what the last day of the draft has, on another day as well. */
    private void repeat(Dates on) {
        LocalDate last = lines.getLast().date();
        List<DraftLine> again = lines.stream()
                .filter(l -> Objects.equals(l.date(), last) && l.period() == null)
                .toList();
        for (LocalDate day : on.days()) {
            again.stream().filter(l -> indexOf(day, l.component()) < 0).forEach(l -> lines.add(l.on(day)));
        }
        changed = true;
    }

    private static DraftLine moved(DraftLine line, LocalDate day, @Nullable String period) {
        return new DraftLine(
                day,
                period,
                line.component(),
                line.quantity(),
                line.unit(),
                line.start(),
                line.end(),
                line.breakMinutes(),
                line.evidence());
    }

    /** {@code nee dat waren overuren}. */
    private void rename(DeclarationReading.Result read, List<Clause> clauses) {
        FilingComponent named = clauses.stream()
                .flatMap(c -> c.all(Term.class))
                .map(t -> words.find(t.value(Sense.COMPONENT)))
                .filter(Objects::nonNull)
                .filter(c -> lines.stream().noneMatch(l -> c.code().equals(l.component())))
                .findFirst()
                .orElse(null);
        if (named == null) {
            return;
        }
        List<DraftLine> sameUnit = lines.stream()
                .filter(l -> named.unit().equals(l.unit()) || l.component() == null)
                .toList();
        long components = sameUnit.stream().map(DraftLine::component).distinct().count();
        if (components == 1 && named.allowed()) {
            lines.replaceAll(l -> sameUnit.contains(l) ? l.as(named) : l);
            changed = true;
        } else if (sameUnit.isEmpty() && !read.mentioned().isEmpty()) {
            addOnDraftDates(new DraftLine(
                    null, null, named.code(), null, named.unit(), null, null, null, List.of(message.span())));
        }
    }
}
