package nl.balie.portal.shell;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.MandateKind;

/** The places a person can go to: what does not fit a mandate is not shown. */
enum Navigation {
    EMPLOYERS("shell.nav.employers", "/werkgevers", "person") {
        @Override
        boolean isFor(ActingPerson person) {
            return person.provider() != null && person.employer() == null;
        }
    },
    COUNTER("shell.nav.counter", "/", "counter", "/bronnen") {
        @Override
        boolean isFor(ActingPerson person) {
            return person.employer() != null && !onlyIntegrates(person);
        }
    },
    TASKS("shell.nav.tasks", "/taken", "task", "/wijzigingen|/vragen") {
        @Override
        boolean isFor(ActingPerson person) {
            return person.employer() != null && !onlyIntegrates(person);
        }
    },
    DECLARATIONS("shell.nav.declarations", "/declaraties", "receipt") {
        @Override
        boolean isFor(ActingPerson person) {
            return person.employer() != null && (person.employee() != null || holdsAny(person, DECLARATION_WORK));
        }
    },
    LIBRARY("shell.nav.library", "/bibliotheek", "book") {
        @Override
        boolean isFor(ActingPerson person) {
            return holdsAny(person, Set.of(MandateKind.HR, MandateKind.PROVIDE));
        }
    },
    RUNS("shell.nav.runs", "/verloningen", "chart") {
        @Override
        boolean isFor(ActingPerson person) {
            return person.employer() != null
                    && holdsAny(person, Set.of(MandateKind.HR, MandateKind.PROVIDE, MandateKind.PROCESS_DECLARATIONS));
        }
    },
    LEDGER("shell.nav.ledger", "/bezorgoverzicht", "ledger") {
        @Override
        boolean isFor(ActingPerson person) {
            return person.employer() != null && holdsAny(person, LEDGER_READERS);
        }
    };

    /** As many as a phone's bar holds, and as there are keys for; the others stand elsewhere on a phone. */
    private static final int MOST_IN_BAR = 5;

    private static final Set<MandateKind> LEDGER_READERS =
            Set.of(MandateKind.HR, MandateKind.PROVIDE, MandateKind.INTEGRATE);
    private static final Set<MandateKind> DECLARATION_WORK = Set.of(
            MandateKind.HR,
            MandateKind.HANDLE_DECLARATIONS,
            MandateKind.PROCESS_DECLARATIONS,
            MandateKind.MANAGE_DEPARTMENT,
            MandateKind.PROVIDE);

    private final String label;
    private final String href;
    private final String icon;
    private final Pattern alsoUnder;

    Navigation(String label, String href, String icon) {
        this(label, href, icon, href);
    }

    /** Pages whose path starts with one of {@code alsoUnder}, separated by bars, belong here too. */
    Navigation(String label, String href, String icon, String alsoUnder) {
        this.label = label;
        this.href = href;
        this.icon = icon;
        this.alsoUnder = Pattern.compile("(" + alsoUnder + ")/.*");
    }

    abstract boolean isFor(ActingPerson person);

    static List<Navigation> of(ActingPerson person) {
        return List.of(values()).stream().filter(place -> place.isFor(person)).toList();
    }

    /** Whether the phone's bar has room for the place with this number, counted from 0. */
    static boolean fitsInBar(int number) {
        return number < MOST_IN_BAR;
    }

    /** Where somebody arrives: the first place that is theirs. */
    static String home(ActingPerson person) {
        return of(person).stream().findFirst().map(Navigation::href).orElse("/");
    }

    String href() {
        return href;
    }

    PageFrame.Item item(String path, int count, boolean inBar) {
        return new PageFrame.Item(label, href, icon, covers(path), count, inBar);
    }

    private boolean covers(String path) {
        return path.equals(href)
                || alsoUnder.matcher(path).matches()
                || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private static boolean holdsAny(ActingPerson person, Set<MandateKind> kinds) {
        return kinds.stream().anyMatch(person::holds);
    }

    private static boolean onlyIntegrates(ActingPerson person) {
        return person.employee() == null && person.mandates().equals(Set.of(MandateKind.INTEGRATE));
    }
}
