package nl.balie.assistant.skill;

import java.util.List;

/**
 * Component: something an employer lets employees declare, as the employer configured it.
 *
 * @param unit {@code HOUR}, {@code KM}, {@code EUR} or {@code DAY}
 * @param aliases what employees call it; inflections and near words are understood without being listed
 * @param allowed whether this employee may declare it
 */
public record FilingComponent(String code, String name, String unit, List<String> aliases, boolean allowed) {

    public FilingComponent {
        aliases = List.copyOf(aliases);
    }
}
