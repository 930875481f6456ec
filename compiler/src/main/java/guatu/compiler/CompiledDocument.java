package guatu.compiler;

import guatu.document.Format;
import guatu.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the compiler says of one document. */
public record CompiledDocument(
        Head document,
        List<Plan> plans,
        List<Office> offices,
        List<NumberUse> numbers,
        List<Remark> lint) {

    public CompiledDocument {
        plans = List.copyOf(plans);
        offices = List.copyOf(offices);
        numbers = List.copyOf(numbers);
        lint = List.copyOf(lint);
    }

    /**
     * The document itself.
     *
     * @param sha256 of the text in UTF-8, in hexadecimal
     * @param number 发文字号, such as 番府〔2015〕84号
     * @param date of issue
     * @param unread parts of the input that could not be read
     */
    public record Head(
            String name,
            Format format,
            String title,
            @Nullable String number,
            List<String> issuers,
            @Nullable LocalDate date,
            List<Attachment> attachments,
            List<Problem> unread,
            String sha256,
            String text) {

        public Head {
            issuers = List.copyOf(issuers);
            attachments = List.copyOf(attachments);
            unread = List.copyOf(unread);
        }
    }

    public List<Target> targets() {
        return plans.stream().flatMap(plan -> plan.targets().stream()).toList();
    }

    public List<Task> tasks() {
        return plans.stream().flatMap(plan -> plan.tasks().stream()).toList();
    }
}
