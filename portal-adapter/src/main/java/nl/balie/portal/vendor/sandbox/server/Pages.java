package nl.balie.portal.vendor.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What a person sees: what arrived, the runs, two buttons and the outage switch. */
final class Pages {

    private static final String FOLDER = "nl/balie/portal/vendor/sandbox/server/";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Locale DUTCH = Locale.of("nl");

    private final Declarations declarations;
    private final Runs runs;
    private final Employers employers;
    private final Outage outage;
    private final Clock clock;
    private final SpringTemplateEngine templates = templates();

    Pages(Declarations declarations, Runs runs, Employers employers, Outage outage, Clock clock) {
        this.declarations = declarations;
        this.runs = runs;
        this.employers = employers;
        this.outage = outage;
        this.clock = clock;
    }

    Answer answer(Request request) {
        var path = request.path();
        String call = request.method() + " " + (path.isEmpty() ? "" : path.getFirst()) + "/" + path.size();
        return switch (call) {
            case "GET /0" -> home();
            case "GET werkgever/2" -> employer(Interface.uuid(path.get(1)));
            case "POST werkgever/2" -> finishRun(request, Interface.uuid(path.get(1)));
            case "POST storing/1" -> breakDown(request);
            case "GET balie.css/1" -> sheet("static/css/balie.css");
            case "GET sandbox.css/1" -> sheet(FOLDER + "sandbox.css");
            default -> throw new BadRequest(404, "There is no such page");
        };
    }

    private Answer home() {
        return page("home", Map.of("employers", employers.all(), "secondsLeft", outage.secondsLeft()));
    }

    private Answer employer(UUID id) {
        Employers.Employer employer = employers.all().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadRequest(404, "There is no employer " + id));
        return page(
                "employer",
                Map.of(
                        "employer", employer,
                        "declarations", declarations.of(id),
                        "runs", runs.latest(id),
                        "period",
                                DateTimeFormatter.ofPattern("yyyy-MM")
                                        .format(clock.instant().atZone(ZONE)),
                        "secondsLeft", outage.secondsLeft()));
    }

    private Answer finishRun(Request request, UUID employer) {
        Map<String, String> form = request.form();
        runs.finish(employer, Period.checked(form.get("period")), RunRequest.kind(form.get("kind")));
        return Answer.seeOther("/werkgever/" + employer);
    }

    private Answer breakDown(Request request) {
        try {
            outage.last(Integer.parseInt(request.form().getOrDefault("seconds", "0")));
        } catch (NumberFormatException notANumber) {
            throw new BadRequest(400, "An outage lasts a whole number of seconds");
        }
        return Answer.seeOther("/");
    }

    private Answer page(String template, Map<String, Object> values) {
        var context = new Context(DUTCH, values);
        context.setVariable(
                "day", DateTimeFormatter.ofPattern("d MMM HH:mm:ss", DUTCH).withZone(ZONE));
        return Answer.page(templates.process(template, context));
    }

    /** Balie's own sheet when it is on the class path: the page works without it. */
    private static Answer sheet(String path) {
        var resource = new ClassPathResource(path, Pages.class.getClassLoader());
        try {
            return Answer.styleSheet(resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var messages = new ResourceBundleMessageSource();
        messages.setBasename(FOLDER.replace('/', '.') + "messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
