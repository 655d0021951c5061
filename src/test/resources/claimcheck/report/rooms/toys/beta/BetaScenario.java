package toys.beta;

class BetaScenario {}
