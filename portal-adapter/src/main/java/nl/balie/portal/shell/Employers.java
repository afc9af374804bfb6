package nl.balie.portal.shell;

import java.util.List;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.ProviderId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody who works for several employers says for which one now. */
@Controller
class Employers {

    private final Parties parties;

    Employers(Parties parties) {
        this.parties = parties;
    }

    @GetMapping("/werkgevers")
    String show(ActingPerson person, Model model) {
        ProviderId provider = person.provider();
        List<Employer> employers = provider == null ? List.of() : parties.employersOf(provider);
        model.addAttribute("employers", employers);
        model.addAttribute(
                "chosen", person.employer() == null ? null : person.employer().id());
        return "portal/shell/employers";
    }
}
