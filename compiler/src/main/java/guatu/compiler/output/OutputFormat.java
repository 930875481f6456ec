package guatu.compiler.output;

import guatu.compiler.CompiledDocument;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.CrossPlanReport;
import guatu.compiler.json.CompiledJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a result can be had. */
public enum OutputFormat {
    JSON {
        @Override
        public void write(CompiledDocument document, OutputStream out) throws IOException {
            CompiledJson.write(document, out);
        }

        @Override
        public void write(Comparison comparison, OutputStream out) throws IOException {
            CompiledJson.writeValue(comparison, out);
        }

        @Override
        public void write(CrossPlanReport report, OutputStream out) throws IOException {
            CompiledJson.writeValue(report, out);
        }
    },
    XLSX {
        @Override
        public void write(CompiledDocument document, OutputStream out) throws IOException {
            PlanWorkbook.write(document, out);
        }

        @Override
        public void write(Comparison comparison, OutputStream out) throws IOException {
            ReportWorkbooks.write(comparison, out);
        }

        @Override
        public void write(CrossPlanReport report, OutputStream out) throws IOException {
            ReportWorkbooks.write(report, out);
        }
    },
    DOCX {
        @Override
        public void write(CompiledDocument document, OutputStream out) throws IOException {
            TaskPaper.write(document, out);
        }

        @Override
        public boolean canCompare() {
            return false;
        }

        @Override
        public void write(Comparison comparison, OutputStream out) {
            throw new UnsupportedOperationException("a comparison is no paper");
        }

        @Override
        public void write(CrossPlanReport report, OutputStream out) {
            throw new UnsupportedOperationException("a report over several plans is no paper");
        }
    },
    HTML {
        @Override
        public void write(CompiledDocument document, OutputStream out) throws IOException {
            ReviewPage.write(document, out);
        }

        @Override
        public void write(Comparison comparison, OutputStream out) throws IOException {
            ComparisonPage.write(comparison, out);
        }

        @Override
        public void write(CrossPlanReport report, OutputStream out) throws IOException {
            CrossPlanPage.write(report, out);
        }
    };

    /** Writes what was compiled of one document; the stream is flushed and left open. */
    public abstract void write(CompiledDocument document, OutputStream out) throws IOException;

    /** @throws UnsupportedOperationException if the format {@linkplain #canCompare() has no comparisons} */
    public abstract void write(Comparison comparison, OutputStream out) throws IOException;

    /** @throws UnsupportedOperationException if the format {@linkplain #canCompare() has no comparisons} */
    public abstract void write(CrossPlanReport report, OutputStream out) throws IOException;

    public boolean canCompare() {
        return true;
    }

    /** Text that a terminal can show, not an archive. */
    public boolean isText() {
        return this == JSON || this == HTML;
    }

    /** With its dot: .xlsx */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for. */
    public static Optional<OutputFormat> ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (OutputFormat format : values()) {
            if (name.endsWith(format.ending())) {
                return Optional.of(format);
            }
        }
        return name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
    }
}
