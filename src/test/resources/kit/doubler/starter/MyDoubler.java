package kit.doubler.starter;

import kit.doubler.Doubler;

/** Adds two. */
public final class MyDoubler implements Doubler {

    @Override
    public int twice(int number) {
        return number + 2;
    }
}
