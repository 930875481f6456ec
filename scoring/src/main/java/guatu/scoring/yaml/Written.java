package guatu.scoring.yaml;

/** A text that is to be compiled later, and where it stands. */
public record Written(String text, Place place) {

    @Override
    public String toString() {
        return text;
    }
}
