package guatu.document.paper;

import java.util.List;

/** One piece of a paper, from top to bottom. */
public sealed interface Block {

    /** The title; its line ends break it by sense. */
    record Title(String text) implements Block {

        public Title {
            requireWords(text);
        }
    }

    /** What stands centred under the title: a date, a version, an author. */
    record Subtitle(String text) implements Block {

        public Subtitle {
            requireWords(text);
        }
    }

    /**
     * A heading on a line of its own; its number (一、（一）1. （1）) is part of the text.
     *
     * @param level 1 to 4
     */
    record Heading(int level, String text) implements Block {

        public Heading {
            requireWords(text);
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("level " + level);
            }
        }
    }

    /** A paragraph of the body. */
    record Paragraph(String text, Place place) implements Block {

        /** Where a paragraph begins. */
        public enum Place {
            /** Two characters in, as all body text. */
            INDENTED,
            /** At the margin: the addressee, the word 附件. */
            FLUSH,
            /** To the right, two characters free: signature and date without a seal. */
            SIGNATURE
        }

        public Paragraph(String text) {
            this(text, Place.INDENTED);
        }
    }

    /**
     * A table over the whole width. Its head is repeated on every page.
     *
     * @param caption over the table; empty for none
     * @param rows each with as many cells as there are columns
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {

        /**
         * @param share of the table's width, in relation to the other columns
         * @param merged whether equal neighbours from top to bottom become one cell, unless a merged column to the
         *     left parts them
         */
        public record Column(String heading, int share, Alignment alignment, boolean merged) {

            public Column {
                if (share < 1 || share > 1000) {
                    throw new IllegalArgumentException("share " + share);
                }
            }

            public Column(String heading, int share, Alignment alignment) {
                this(heading, share, alignment, false);
            }
        }

        /** Where the words of a cell stand. */
        public enum Alignment {
            LEFT,
            CENTER,
            RIGHT
        }

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || width > 60 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("every row has as many cells as there are columns, 1 to 60");
            }
        }
    }

    /** A remark in small type: sources, explanations, 演示数据. */
    record Note(String text) implements Block {

        public Note {
            requireWords(text);
        }
    }

    private static void requireWords(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("no words");
        }
    }
}
