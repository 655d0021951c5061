package subprocess.environment_not_variables;

import claimcheck.scenario.Program;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** A program that tells what it has of its parent. */
final class WhatItHas {

    /** The system property that it is asked for. */
    static final String NAME = "claimcheck.greeting";

    private static final String VARIABLE = "variable";
    private static final String PROPERTY = "property";
    private static final String ENVIRONMENT = "environment.";

    private final Properties all;

    private WhatItHas(Properties all) {
        this.all = all;
    }

    public static void main(String[] arguments) throws IOException {
        now().all.store(System.out, "What it has");
    }

    /** What this JVM has. */
    static WhatItHas now() {
        var all = new Properties();
        all.setProperty(VARIABLE, Settings.greeting);
        Optional.ofNullable(System.getProperty(NAME)).ifPresent(it -> all.put(PROPERTY, it));
        System.getenv().forEach((name, value) -> all.put(ENVIRONMENT + name, value));
        return new WhatItHas(all);
    }

    /** Runs it, and returns what it told. */
    static WhatItHas told(ProcessBuilder builder) throws IOException, InterruptedException {
        try (var program = Program.start(builder)) {
            Process child = program.process();
            var all = new Properties();
            all.load(child.getInputStream());
            int exitCode = child.waitFor();
            if (exitCode != 0) {
                throw new AssertionError("the child ended with exit code " + exitCode);
            }
            return new WhatItHas(all);
        }
    }

    String variable() {
        return all.getProperty(VARIABLE);
    }

    Optional<String> property() {
        return Optional.ofNullable(all.getProperty(PROPERTY));
    }

    Optional<String> environment(String name) {
        return Optional.ofNullable(all.getProperty(ENVIRONMENT + name));
    }
}
