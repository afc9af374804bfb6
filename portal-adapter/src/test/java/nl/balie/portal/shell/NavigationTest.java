package nl.balie.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.portal.fixtures.CaseworkWeb;
import org.junit.jupiter.api.Test;

class NavigationTest extends CaseworkWeb {

    private static final Pattern BEYOND_THE_BAR = Pattern.compile("class=\"more-only\">\\s*<a href=\"([^\"]+)\"");

    @Test
    void leadsHrToTheLedgerFromTheMenuOfThePersonWhereTheBarIsFull() {
        String page = page(zonnebloem.fatima(), "/taken");

        Matcher beyond = BEYOND_THE_BAR.matcher(page);
        assertThat(beyond.find()).isTrue();
        assertThat(beyond.group(1)).isEqualTo("/bezorgoverzicht");
        assertThat(page.substring(page.indexOf("sheet-menu"), page.indexOf("</header>")))
                .contains("/bezorgoverzicht");
        assertThat(page(zonnebloem.sanne(), "/taken")).doesNotContain("/bezorgoverzicht");
    }

    @Test
    void countsAQuestionAmongTheTasks() {
        assertThat(Navigation.of(zonnebloem.fatima()))
                .filteredOn(
                        place -> place.item("/vragen/V-2026-1120-01", 0, true).current())
                .containsExactly(Navigation.TASKS);
    }
}
