package toys.delta;

class DeltaScenario {}
