package nl.balie.portal.shell;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component together, for whoever builds a page; in the demo only. */
@Controller
@Profile("demo")
class Components {

    private static final List<String> ICONS = List.of(
            "counter",
            "task",
            "receipt",
            "week",
            "book",
            "chart",
            "ledger",
            "person",
            "search",
            "check",
            "double-check",
            "cross",
            "pencil",
            "clock",
            "alert",
            "return",
            "send",
            "clip",
            "chevron",
            "lock",
            "replay");

    @GetMapping("/dev/onderdelen")
    String show(Model model) {
        model.addAttribute("icons", ICONS);
        return "portal/shell/components";
    }
}
