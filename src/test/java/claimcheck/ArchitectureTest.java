package claimcheck;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.CaughtBy;
import claimcheck.scenario.VariantClass.Kind;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.runners.TestList;

/** The laws about imports; each first makes sure that there is something to judge. */
class ArchitectureTest {

    /** From the top down: a part knows the parts below it, and none beside it. */
    private static final List<Set<String>> LEVELS =
            List.of(
                    Set.of("cli"),
                    Set.of("grading", "report"),
                    Set.of("exercise"),
                    Set.of("stress", "interleaving"),
                    Set.of("scenario"),
                    Set.of("catalogue"));

    /** What a room may know beside itself. */
    private static final List<String> FOR_ROOMS =
            List.of(
                    "java.",
                    "javax.",
                    "com.sun.net.httpserver.",
                    "org.junit.jupiter.",
                    "org.assertj.core.",
                    "org.awaitility.",
                    "org.jspecify.annotations.",
                    "org.openjdk.jcstress.annotations.",
                    "org.openjdk.jcstress.infra.results.",
                    "claimcheck.scenario.",
                    "claimcheck.stress.",
                    "claimcheck.interleaving.");

    private static final JavaClasses SHIPPED =
            new ClassFileImporter().importPath(BuildDirectory.path("classes"));

    private static final List<JavaClass> KIT =
            written(type -> type.getPackageName().startsWith("claimcheck"));
    private static final List<JavaClass> ROOMS =
            written(type -> !type.getPackageName().startsWith("claimcheck"));

    @Test
    void every_part_of_the_kit_has_its_level() {
        assertThat(parts()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(LEVELS.stream().flatMap(Set::stream)).containsAll(parts());
    }

    @Test
    void imports_point_down_only() {
        List<Dependency> between =
                dependencies(KIT)
                        .filter(use -> isKit(target(use)))
                        .filter(use -> !part(use.getOriginClass()).equals(part(target(use))))
                        .toList();

        assertThat(KIT.size()).isGreaterThan(40);
        assertThat(between.size()).isGreaterThan(15);
        assertThat(between)
                .filteredOn(use -> level(target(use)) <= level(use.getOriginClass()))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void the_catalogue_knows_nothing_of_the_kit() {
        List<JavaClass> catalogue =
                KIT.stream().filter(type -> part(type).equals("catalogue")).toList();

        assertThat(catalogue).hasSizeGreaterThan(8);
        assertThat(dependencies(catalogue))
                .filteredOn(use -> isKit(target(use)))
                .filteredOn(use -> !part(target(use)).equals("catalogue"))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void a_room_knows_itself_and_what_scenarios_are_written_with() throws IOException {
        assertThatEveryRoomIsSeen();

        assertThat(dependencies(ROOMS))
                .filteredOn(use -> !room(target(use)).equals(room(use.getOriginClass())))
                .filteredOn(use -> FOR_ROOMS.stream().noneMatch(name(use)::startsWith))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void a_variant_knows_the_room_and_the_jdk_and_the_room_knows_no_variant() {
        List<JavaClass> variants = ROOMS.stream().filter(ArchitectureTest::isVariant).toList();

        assertThat(variants.size()).isGreaterThan(20);
        assertThat(dependencies(variants))
                .filteredOn(use -> !room(target(use)).equals(room(use.getOriginClass())))
                .filteredOn(use -> !name(use).startsWith("java."))
                .filteredOn(
                        use ->
                                !name(use).equals(CaughtBy.class.getName())
                                        || !isDecoy(use.getOriginClass()))
                .extracting(Dependency::getDescription)
                .isEmpty();
        assertThat(dependencies(ROOMS))
                .filteredOn(use -> isVariant(target(use)))
                .filteredOn(use -> !outermost(target(use)).equals(outermost(use.getOriginClass())))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void jcstress_is_known_to_one_part_and_to_stress_tests() throws IOException {
        assertThatEveryRoomIsSeen();
        List<Dependency> uses =
                dependencies(Stream.concat(KIT.stream(), ROOMS.stream()).toList())
                        .filter(use -> name(use).startsWith("org.openjdk.jcstress."))
                        .toList();

        assertThat(uses.size()).isGreaterThan(20);
        assertThat(uses)
                .filteredOn(use -> !part(use.getOriginClass()).equals("stress"))
                .filteredOn(use -> !isStressTest(use.getOriginClass()))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    /** Its annotation processor makes the list; what is not in it never runs. */
    @Test
    void every_stress_test_is_in_the_list_of_jcstress() {
        List<String> annotated =
                SHIPPED.stream()
                        .filter(type -> type.isAnnotatedWith(JCStressTest.class))
                        .map(type -> type.getName().replace('$', '.'))
                        .toList();

        assertThat(annotated).hasSizeGreaterThan(20);
        assertThat(TestList.tests()).containsExactlyInAnyOrderElementsOf(annotated);
    }

    @Test
    void lincheck_is_known_to_one_part() throws IOException {
        assertThatEveryRoomIsSeen();
        List<Dependency> uses =
                dependencies(Stream.concat(KIT.stream(), ROOMS.stream()).toList())
                        .filter(use -> name(use).startsWith("org.jetbrains."))
                        .toList();

        assertThat(uses).isNotEmpty();
        assertThat(uses)
                .filteredOn(use -> !part(use.getOriginClass()).equals("interleaving"))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void null_is_allowed_nowhere_unless_it_is_said() {
        Set<String> packages =
                KIT.stream()
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).hasSizeGreaterThanOrEqualTo(4);
        assertThat(packages)
                .allMatch(
                        name ->
                                SHIPPED.containPackage(name)
                                        && SHIPPED.getPackage(name)
                                                .isAnnotatedWith(NullMarked.class));
    }

    @Test
    void nobody_sleeps() throws IOException {
        assertThatEveryRoomIsSeen();
        List<String> calls =
                Stream.concat(KIT.stream(), ROOMS.stream())
                        .filter(type -> !isDecoy(type) && !isStarter(type)) // wrong on purpose
                        .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                        .filter(
                                access ->
                                        Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                                                .contains(access.getTargetOwner().getName()))
                        .map(access -> access.getName() + ": " + access.getDescription())
                        .toList();

        assertThat(calls.size()).isGreaterThan(20);
        assertThat(calls).filteredOn(call -> call.startsWith("sleep: ")).isEmpty();
    }

    /** As many scenarios as there are files: no law is kept because nothing was looked at. */
    private static void assertThatEveryRoomIsSeen() throws IOException {
        assertThat(
                        ROOMS.stream()
                                .filter(type -> type.isTopLevelClass())
                                .filter(type -> type.getSimpleName().endsWith("Scenario")))
                .hasSameSizeAs(scenarioFiles());
    }

    private static List<Path> scenarioFiles() throws IOException {
        Path scenarios = Path.of("scenarios");
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(scenarios)) {
            return files.filter(file -> file.toString().endsWith("Scenario.java")).toList();
        }
    }

    /** Without what jcstress and jte generate. */
    private static List<JavaClass> written(Predicate<JavaClass> which) {
        return SHIPPED.stream()
                .filter(which)
                .filter(
                        type ->
                                !type.getName()
                                        .matches(".*(_jcstress|\\.Jte\\w+Generated)(\\$.*)?"))
                .toList();
    }

    private static Stream<Dependency> dependencies(List<JavaClass> classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !target(use).isPrimitive());
    }

    private static String name(Dependency use) {
        return target(use).getName();
    }

    /** The class; of an array, that of its elements. */
    private static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    private static boolean isKit(JavaClass type) {
        return type.getPackageName().startsWith("claimcheck.");
    }

    /** Topic and claim: the package of a room, also for its variants. */
    private static String room(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.", -1))
                .limit(2)
                .collect(Collectors.joining("."));
    }

    private static boolean isVariant(JavaClass type) {
        return isStarter(type) || isDecoy(type) || isOfKind(type, Kind.SOLUTION);
    }

    private static boolean isStarter(JavaClass type) {
        return isOfKind(type, Kind.STARTER);
    }

    private static boolean isDecoy(JavaClass type) {
        return isOfKind(type, Kind.DECOY);
    }

    private static boolean isOfKind(JavaClass type, Kind kind) {
        return !isKit(type) && type.getPackageName().equals(room(type) + "." + kind.folder());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static boolean isStressTest(JavaClass type) {
        return !isKit(type) && type.getName().matches("[\\w.]+Stress(\\$\\w+)?");
    }

    private static Set<String> parts() {
        return KIT.stream()
                .map(ArchitectureTest::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first package below the kit's own; for a room's class, nothing that is a part. */
    private static String part(JavaClass type) {
        return isKit(type) ? type.getPackageName().split("\\.", -1)[1] : "";
    }

    private static int level(JavaClass type) {
        return IntStream.range(0, LEVELS.size())
                .filter(level -> LEVELS.get(level).contains(part(type)))
                .findFirst()
                .orElseThrow();
    }
}
