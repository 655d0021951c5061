package toys.theta;

class ThetaScenario {}
