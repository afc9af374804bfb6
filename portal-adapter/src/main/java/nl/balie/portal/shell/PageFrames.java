package nl.balie.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.CurrentPerson;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.PayrollProvider;
import nl.balie.portal.shell.PageFrame.Me;
import nl.balie.portal.wording.Initials;
import nl.balie.portal.wording.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the frame of a page for whoever looks at it. */
@Component
class PageFrames {

    /** The mandate that says best what somebody is, first. */
    private static final List<MandateKind> TELLING = List.of(
            MandateKind.PROVIDE,
            MandateKind.HR,
            MandateKind.HANDLE_DECLARATIONS,
            MandateKind.MANAGE_DEPARTMENT,
            MandateKind.PROCESS_DECLARATIONS,
            MandateKind.INTEGRATE);

    private final CurrentPerson current;
    private final Parties parties;
    private final Wording wording;
    private final ObjectProvider<OpenTasks> openTasks;

    PageFrames(CurrentPerson current, Parties parties, Wording wording, ObjectProvider<OpenTasks> openTasks) {
        this.current = current;
        this.parties = parties;
        this.wording = wording;
        this.openTasks = openTasks;
    }

    PageFrame of(HttpServletRequest request, String path) {
        return current.of(request).map(person -> of(person, path)).orElseGet(this::nobody);
    }

    PageFrame nobody() {
        return new PageFrame(wording.say(Wording.DUTCH, "shell.place.nobody"), null, List.of(), "/", false);
    }

    private PageFrame of(ActingPerson person, String path) {
        Me me = new Me(person.name(), Initials.of(person.name()), role(person));
        return new PageFrame(
                place(person), me, items(person, path), Navigation.home(person), person.provider() != null);
    }

    private List<PageFrame.Item> items(ActingPerson person, String path) {
        List<PageFrame.Item> items = new ArrayList<>();
        for (Navigation place : Navigation.of(person)) {
            int waiting = place == Navigation.TASKS ? waiting(person) : 0;
            items.add(place.item(path, waiting, Navigation.fitsInBar(items.size())));
        }
        return items;
    }

    private int waiting(ActingPerson person) {
        return Optional.ofNullable(openTasks.getIfAvailable())
                .map(tasks -> tasks.count(person))
                .orElse(0);
    }

    private String place(ActingPerson person) {
        if (person.employer() != null) {
            return person.employer().name();
        } else {
            return Optional.ofNullable(person.provider())
                    .flatMap(parties::provider)
                    .map(PayrollProvider::name)
                    .orElseGet(() -> wording.say(Wording.DUTCH, "shell.place.nobody"));
        }
    }

    private String role(ActingPerson person) {
        return TELLING.stream()
                .filter(person::holds)
                .findFirst()
                .map(mandate -> say(person, "shell.role." + mandate))
                .or(() -> Optional.ofNullable(person.employee()).map(Employee::department))
                .orElseGet(() -> say(person, "shell.role.employee"));
    }

    private String say(ActingPerson person, String key) {
        return wording.say(Wording.locale(person.employer()), key);
    }
}
