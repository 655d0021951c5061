package deadlock.import_time;

/** A program that asks one of the classes for a price; a guard beside it tells what it sees. */
final class Shop {

    private Shop() {}

    /** Takes the way in which the prices come. */
    public static void main(String[] arguments) {
        Guard.watch();
        int price =
                switch (arguments[0]) {
                    case "on import" -> PricesOnImport.of("bread");
                    case "not awaited" -> PricesNotAwaited.of("bread");
                    case "on demand" -> {
                        PricesOnDemand.load();
                        yield PricesOnDemand.of("bread");
                    }
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        System.out.println("bread costs " + price);
    }
}
