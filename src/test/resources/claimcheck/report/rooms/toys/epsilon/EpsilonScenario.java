package toys.epsilon;

class EpsilonScenario {}
