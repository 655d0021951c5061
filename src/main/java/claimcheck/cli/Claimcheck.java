package claimcheck.cli;

import claimcheck.catalogue.InvalidCatalogueException;
import claimcheck.catalogue.UnknownClaimException;
import claimcheck.report.Kit;
import claimcheck.report.UnreadableRunException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** Runs what is written about concurrency. */
@Command(
        name = "claimcheck",
        description =
                "Runs what is written about concurrency: each claim of two primers is a scenario.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            ReportCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as recorded",
            "1:contradicted or failed",
            "2:wrong usage",
            "3:could not judge"
        },
        versionProvider = Claimcheck.Version.class)
public final class Claimcheck implements Runnable {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    // picocli sets the field.
    @SuppressWarnings("NullAway.Init")
    Claimcheck() {}

    /** The command line. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands; an error is one line that names the place and the mend. */
    static CommandLine commandLine() {
        return new CommandLine(new Claimcheck())
                .setParameterExceptionHandler(Claimcheck::complain)
                .setExecutionExceptionHandler((e, command, parsed) -> complain(e, command));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "no command; try list, show, check or report");
    }

    private static int complain(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("claimcheck: " + e.getMessage());
        err.println(
                "'"
                        + e.getCommandLine().getCommandSpec().qualifiedName()
                        + " --help' says how to call it");
        return ExitCode.USAGE;
    }

    private static int complain(Exception e, CommandLine command) {
        boolean usage =
                e instanceof UnknownClaimException
                        || e instanceof InvalidCatalogueException
                        || e instanceof UnreadableRunException;
        command.getErr()
                .println("claimcheck: " + (usage ? e.getMessage() : "could not judge: " + e));
        return usage ? ExitCode.USAGE : ExitCode.COULD_NOT_JUDGE;
    }

    /** The kit's version and what it runs on. */
    static final class Version implements IVersionProvider {

        Version() {}

        @Override
        public String[] getVersion() {
            return new String[] {
                "claimcheck " + Kit.version(),
                "JDK "
                        + System.getProperty("java.version")
                        + " ("
                        + System.getProperty("java.vendor")
                        + ")"
            };
        }
    }
}
