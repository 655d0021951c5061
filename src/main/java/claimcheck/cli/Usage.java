package claimcheck.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What commands ask of their options alike. */
final class Usage {

    private Usage() {}

    /**
     * Refuses a count that is none.
     *
     * @throws ParameterException if it is less than one
     */
    static void requireOneOrMore(CommandSpec spec, String option, int count) {
        if (count < 1) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + count + "; give 1 or more");
        }
    }
}
