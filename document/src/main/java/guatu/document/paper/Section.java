package guatu.document.paper;

import java.util.List;

/**
 * Pages of one orientation; each section begins on a new page.
 *
 * @param landscape for tables too wide for upright paper
 */
public record Section(boolean landscape, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a section holds something");
        }
    }
}
