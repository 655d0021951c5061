package toys.gamma;

class GammaScenario {}
