package nl.balie.portal.payroll;

import java.time.ZonedDateTime;
import java.util.List;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs that were reported, and who is mailed about them. */
@Controller
class PayrollPages {
    private static final int MOST_LISTED = 100;

    private final PayrollRuns runs;
    private final RunNoticeSettings settings;
    private final SettingRunNotice setting;
    private final Wording wording;

    PayrollPages(PayrollRuns runs, RunNoticeSettings settings, SettingRunNotice setting, Wording wording) {
        this.runs = runs;
        this.settings = settings;
        this.setting = setting;
        this.wording = wording;
    }

    @GetMapping("/verloningen")
    ModelAndView list(ActingPerson who) {
        List<Row> rows =
                runs.latest(who.employerId(), MOST_LISTED).stream().map(Row::of).toList();
        RunNoticeSetting now = settings.of(who.employerId()).orElse(new RunNoticeSetting(false, "", "", List.of()));
        return new ModelAndView("portal/payroll/list")
                .addObject("runs", rows)
                .addObject("maySet", SettingRunNotice.maySet(who))
                .addObject("active", now.active())
                .addObject("addresses", String.join(", ", now.addresses()));
    }

    @GetMapping("/verloningen/instelling")
    ModelAndView edit(ActingPerson who) {
        if (!SettingRunNotice.maySet(who)) {
            throw new NoMandate("payroll.no-mandate");
        }
        RunNoticeSetting now = settings.of(who.employerId())
                .orElseGet(() -> new RunNoticeSetting(
                        false,
                        wording.say(who.employerId(), "payroll.setting.default-subject"),
                        wording.say(who.employerId(), "payroll.setting.default-text"),
                        List.of()));
        return form(Form.of(now));
    }

    @PostMapping("/verloningen/instelling")
    ModelAndView save(
            ActingPerson who,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String addresses,
            RedirectAttributes flash) {
        try {
            setting.set(
                    who,
                    new RunNoticeSetting(
                            active, subject, text, addresses.lines().toList()));
            flash.addFlashAttribute("toast", "payroll.toast.saved");
            return new ModelAndView("redirect:/verloningen");
        } catch (Refused refused) {
            ModelAndView again =
                    form(new Form(active, subject, text, addresses)).addObject("error", refused);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static ModelAndView form(Form form) {
        return new ModelAndView("portal/payroll/setting").addObject("form", form);
    }

    /** A run as one reads it. */
    record Row(PayrollRun run, ZonedDateTime at) {
        static Row of(PayrollRun run) {
            return new Row(run, run.reportedAt().atZone(BusinessTime.ZONE));
        }
    }

    /** What is typed, kept as it was typed. */
    record Form(boolean active, String subject, String text, String addresses) {
        static Form of(RunNoticeSetting setting) {
            return new Form(
                    setting.active(), setting.subject(), setting.text(), String.join("\n", setting.addresses()));
        }
    }
}
