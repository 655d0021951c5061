package claimcheck.scenario;

import java.util.Locale;

/** What a requirement of an exercise is about. */
public enum Behaviour {
    /** Nothing wrong is ever seen: no lost update, no value half written, no order broken. */
    SAFETY,
    /** What must happen does: calls end, stops stop, who waits rests and is woken. */
    LIVENESS,
    /** Nothing is left: no thread, no process, no lock, no interrupt swallowed. */
    CLEAN_UP,
    /** What is independent can go on at the same time. */
    OVERLAP;

    /** As people read it: {@code clean-up}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
