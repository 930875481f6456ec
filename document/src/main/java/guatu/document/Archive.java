package guatu.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip container in memory, read by its central directory. Parts are unpacked while they are read, against one
 * budget for the whole container, so that neither one huge part nor a thousand overlapping ones exhaust anything.
 */
final class Archive {

    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int DIRECTORY_ENTRY = 0x02014B50;
    private static final int LOCAL_ENTRY = 0x04034B50;
    private static final int MOST_ENTRIES = 100_000;
    /** Deflate gains a factor of 1,032 at most; office documents stay far below this unless they were made to burst. */
    private static final int HIGHEST_RATIO = 250;
    private static final long UNSUSPICIOUS = 20L * 1024 * 1024;

    private final Intake intake;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    private record Entry(int flags, int method, long packed, long offset) {

        boolean isEncrypted() {
            return (flags & 1) != 0;
        }
    }

    Archive(Intake intake) {
        this.intake = intake;
        this.bytes = ByteBuffer.wrap(intake.content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged("");
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String part) {
        return entries.containsKey(part);
    }

    /** The part, unpacked as it is read; empty if there is none of this name. */
    Optional<InputStream> open(String part) {
        var entry = entries.get(part);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.isEncrypted()) {
            throw intake.refuse(DocumentError.ENCRYPTED, part);
        }
        return Optional.of(new Counted(unpacking(part, entry), part, entry.packed));
    }

    boolean isEncrypted() {
        return entries.values().stream().anyMatch(Entry::isEncrypted);
    }

    private void readDirectory() {
        int end = endOfDirectory();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        long at = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        if (at >= bytes.limit()) {
            throw damaged("");
        }
        int here = (int) at;
        for (int i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
            if (bytes.getInt(here) != DIRECTORY_ENTRY) {
                throw damaged("");
            }
            here = readEntry(here);
        }
    }

    private int readEntry(int here) {
        int flags = bytes.getShort(here + 8) & 0xFFFF;
        int name = bytes.getShort(here + 28) & 0xFFFF;
        int extra = bytes.getShort(here + 30) & 0xFFFF;
        int comment = bytes.getShort(here + 32) & 0xFFFF;
        var entry = new Entry(flags, bytes.getShort(here + 10) & 0xFFFF, bytes.getInt(here + 20) & 0xFFFFFFFFL,
                bytes.getInt(here + 42) & 0xFFFFFFFFL);
        entries.putIfAbsent(name(here + 46, name, flags), entry);
        return here + 46 + name + extra + comment;
    }

    private String name(int at, int length, int flags) {
        Charset charset = (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        var name = new String(intake.content, at, length, charset).replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** The record at the end, before a comment of at most 64 KB. */
    private int endOfDirectory() {
        int least = Math.max(0, bytes.limit() - 22 - 0xFFFF);
        for (int at = bytes.limit() - 22; at >= least; at--) {
            if (bytes.getInt(at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        throw damaged("文件不完整");
    }

    private InputStream unpacking(String part, Entry entry) {
        try {
            int at = Math.toIntExact(entry.offset);
            if (bytes.getInt(at) != LOCAL_ENTRY) {
                throw damaged(part);
            }
            int start = at + 30 + (bytes.getShort(at + 26) & 0xFFFF) + (bytes.getShort(at + 28) & 0xFFFF);
            int length = (int) Math.min(entry.packed, bytes.limit() - start);
            if (length < 0) {
                throw damaged(part);
            }
            var packed = new ByteArrayInputStream(intake.content, start, length);
            return switch (entry.method) {
                case 0 -> packed;
                case 8 -> new InflaterInputStream(packed, new Inflater(true), 16 * 1024);
                default -> throw damaged(part);
            };
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw damaged(part);
        }
    }

    private guatu.kernel.ProblemException damaged(String value) {
        return intake.refuse(DocumentError.DAMAGED, value);
    }

    /** Counts what is unpacked against the budget of the container. */
    private final class Counted extends FilterInputStream {

        private final String part;
        private final long packed;
        private long size;

        Counted(InputStream in, String part, long packed) {
            super(in);
            this.part = part;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            size += read;
            unpacked += read;
            boolean bursts = intake.limits.maxUnpackedBytes() < Long.MAX_VALUE && size > UNSUSPICIOUS && size / Math.max(1, packed) > HIGHEST_RATIO;
            if (bursts || unpacked > intake.limits.maxUnpackedBytes()) {
                throw intake.refuse(DocumentError.ZIP_BOMB, part);
            }
        }
    }
}
