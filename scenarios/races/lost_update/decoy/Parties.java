package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Phaser;
import races.lost_update.Counter;

/** The library counts the parties of a phaser. */
@CaughtBy(
        value = "one_thread_counts_its_increments",
        because = "A phaser has no more than 65,535 parties, and refuses the next.")
public final class Parties implements Counter {

    private final Phaser parties = new Phaser();

    @Override
    public void increment() {
        parties.register();
    }

    @Override
    public int value() {
        return parties.getRegisteredParties();
    }
}
