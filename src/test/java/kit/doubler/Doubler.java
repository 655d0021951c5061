package kit.doubler;

/** Doubles numbers. */
public interface Doubler {

    /** Twice the number. */
    int twice(int number);
}
