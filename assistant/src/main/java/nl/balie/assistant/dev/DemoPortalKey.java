package nl.balie.assistant.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import nl.balie.portal.identity.ConnectedPortals;
import nl.balie.portal.identity.ConnectedPortals.ConnectedPortal;
import nl.balie.portal.shell.PortalSettings;
import org.springframework.stereotype.Component;

/**
 * The key of the demo's own portal: the private half in a file of the data directory, the public half where those of all
 * portals are.
 */
@Component
@DemoOnly
class DemoPortalKey {

    static final String ISSUER = "urn:balie:demo-portal";

    private static final String FILE = "demo-portal.jwk";

    private final ECKey key;

    DemoPortalKey(PortalSettings settings, ConnectedPortals portals) {
        this.key = readOrCreate(settings.dataDirectory().resolve(FILE));
        register(portals);
    }

    ECKey get() {
        return key;
    }

    private void register(ConnectedPortals portals) {
        String known = key.toPublicJWK().toJSONString();
        portals.byIssuer(ISSUER)
                .ifPresentOrElse(
                        portal -> {
                            if (!portal.publicJwk().equals(known)) {
                                portals.replaceKey(ISSUER, known);
                            }
                        },
                        () -> portals.add(new ConnectedPortal(ISSUER, known, null, true)));
    }

    private static ECKey readOrCreate(Path file) {
        try {
            return Files.exists(file) ? ECKey.parse(Files.readString(file)) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the demo portal's key " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException("Not a key: delete " + file + " and a new one is made", e);
        }
    }

    private static ECKey create(Path file) throws IOException {
        try {
            ECKey fresh =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, onlyForTheOwner());
            Files.writeString(file, fresh.toJSONString());
            return fresh;
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make a P-256 key", e);
        }
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
