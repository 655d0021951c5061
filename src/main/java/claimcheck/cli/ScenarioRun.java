package claimcheck.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Exercise;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of the JVM in which {@code check} runs scenarios; the same classes as in the
 * build, and canaries.
 */
final class ScenarioRun {

    private static final List<String> CANARIES =
            List.of("claimcheck.interleaving.InterleavingCanary", "claimcheck.stress.StressCanary");

    private ScenarioRun() {}

    /**
     * Takes no arguments: the system property {@code claims} says which; results go where Allure is
     * told.
     */
    public static void main(String[] arguments) {
        Catalogue catalogue = Catalogue.shipped();
        List<String> names = Catalogue.names(System.getProperty("claims", ""));
        Stream<String> scenarios =
                catalogue.select(names).stream().map(Claim::scenario).flatMap(Optional::stream);
        Stream<String> judges = catalogue.exercises().stream().map(Exercise::judgedBy);
        List<ClassSelector> classes =
                Stream.of(CANARIES.stream(), scenarios, judges)
                        .flatMap(Function.identity())
                        .map(name -> selectClass(name))
                        .toList();
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(classes).build();
        LauncherFactory.create().execute(request);
        // A wedged thread must not keep the results from being read.
        System.exit(0);
    }
}
