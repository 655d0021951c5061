package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.scenario.Variant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves only the claims that the system property {@code claims} names, as in {@code
 * deadlock,queues/fifo}: their scenarios, or the judges of their exercises if a {@link Variant} is
 * named. Canaries always stay. Registered with the JUnit platform.
 */
public final class SelectedClaims implements PostDiscoveryFilter {

    private final List<String> names = Catalogue.names(System.getProperty("claims", ""));
    private final boolean ofExercises = !System.getProperty(Variant.PROPERTY, "").isEmpty();
    private final Set<String> selected;

    /** For the JUnit platform. */
    public SelectedClaims() {
        selected =
                names.isEmpty()
                        ? Set.of()
                        : Catalogue.shipped().select(names).stream()
                                .map(Claim::id)
                                .collect(Collectors.toSet());
    }

    @Override
    public FilterResult apply(TestDescriptor node) {
        Optional<String> type = node.getSource().flatMap(SelectedClaims::className);
        return FilterResult.includedIf(type.map(this::isSelected).orElse(true));
    }

    private boolean isSelected(String type) {
        Optional<String> claim = Claim.shownBy(type);
        if (claim.isEmpty()) {
            return true;
        }
        boolean asked = names.isEmpty() || selected.contains(claim.get());
        return asked && ofExercises == type.endsWith("Exercise");
    }

    private static Optional<String> className(Object source) {
        if (source instanceof ClassSource type) {
            return Optional.of(type.getClassName());
        }
        return source instanceof MethodSource method
                ? Optional.of(method.getClassName())
                : Optional.empty();
    }
}
