package guatu.scoring.method;

/** Whether more or less is better. */
public enum Direction { MORE, LESS }
