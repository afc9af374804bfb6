package nl.balie.assistant.dev;

import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** One password for everybody in the demo, shown on the sign-in page; it is hashed once, because hashing is slow on purpose. */
@Component
@DemoOnly
class DemoPasswords {

    static final String PASSWORD = "koffie-met-stroopwafel";

    private final Supplier<String> hash;

    DemoPasswords(PasswordEncoder passwords) {
        this.hash = SingletonSupplier.of(() -> passwords.encode(PASSWORD));
    }

    String hash() {
        return hash.get();
    }
}
