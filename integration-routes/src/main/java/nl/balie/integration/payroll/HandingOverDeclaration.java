package nl.balie.integration.payroll;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.balie.integration.routing.Attempt;
import nl.balie.integration.routing.Outcome;
import nl.balie.portal.declaration.ApprovedDeclarations;
import nl.balie.portal.declaration.DeclarationId;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.vendor.DeclarationForPayroll;
import nl.balie.portal.vendor.HoursIntake;
import nl.balie.portal.vendor.Intake;
import nl.balie.portal.vendor.Vendors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** From an obligation to the employer's payroll system and back. After a doubtful attempt it asks before it sends. */
@Component
class HandingOverDeclaration {

    private static final Locale DUTCH = Locale.of("nl");

    private final ApprovedDeclarations declarations;
    private final Vendors vendors;
    private final JsonMapper json;
    private final MessageSource messages;

    HandingOverDeclaration(
            ApprovedDeclarations declarations, Vendors vendors, JsonMapper json, MessageSource messages) {
        this.declarations = declarations;
        this.vendors = vendors;
        this.json = json;
        this.messages = messages;
    }

    Outcome handOver(Attempt attempt) {
        Obligation obligation = attempt.obligation();
        Payload payload = json.readValue(obligation.payload(), Payload.class);
        HoursIntake intake = vendors.of(obligation.employer()).hours();
        return earlierAnswer(attempt, payload, intake)
                .or(() -> now(obligation, payload, intake))
                .map(HandingOverDeclaration::outcome)
                .orElseGet(() -> new Outcome.Refused(messages.getMessage("payroll.not-wanted", null, DUTCH)));
    }

    private Optional<Intake> earlierAnswer(Attempt attempt, Payload payload, HoursIntake intake) {
        return attempt.mayHaveArrived()
                ? intake.answered(attempt.obligation().employer(), payload.idempotencyKey())
                : Optional.empty();
    }

    /** Empty when this version was withdrawn or replaced meanwhile. */
    private Optional<Intake> now(Obligation obligation, Payload payload, HoursIntake intake) {
        return declarations
                .find(obligation.employer(), new DeclarationId(payload.declarationId()), payload.version())
                .map(intake::take);
    }

    private static Outcome outcome(Intake intake) {
        return switch (intake) {
            case Intake.Accepted(String receipt) -> new Outcome.Accepted(receipt);
            case Intake.Refused(String reason) -> new Outcome.Refused(reason);
        };
    }

    private record Payload(UUID declarationId, int version) {

        String idempotencyKey() {
            return DeclarationForPayroll.idempotencyKey(declarationId, version);
        }
    }
}
