package guatu.scoring.yaml;

/** Where something stands in a file. A record with a component of this type learns where it was read from. */
public record Place(String file, int line, String key) {

    @Override
    public String toString() {
        return file + " 第" + line + "行" + (key.isEmpty() ? "" : " " + key);
    }
}
