package nl.balie.thread;

class CounterOpensOnPhoneIT extends CounterOpens {

    CounterOpensOnPhoneIT() {
        super("phone", 390, 844);
    }
}
