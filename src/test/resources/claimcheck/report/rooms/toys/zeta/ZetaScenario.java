package toys.zeta;

class ZetaScenario {}
