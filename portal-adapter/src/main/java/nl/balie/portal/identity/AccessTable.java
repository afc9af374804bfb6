package nl.balie.portal.identity;

import static nl.balie.portal.identity.AccessRow.file;
import static nl.balie.portal.identity.AccessRow.row;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Who may call which address: every endpoint of every module has a row here, and what has none is refused. The rows say which
 * roles may knock at all; whether <em>this</em> declaration or document is theirs is decided where it is fetched, with the
 * tenant in the query.
 */
@Component
public class AccessTable {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.ANONYMOUS));
    private static final Set<Role> LIBRARIANS = EnumSet.of(Role.HR, Role.PROVIDER);
    private static final Set<Role> KEEPERS_OF_THE_LEDGER = EnumSet.of(Role.HR, Role.PROVIDER, Role.INTEGRATOR);
    private static final Set<Role> INTEGRATORS = EnumSet.of(Role.INTEGRATOR);

    private static final List<AccessRow> FILES =
            List.of(file("/css/**"), file("/js/**"), file("/webjars/**"), file("/icons.svg"), file("/favicon.svg"));

    private static final List<AccessRow> SHELL = List.of(
            row(GET, "/inloggen", EVERYONE),
            row(POST, "/inloggen/mislukt", EVERYONE),
            row(GET, "/werkgevers", EnumSet.of(Role.PROVIDER, Role.INTEGRATOR)),
            row(GET, "/error", EVERYONE),
            row(GET, "/actuator/health", EVERYONE),
            row(GET, "/actuator/health/**", EVERYONE));

    private static final List<AccessRow> KNOWLEDGE = List.of(
            row(POST, "/api/knowledge/documents", LIBRARIANS),
            row(GET, "/api/knowledge/documents", SIGNED_IN),
            row(GET, "/api/knowledge/documents/{id}", SIGNED_IN),
            row(DELETE, "/api/knowledge/documents/{id}", LIBRARIANS),
            row(PUT, "/api/knowledge/documents/{id}/selection", LIBRARIANS),
            row(GET, "/api/knowledge/documents/{id}/sections", SIGNED_IN),
            row(GET, "/api/knowledge/documents/{id}/changes", LIBRARIANS),
            row(GET, "/api/knowledge/search", SIGNED_IN),
            row(GET, "/bibliotheek", LIBRARIANS),
            row(POST, "/bibliotheek", LIBRARIANS),
            row(GET, "/bibliotheek/{id}", LIBRARIANS),
            row(GET, "/bibliotheek/{id}/stand", LIBRARIANS),
            row(POST, "/bibliotheek/{id}/keuze", LIBRARIANS),
            row(POST, "/bibliotheek/{id}/verwijdering", LIBRARIANS),
            row(POST, "/bibliotheek/{id}/gegevens", LIBRARIANS),
            row(GET, "/bibliotheek/{id}/verschil", LIBRARIANS),
            row(GET, "/bibliotheek/prullenbak", LIBRARIANS),
            row(POST, "/bibliotheek/{id}/terugzetting", LIBRARIANS),
            row(POST, "/bibliotheek/{id}/wissing", LIBRARIANS),
            row(POST, "/bibliotheek/handelingen/{number}/terugdraaiing", LIBRARIANS),
            row(GET, "/bibliotheek/telling", LIBRARIANS),
            row(POST, "/bibliotheek/bestanden", LIBRARIANS),
            row(POST, "/bibliotheek/{id}/nakijking", LIBRARIANS),
            row(GET, "/bibliotheek/{id}/voortgang", LIBRARIANS),
            row(GET, "/bibliotheek/proefbank", LIBRARIANS),
            row(POST, "/bibliotheek/proefbank/vragen", LIBRARIANS),
            row(POST, "/bibliotheek/proefbank/vragen/{number}/verwijdering", LIBRARIANS),
            row(POST, "/bibliotheek/proefbank/antwoorden", LIBRARIANS),
            row(GET, "/bibliotheek/synoniemen", LIBRARIANS),
            row(POST, "/bibliotheek/synoniemen", LIBRARIANS),
            row(POST, "/bibliotheek/synoniemen/{number}", LIBRARIANS),
            row(POST, "/bibliotheek/synoniemen/{number}/verwijdering", LIBRARIANS),
            row(GET, "/bibliotheek/synoniemen/bestand", LIBRARIANS),
            row(POST, "/bibliotheek/synoniemen/bestand", LIBRARIANS),
            row(GET, "/bronnen/{id}", SIGNED_IN),
            row(GET, "/bronnen/{id}/bladzijden/{page}", SIGNED_IN),
            row(GET, "/bronnen/{id}/bestand", SIGNED_IN));

    private static final List<AccessRow> CHAT = List.of(
            row(GET, "/", SIGNED_IN),
            row(POST, "/gesprek", SIGNED_IN),
            row(POST, "/gesprek/berichten", SIGNED_IN),
            row(GET, "/gesprek/beurten/{number}", SIGNED_IN),
            row(POST, "/api/assistant/conversations", SIGNED_IN),
            row(POST, "/api/assistant/conversations/{id}/messages", SIGNED_IN));

    private static final List<AccessRow> CASEWORK = List.of(
            row(GET, "/api/tasks", SIGNED_IN),
            row(GET, "/api/declarations/{reference}", SIGNED_IN),
            row(POST, "/api/declarations/{reference}/approval", SIGNED_IN),
            row(POST, "/api/declarations/{reference}/rejection", SIGNED_IN),
            row(POST, "/api/declarations/{reference}/withdrawal", SIGNED_IN),
            row(GET, "/taken", SIGNED_IN),
            row(GET, "/taken/{id}", SIGNED_IN),
            row(POST, "/taken/{id}/afhandeling", SIGNED_IN),
            row(GET, "/declaraties", SIGNED_IN),
            row(GET, "/declaraties/{reference}", SIGNED_IN),
            row(GET, "/declaraties/{reference}/afkeuring", SIGNED_IN),
            row(GET, "/declaraties/{reference}/intrekking", SIGNED_IN),
            row(POST, "/declaraties/{reference}/goedkeuring", SIGNED_IN),
            row(POST, "/declaraties/{reference}/afkeuring", SIGNED_IN),
            row(POST, "/declaraties/{reference}/intrekking", SIGNED_IN),
            row(GET, "/vragen/{reference}", SIGNED_IN),
            row(POST, "/vragen/{reference}/antwoord", SIGNED_IN),
            row(POST, "/vragen/{reference}/reactie", SIGNED_IN),
            row(POST, "/vragen/{reference}/sluiting", SIGNED_IN),
            row(GET, "/wijzigingen/{reference}", SIGNED_IN),
            row(POST, "/wijzigingen/{reference}/doorvoering", SIGNED_IN),
            row(POST, "/wijzigingen/{reference}/afwijzing", SIGNED_IN),
            row(GET, "/verloningen", EnumSet.of(Role.HR, Role.PROVIDER, Role.PROCESSOR, Role.HANDLER)),
            row(GET, "/verloningen/instelling", EnumSet.of(Role.HR, Role.PROVIDER)),
            row(POST, "/verloningen/instelling", EnumSet.of(Role.HR, Role.PROVIDER)));

    private static final List<AccessRow> LEDGER = List.of(
            row(GET, "/bezorgoverzicht", KEEPERS_OF_THE_LEDGER),
            row(GET, "/bezorgoverzicht/{reference}", KEEPERS_OF_THE_LEDGER));

    private static final List<AccessRow> OUTSIDE_DEMO =
            List.of(row(GET, "/v3/api-docs", INTEGRATORS), row(GET, "/v3/api-docs.yaml", INTEGRATORS));

    private static final List<AccessRow> DEMO = List.of(
            row(GET, "/v3/api-docs", EVERYONE),
            row(GET, "/v3/api-docs.yaml", EVERYONE),
            row(GET, "/dev/onderdelen", EVERYONE),
            row(GET, "/dev/mail", EVERYONE),
            row(GET, "/dev/sms", EVERYONE),
            row(POST, "/demo/token", EVERYONE),
            row(POST, "/demo/employers", EVERYONE));

    private final List<AccessRow> rows;

    AccessTable(Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        rows = Stream.of(FILES, SHELL, KNOWLEDGE, CHAT, CASEWORK, LEDGER, demo ? DEMO : OUTSIDE_DEMO)
                .flatMap(List::stream)
                .toList();
    }

    public List<AccessRow> rows() {
        return rows;
    }
}
