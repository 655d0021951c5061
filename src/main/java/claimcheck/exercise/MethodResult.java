package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;

/**
 * What became of one method of the judging class.
 *
 * @param method its name
 * @param verdict pass; or what went wrong
 * @param seen what was seen instead of what the method's name says; empty if it passed
 * @param place file and line of the variant, where that is known; otherwise empty
 */
public record MethodResult(String method, JudgeVerdict verdict, String seen, String place) {

    /** The method's name as a sentence. */
    public String sentence() {
        return method.replace('_', ' ');
    }

    /** What is said of the variant if this decides. */
    public String reason() {
        return (verdict == JudgeVerdict.COULD_NOT_JUDGE
                        ? "it could not be seen whether "
                        : "this does not hold: ")
                + sentence();
    }

    static MethodResult passed(String method) {
        return new MethodResult(method, JudgeVerdict.PASS, "", "");
    }
}
