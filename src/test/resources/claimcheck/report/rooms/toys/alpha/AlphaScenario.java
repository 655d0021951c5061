package toys.alpha;

class AlphaScenario {}
