package nl.balie.assistant.dialogue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.assistant.skill.Act.AsksOwnMatters.Topic;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.declaration.Declaration;
import nl.balie.portal.declaration.DeclarationLine;
import nl.balie.portal.declaration.DeclarationStatus;
import nl.balie.portal.declaration.Declarations;
import nl.balie.portal.declaration.WageComponent;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.history.History;
import nl.balie.portal.history.HistoryEntry;
import nl.balie.portal.history.Subject;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.OnTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A person's own matters, from live status. What payroll accepted is not processed yet: that word waits for a payroll run
 * (contract casework.md).
 */
@Component
class OwnMatters {

    private static final int DECLARATIONS_TOLD = 3;
    private static final int DECLARATIONS_LOOKED_AT = 40;

    private final Declarations declarations;
    private final WageComponents components;
    private final History history;
    private final OnTurn onTurn;
    private final Phrases phrases;
    private final Clock clock;

    OwnMatters(
            Declarations declarations,
            WageComponents components,
            History history,
            OnTurn onTurn,
            Phrases phrases,
            Clock clock) {
        this.declarations = declarations;
        this.components = components;
        this.history = history;
        this.onTurn = onTurn;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Empty when no connected system knows. */
    Optional<String> tell(ActingPerson who, Topic topic, @Nullable String reference) {
        Employee employee = who.employee();
        if (employee == null) {
            return Optional.empty();
        }
        return switch (topic) {
            case STATUS -> Optional.of(status(who, employee, reference));
            case FILED -> Optional.of(filed(who, employee));
            case LEAVE_BALANCE, PAYSLIP -> Optional.empty();
        };
    }

    private String status(ActingPerson who, Employee employee, @Nullable String reference) {
        List<Declaration> own = declarations.ofEmployee(who.employerId(), employee.id(), DECLARATIONS_LOOKED_AT);
        List<Declaration> meant = own.stream()
                .filter(declaration ->
                        reference == null || declaration.reference().equalsIgnoreCase(reference))
                .limit(DECLARATIONS_TOLD)
                .toList();
        return switch (meant.size()) {
            case 0 -> phrases.say(who, "dialogue.status.none");
            case 1 -> line(who, employee, meant.getFirst());
            default ->
                meant.stream()
                        .map(declaration -> "\n" + DraftText.BULLET + line(who, employee, declaration))
                        .collect(Collectors.joining("", phrases.say(who, "dialogue.status.some"), ""));
        };
    }

    private String line(ActingPerson who, Employee employee, Declaration declaration) {
        String days =
                declaration.lines().stream().map(OwnMatters::when).distinct().collect(Collectors.joining(", "));
        return phrases.say(
                who, "dialogue.status.line", declaration.reference(), days, words(who, employee, declaration));
    }

    private String words(ActingPerson who, Employee employee, Declaration declaration) {
        DeclarationStatus status = declaration.status();
        String word = phrases.say(who, "dialogue.status." + status.name());
        return switch (status) {
            case SUBMITTED ->
                onTurn(who, employee)
                        .map(names -> phrases.say(who, "dialogue.status.on-turn", word, names))
                        .orElse(word);
            case REJECTED, UNPROCESSABLE ->
                reason(declaration)
                        .map(reason -> word + ", " + phrases.say(who, "dialogue.status.reason", reason))
                        .orElse(word);
            case DRAFT, NEEDS_INFO, APPROVED, PROCESSED, WITHDRAWN, CORRECTED -> word;
        };
    }

    private Optional<String> onTurn(ActingPerson who, Employee employee) {
        return Stream.of(MandateKind.HANDLE_DECLARATIONS, MandateKind.HR)
                .map(mandate -> onTurn.name(who.employerId(), new Assignee.Holders(mandate), employee.id()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Optional<String> reason(Declaration declaration) {
        return history
                .of(declaration.employer(), new Subject("declaration", declaration.reference()))
                .reversed()
                .stream()
                .map(HistoryEntry::reason)
                .filter(Objects::nonNull)
                .map(reason -> reason.replaceFirst("[.\\s]+$", ""))
                .findFirst();
    }

    /** What stands for this week and the one before, day by day. */
    private String filed(ActingPerson who, Employee employee) {
        LocalDate from = BusinessTime.today(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        Map<String, String> names = components.of(who.employerId(), employee).stream()
                .collect(Collectors.toMap(WageComponent::code, WageComponent::name));
        String lines = declarations.ofEmployee(who.employerId(), employee.id(), DECLARATIONS_LOOKED_AT).stream()
                .filter(declaration -> declaration.status() != DeclarationStatus.WITHDRAWN)
                .flatMap(declaration -> declaration.lines().stream().map(line -> new Filed(declaration, line)))
                .filter(filed -> !filed.line().date().isBefore(from))
                .sorted(Comparator.comparing(filed -> filed.line().date()))
                .map(filed -> DraftText.BULLET + line(who, filed, names))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? phrases.say(who, "dialogue.filed-days.none")
                : phrases.say(who, "dialogue.filed-days.some") + "\n" + lines;
    }

    private String line(ActingPerson who, Filed filed, Map<String, String> names) {
        DeclarationLine line = filed.line();
        return phrases.say(
                who,
                "dialogue.filed-days.line",
                when(line),
                Phrases.quantity(line.quantity(), line.unit()),
                names.getOrDefault(line.component(), line.component()).toLowerCase(Locale.ROOT),
                filed.declaration().reference(),
                phrases.say(
                        who, "dialogue.status." + filed.declaration().status().name()));
    }

    private static String when(DeclarationLine line) {
        String period = line.period();
        return period == null ? Phrases.day(line.date()) : Phrases.period(period);
    }

    private record Filed(Declaration declaration, DeclarationLine line) {}
}
