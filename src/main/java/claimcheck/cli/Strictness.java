package claimcheck.cli;

/**
 * Whether inconclusive is a failure: the system property {@code claimcheck.strict}, with or without
 * a value.
 */
final class Strictness {

    private Strictness() {}

    static boolean isOn() {
        String value = System.getProperty("claimcheck.strict", "false");
        return value.isEmpty() || value.equals("true");
    }
}
