package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.Outcome;
import claimcheck.grading.Step;
import claimcheck.grading.Student;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The book as test results, in the XML that Maven Surefire writes: a file for each student. Besides
 * the requirements each exercise has a test case for its verdict, so that what never ran is not
 * taken for right.
 */
public final class JUnitXml {

    private static final String VERDICT = "verdict";

    private JUnitXml() {}

    /**
     * Writes a file for each student.
     *
     * @return the files, in the order of the students
     */
    public static List<Path> write(GradeBook book, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < book.students().size(); i++) {
            Student student = book.students().get(i);
            Path file = folder.resolve(fileName(i + 1, student.name()));
            files.add(Sink.write(suite(book, student), file));
        }
        return files;
    }

    /** Its number makes it unique, whatever the student is called. */
    private static String fileName(int number, String student) {
        String harmless = student.replaceAll("[^A-Za-z0-9]+", "_");
        String name = harmless.substring(0, Math.min(harmless.length(), 40));
        return String.format(Locale.ROOT, "TEST-%03d-%s.xml", number, name);
    }

    private static String suite(GradeBook book, Student student) throws IOException {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(book, student, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(GradeBook book, Student student, XMLStreamWriter xml)
            throws XMLStreamException {
        List<Grade> grades = student.grades();
        start(
                xml,
                0,
                "testsuite",
                "name",
                student.name(),
                "time",
                time(grades.stream().mapToDouble(Grade::seconds).sum()),
                "tests",
                String.valueOf(grades.stream().mapToInt(grade -> grade.steps().size() + 1).sum()),
                "errors",
                count(grades, Outcome.NOT_SEEN),
                "skipped",
                count(grades, Outcome.SKIPPED),
                "failures",
                count(grades, Outcome.NOT_MET));
        start(xml, 1, "properties");
        property(xml, "course", book.course());
        property(xml, "kit", book.kit());
        property(xml, "jdk", book.jdk());
        property(xml, "made", book.made().toString());
        property(
                xml,
                "isolation",
                grades.stream().map(Grade::isolation).distinct().collect(Collectors.joining(", ")));
        end(xml, 1);
        for (Grade grade : grades) {
            write(grade, xml);
        }
        end(xml, 0);
    }

    private static void write(Grade grade, XMLStreamWriter xml) throws XMLStreamException {
        String detail =
                List.of(grade.seen(), grade.place(), grade.hint()).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
        testcase(xml, grade, VERDICT, grade.seconds());
        problem(xml, outcome(grade), Words.verdict(grade), grade.verdict().text(), detail);
        end(xml, 1);
        for (Step step : grade.steps()) {
            testcase(xml, grade, step.requirement().sentence(), 0); // the verdict has it all
            String why = Words.why(step);
            problem(xml, step.outcome(), why, step.outcome().text(), why);
            end(xml, 1);
        }
    }

    /** What became of an exercise as a whole. */
    private static Outcome outcome(Grade grade) {
        if (!grade.isJudged()) {
            return Outcome.NOT_SEEN;
        }
        return grade.isPassed() ? Outcome.MET : Outcome.NOT_MET;
    }

    private static String count(List<Grade> grades, Outcome outcome) {
        long count =
                grades.stream()
                        .flatMap(
                                grade ->
                                        Stream.concat(
                                                Stream.of(outcome(grade)),
                                                grade.steps().stream().map(Step::outcome)))
                        .filter(outcome::equals)
                        .count();
        return String.valueOf(count);
    }

    private static void testcase(XMLStreamWriter xml, Grade grade, String name, double seconds)
            throws XMLStreamException {
        String type = grade.exercise().id().replace('/', '.');
        start(xml, 1, "testcase", "name", name, "classname", type, "time", time(seconds));
    }

    private static void problem(
            XMLStreamWriter xml, Outcome outcome, String message, String type, String detail)
            throws XMLStreamException {
        switch (outcome) {
            case MET -> {}
            case NOT_MET -> start(xml, 2, "failure", "message", message, "type", type);
            case SKIPPED -> start(xml, 2, "skipped", "message", message);
            case NOT_SEEN -> start(xml, 2, "error", "message", message, "type", type);
        }
        if (outcome != Outcome.MET) {
            xml.writeCharacters(PlainText.text(detail));
            xml.writeEndElement();
        }
    }

    private static void property(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        start(xml, 2, "property", "name", name, "value", value);
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, int depth, String element, String... attributes)
            throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], PlainText.line(attributes[i + 1]));
        }
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private static String time(double seconds) {
        return Sink.seconds(seconds).toPlainString();
    }
}
