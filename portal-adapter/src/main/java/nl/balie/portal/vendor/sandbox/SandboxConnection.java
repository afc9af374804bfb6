package nl.balie.portal.vendor.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.VendorUnavailable;

/** HTTP to the sandbox with time-outs; every failure that may pass becomes {@link VendorUnavailable}, here and only here. */
final class SandboxConnection implements AutoCloseable {

    private final SandboxSettings settings;
    private final HttpClient http;

    SandboxConnection(SandboxSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    HttpResponse<String> get(EmployerId employer, String path) {
        return send(request(employer, path).GET());
    }

    HttpResponse<String> post(EmployerId employer, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(employer, path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(EmployerId employer, String path) {
        return HttpRequest.newBuilder(URI.create(settings.address() + "/api/employers/" + employer + "/" + path))
                .timeout(settings.answerTimeout());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 500 || response.statusCode() == 429) {
                throw new VendorUnavailable("The sandbox payroll system answered " + response.statusCode());
            }
            return response;
        } catch (InterruptedIOException | java.net.http.HttpTimeoutException late) {
            throw new VendorUnavailable("The sandbox payroll system did not answer in time", late);
        } catch (IOException broken) {
            throw new VendorUnavailable("The sandbox payroll system cannot be reached", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new VendorUnavailable("Stopped while waiting for the sandbox payroll system", stopping);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
