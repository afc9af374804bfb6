package nl.balie.assistant.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Optional;

/** What all calls share, the form of an upload, and the answer that comes in pieces. */
final class SharedParts {

    private static final String FORM = org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;
    private static final String STREAM = org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;
    private static final String MESSAGES = "/api/assistant/conversations/{id}/messages";

    private SharedParts() {}

    static void addTo(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    movePartsIntoTheBody(operation);
                    addEmployer(operation);
                });
        Optional.ofNullable(document.getPaths().get(MESSAGES))
                .map(messages -> messages.getPost().getResponses().get("200"))
                .ifPresent(SharedParts::addStream);
    }

    /** The fields of an upload may stand in the query too, but they are parts of the form. */
    private static void movePartsIntoTheBody(Operation operation) {
        RequestBody body = operation.getRequestBody();
        MediaType form = body == null ? null : body.getContent().get(FORM);
        if (form == null || operation.getParameters() == null) {
            return;
        }
        List<Parameter> parts = operation.getParameters().stream()
                .filter(parameter -> "query".equals(parameter.getIn()))
                .toList();
        parts.forEach(part -> form.getSchema().addProperty(part.getName(), part.getSchema()));
        operation.getParameters().removeAll(parts);
    }

    private static void addEmployer(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name("employer")
                .required(false)
                .schema(new UUIDSchema())
                .description("For which of its employers a payroll provider's person acts"));
    }

    private static void addStream(ApiResponse said) {
        said.getContent().addMediaType(STREAM, new MediaType().schema(pieces()));
    }

    private static StringSchema pieces() {
        var pieces = new StringSchema();
        pieces.setDescription("event: token, with pieces of the reply; then one event: message with the whole answer as"
                + " JSON, or event: error with a problem");
        return pieces;
    }
}
