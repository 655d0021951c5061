package toys.eta;

class EtaScenario {}
