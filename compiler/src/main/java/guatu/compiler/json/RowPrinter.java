package guatu.compiler.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamContext;

/**
 * Breaks lines so that every row of the result stands on a line of its own: a file that can be read, searched and
 * compared line by line, without the size of full indentation.
 */
final class RowPrinter implements PrettyPrinter {

    private static final int ROOT = 1;
    private static final int LIST = 2;
    private static final int PLAN = 3;
    private static final int LIST_OF_PLAN = 4;

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        breakIf(isOpenObject(out.streamWriteContext()), out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        separate(isOpenObject(out.streamWriteContext()), out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
        breakIf(entries > 0 && isOpenObject(out.streamWriteContext()), out);
        out.writeRaw('}');
        if (out.streamWriteContext().getNestingDepth() == ROOT) {
            out.writeRaw('\n');
        }
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        breakIf(isListOfRows(out.streamWriteContext()), out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        separate(isListOfRows(out.streamWriteContext()), out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
        breakIf(values > 0 && isListOfRows(out.streamWriteContext()), out);
        out.writeRaw(']');
    }

    private static boolean isOpenObject(TokenStreamContext context) {
        int depth = context.getNestingDepth();
        return depth == ROOT || depth == LIST || depth == PLAN && isUnderPlans(context);
    }

    private static boolean isListOfRows(TokenStreamContext context) {
        int depth = context.getNestingDepth();
        return depth == LIST || depth == LIST_OF_PLAN && isUnderPlans(context.getParent());
    }

    private static boolean isUnderPlans(TokenStreamContext planObject) {
        TokenStreamContext root = planObject.getParent().getParent();
        return "plans".equals(root.currentName());
    }

    private static void separate(boolean broken, JsonGenerator out) {
        out.writeRaw(',');
        out.writeRaw(broken ? '\n' : ' ');
    }

    private static void breakIf(boolean condition, JsonGenerator out) {
        if (condition) {
            out.writeRaw('\n');
        }
    }
}
