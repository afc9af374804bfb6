package nl.balie.portal.shell;

import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.deadline.InfrastructureTime;
import org.springframework.stereotype.Component;

/** The numbers people mention on the phone when something went wrong on our side: {@code F-0318-7Q2K}. */
@Component
class FailureReferences {

    /** Without letters and digits that sound or look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int RANDOM_SIGNS = 4;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMdd").withZone(BusinessTime.ZONE);

    private final SecureRandom random = new SecureRandom();
    private final InfrastructureTime time;

    FailureReferences(InfrastructureTime time) {
        this.time = time;
    }

    String next() {
        StringBuilder reference = new StringBuilder("F-" + DAY.format(time.now()) + "-");
        random.ints(RANDOM_SIGNS, 0, SIGNS.length()).mapToObj(SIGNS::charAt).forEach(reference::append);
        return reference.toString();
    }
}
