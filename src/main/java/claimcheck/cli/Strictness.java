package claimcheck.cli;

/**
 * Whether inconclusive is a failure: the system property {@code claimcheck.strict}, with or without
 * a value.
 */
final class Strictness {

    private Strictness() {}

    /**
     * Whether it is.
     *
     * @throws IllegalArgumentException if the property is neither true nor false
     */
    static boolean isOn() {
        String value = System.getProperty("claimcheck.strict", "false");
        return switch (value) {
            case "", "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "claimcheck.strict is '" + value + "'; give true or false");
        };
    }
}
