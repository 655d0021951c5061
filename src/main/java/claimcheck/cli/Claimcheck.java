package claimcheck.cli;

import claimcheck.catalogue.InvalidCatalogueException;
import claimcheck.catalogue.UnknownClaimException;
import claimcheck.exercise.HandoutException;
import claimcheck.exercise.Kit;
import claimcheck.grading.GradingException;
import claimcheck.grading.UnfitMachineException;
import claimcheck.report.UnreadableRunException;
import claimcheck.scenario.Bounds;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs what is written about concurrency. */
@Command(
        name = "claimcheck",
        description =
                "Runs what is written about concurrency: each claim of two primers is a scenario.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            SelfCheckCommand.class,
            AdmissionCommand.class,
            ReportCommand.class,
            AssignCommand.class,
            WatchCommand.class,
            GradeCommand.class
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

    /** Linux's words, also those that Java passes on. */
    private static final String NO_SPACE = "No space left on device";

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    // picocli sets the field.
    @SuppressWarnings("NullAway.Init")
    Claimcheck() {}

    /** The command line. */
    public static void main(String[] arguments) {
        System.exit(run(commandLine(), arguments));
    }

    /** All commands; an error is one line that names the place and the mend. */
    static CommandLine commandLine() {
        return new CommandLine(new Claimcheck())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Claimcheck::execute)
                .setParameterExceptionHandler(Claimcheck::complain)
                .setExecutionExceptionHandler((e, command, parsed) -> complain(e, command));
    }

    /** An error of the JVM's, as where it has no memory, is no answer either. */
    static int run(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (Error e) {
            command.getErr().println("claimcheck: could not judge: " + e);
            return ExitCode.COULD_NOT_JUDGE;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command; try list, show, check, self-check, admission, assign, watch, grade or report");
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

    /** A setting that cannot be meant is refused before anything is run with it. */
    private static int execute(ParseResult parsed) {
        try {
            Bounds.patience();
            Strictness.isOn();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(parsed.commandSpec().commandLine(), e.getMessage(), e);
        }
        return new RunLast().execute(parsed);
    }

    private static int complain(Exception e, CommandLine command) {
        if (e instanceof UnknownClaimException
                || e instanceof InvalidCatalogueException
                || e instanceof UnreadableRunException
                || e instanceof HandoutException
                || e instanceof GradingException) {
            command.getErr().println("claimcheck: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (String.valueOf(e.getMessage()).contains(NO_SPACE)) {
            command.getErr()
                    .println(
                            "claimcheck: could not judge: no space left; make room where the reports"
                                    + " (--to) and temporary files (-Djava.io.tmpdir) go");
            return ExitCode.COULD_NOT_JUDGE;
        }
        if (e instanceof FileSystemException) {
            command.getErr()
                    .println(
                            "claimcheck: cannot use "
                                    + e.getMessage()
                                    + " ("
                                    + e.getClass().getSimpleName()
                                    + "); give "
                                    + (e instanceof FileAlreadyExistsException
                                            ? "another folder"
                                            : "a folder that can be written"));
            return ExitCode.USAGE;
        }
        command.getErr()
                .println(
                        "claimcheck: could not judge: "
                                + (e instanceof UnfitMachineException ? e.getMessage() : e));
        return ExitCode.COULD_NOT_JUDGE;
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
