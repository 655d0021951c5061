package claimcheck.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a claim is shown to hold or not. */
public enum Form {
    /** One counter-example refutes it. */
    ALWAYS("always"),
    /** One witness proves it. */
    CAN_HAPPEN("can happen"),
    /** A ratio against the machine's own limit decides it. */
    MEASURED("measured"),
    /** It says what a word means. */
    DEFINITION("definition");

    private final String text;

    Form(String text) {
        this.text = text;
    }

    static Optional<Form> parse(String text) {
        return Arrays.stream(values()).filter(form -> form.text.equals(text)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Form::toString).collect(Collectors.joining(", "));
    }

    /** The form as it stands in {@code claim.md}. */
    @Override
    public String toString() {
        return text;
    }
}
