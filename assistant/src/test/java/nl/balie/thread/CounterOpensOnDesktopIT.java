package nl.balie.thread;

class CounterOpensOnDesktopIT extends CounterOpens {

    CounterOpensOnDesktopIT() {
        super("desktop", 1280, 900);
    }
}
