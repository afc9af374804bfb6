package nl.balie;

import org.springframework.boot.SpringApplication;
import org.springframework.modulith.Modulith;

/** Balie: the counter where employees ask their question and hand in their form. */
@Modulith(systemName = "Balie")
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
