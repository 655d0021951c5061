package subprocess.environment_not_variables;

/** What a program keeps in a variable: every JVM that loads this class has one of its own. */
final class Settings {

    static final String INITIAL = "as written in the program";

    static volatile String greeting = INITIAL;

    private Settings() {}
}
