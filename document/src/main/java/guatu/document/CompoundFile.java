package guatu.document;

import guatu.kernel.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a compound file (OLE 2) holds: a binary Word document, or an encrypted document of a newer format. */
final class CompoundFile {

    private CompoundFile() {
    }

    static SourceDocument read(Intake intake) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(intake.content))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
                throw intake.refuse(DocumentError.ENCRYPTED, "");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new DocReader(intake).read(root);
            }
            throw intake.refuse(DocumentError.UNKNOWN_FORMAT, isOldWorkbook(files) ? ".xls" : "");
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI meets a broken file with whatever exception comes up there
            throw intake.refuse(DocumentError.DAMAGED, "");
        }
    }

    private static boolean isOldWorkbook(POIFSFileSystem files) {
        return files.getRoot().hasEntryCaseInsensitive("Workbook") || files.getRoot().hasEntryCaseInsensitive("Book");
    }
}
