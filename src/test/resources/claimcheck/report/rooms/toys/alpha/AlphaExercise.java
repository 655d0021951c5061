package toys.alpha;

class AlphaExercise {}
