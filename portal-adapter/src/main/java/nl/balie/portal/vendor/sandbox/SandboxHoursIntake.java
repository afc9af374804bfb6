package nl.balie.portal.vendor.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.DeclarationForPayroll;
import nl.balie.portal.vendor.HoursIntake;
import nl.balie.portal.vendor.Intake;
import nl.balie.portal.vendor.VendorUnavailable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Declarations to the sandbox, keyed so that a second arrival is the first one's answer. */
final class SandboxHoursIntake implements HoursIntake {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SandboxConnection connection;
    private final EmployerNames names;

    /** How the sandbox shows an employer on its page. */
    interface EmployerNames {
        String nameOf(EmployerId employer);
    }

    SandboxHoursIntake(SandboxConnection connection, EmployerNames names) {
        this.connection = connection;
        this.names = names;
    }

    @Override
    public Intake take(DeclarationForPayroll declaration) {
        byte[] body = JSON.writeValueAsBytes(Body.of(declaration));
        String name = SandboxConnection.encoded(names.nameOf(declaration.employer()));
        HttpResponse<String> response = connection.post(
                declaration.employer(),
                "declarations",
                body,
                Map.of("Idempotency-Key", declaration.idempotencyKey(), "Employer-Name", name));
        return intake(response);
    }

    @Override
    public Optional<Intake> answered(EmployerId employer, String idempotencyKey) {
        String key = SandboxConnection.encoded(idempotencyKey);
        HttpResponse<String> response = connection.get(employer, "declarations?key=" + key);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(intake(response));
    }

    private static Intake intake(HttpResponse<String> response) {
        JsonNode answer = read(response.body());
        return response.statusCode() == 200
                ? new Intake.Accepted(answer.path("receipt").asString())
                : new Intake.Refused(answer.path("reason")
                        .asString(answer.path("detail").asString("HTTP " + response.statusCode())));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new VendorUnavailable("The sandbox payroll system answered something unreadable", unreadable);
        }
    }

    /** The interface's own shape; equal declarations give equal bytes, because the key is bound to them. */
    private record Body(String declarationId, int version, String reference, Person employee, List<Line> lines) {

        private record Person(String number, String name) {}

        private record Line(String date, @Nullable String period, String component, BigDecimal quantity, String unit) {}

        static Body of(DeclarationForPayroll declaration) {
            return new Body(
                    declaration.declaration().toString(),
                    declaration.version(),
                    declaration.reference(),
                    new Person(declaration.employeeNumber(), declaration.employeeName()),
                    declaration.lines().stream()
                            .map(line -> new Line(
                                    line.date().toString(),
                                    line.period(),
                                    line.payrollCode(),
                                    line.quantity().setScale(2, RoundingMode.UNNECESSARY),
                                    line.unit()))
                            .toList());
        }
    }
}
