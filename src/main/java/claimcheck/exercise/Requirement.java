package claimcheck.exercise;

import claimcheck.scenario.Behaviour;
import java.util.Optional;

/**
 * One method of the class that judges an exercise.
 *
 * @param method its name
 * @param behaviour what it is about
 * @param points what it is worth
 * @param after the method without which it cannot hold
 */
public record Requirement(String method, Behaviour behaviour, int points, Optional<String> after) {

    /** The method's name as a sentence. */
    public String sentence() {
        return method.replace('_', ' ');
    }
}
