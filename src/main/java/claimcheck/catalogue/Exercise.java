package claimcheck.catalogue;

import java.util.List;

/**
 * A claim that a student can be handed: what is asked of the student, and what the starter does
 * wrong.
 *
 * @param id that of its claim
 * @param title a headline, in the student's words
 * @param contract the name of the interface that a variant implements
 * @param judgedBy the name of the class that judges the variants
 * @param starterFailsIn the method of that class in which the starter fails
 * @param starterVerdict what the judge says of the starter
 * @param task what to do; Markdown
 * @param given what the student finds there; Markdown
 * @param allowed what may be used and changed; Markdown
 * @param judged what is looked at; Markdown
 * @param hints three, from gentle to plain; Markdown
 * @param read what to read; Markdown
 */
public record Exercise(
        String id,
        String title,
        String contract,
        String judgedBy,
        String starterFailsIn,
        JudgeVerdict starterVerdict,
        String task,
        String given,
        String allowed,
        String judged,
        List<String> hints,
        String read) {

    /** The package of its room. */
    public String room() {
        return contract.substring(0, contract.lastIndexOf('.'));
    }
}
