package subprocess.undrained_pipe;

/**
 * What is left of a program.
 *
 * @param output all that it wrote to its standard output
 * @param errors all that it wrote to its standard error
 * @param exitCode what it ended with
 */
public record Transcript(String output, String errors, int exitCode) {}
