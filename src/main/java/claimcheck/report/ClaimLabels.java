package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Document;
import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts each result into Allure's tree, document → topic → claim, with the claim's page as its
 * description, and keeps the same scenario on two JDKs apart. Registered with Allure.
 */
public final class ClaimLabels implements TestLifecycleListener {

    private final Map<String, Claim> claims;

    /** For Allure. */
    public ClaimLabels() {
        claims =
                System.getProperty("allure.results.directory", "").endsWith("allure-of-kit-tests")
                        ? Map.of()
                        : Catalogue.shipped().claims().stream()
                                .collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    @Override
    public void beforeTestWrite(TestResult result) {
        String jdk = System.getProperty("java.version");
        result.getParameters().add(new Parameter().setName("JDK").setValue(jdk));
        result.setHistoryId(result.getHistoryId() + "-" + jdk);
        String testClass = label(result, "testClass");
        Optional<Claim> claim = Claim.shownBy(testClass).map(claims::get);
        if (claim.isPresent()) {
            tree(result, documentTitle(claim.get()), claim.get().topic(), claim.get().title());
            result.setDescriptionHtml(tables(result) + ClaimHtml.page(claim.get()));
        } else {
            tree(
                    result,
                    "The kit itself",
                    "canaries",
                    testClass.substring(testClass.lastIndexOf('.') + 1));
            result.setDescriptionHtml(tables(result));
        }
    }

    /**
     * The title of the document that a claim is listed under: a second story would list it twice.
     */
    static String documentTitle(Claim claim) {
        String first = claim.sources().get(0).document();
        return Document.all().stream()
                .filter(document -> document.id().equals(first))
                .map(Document::title)
                .findFirst()
                .orElse(first);
    }

    private static void tree(TestResult result, String epic, String feature, String story) {
        result.getLabels()
                .removeIf(label -> List.of("epic", "feature", "story").contains(label.getName()));
        result.getLabels().add(new Label().setName("epic").setValue(epic));
        result.getLabels().add(new Label().setName("feature").setValue(feature));
        result.getLabels().add(new Label().setName("story").setValue(story));
    }

    /** Outcome tables are the message of a stress test: shown without a click. */
    private static String tables(TestResult result) {
        return result.getAttachments().stream()
                .filter(attachment -> "text/html".equals(attachment.getType()))
                .map(attachment -> "<h4>" + attachment.getName() + "</h4>" + content(attachment))
                .collect(Collectors.joining());
    }

    private static String content(Attachment attachment) {
        try {
            return Files.readString(
                    Path.of(
                            System.getProperty("allure.results.directory", "allure-results"),
                            attachment.getSource()));
        } catch (IOException e) {
            return "<p>the table could not be read: it is attached below</p>";
        }
    }

    private static String label(TestResult result, String name) {
        return result.getLabels().stream()
                .filter(label -> label.getName().equals(name))
                .map(Label::getValue)
                .findFirst()
                .orElse("");
    }
}
