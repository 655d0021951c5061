package claimcheck.grading;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the hand-ins, so that several machines can grade at once.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {

    /** All of them. */
    public static final Shard ALL = new Shard(1, 1);

    /**
     * From {@code 3/10}.
     *
     * @throws GradingException if it is no shard
     */
    public static Shard parse(String text) {
        if (text.matches("\\d{1,4}/\\d{1,4}")) {
            int slash = text.indexOf('/');
            var shard =
                    new Shard(
                            Integer.parseInt(text.substring(0, slash)),
                            Integer.parseInt(text.substring(slash + 1)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new GradingException(
                "--shard is '" + text + "'; give a part and how many there are, such as 3/10");
    }

    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % of == number - 1)
                .mapToObj(all::get)
                .toList();
    }
}
