package guatu.compiler.lint;

import guatu.compiler.CompiledDocument;
import guatu.compiler.PlanCompiler;
import guatu.compiler.Remark;
import guatu.document.SourceDocument;
import java.util.List;

/** What the lint says of a text. */
record Remarked(CompiledDocument document) {

    static Remarked text(String text) {
        return new Remarked(new PlanCompiler().compile(SourceDocument.ofText("方案.txt", text)));
    }

    /** A plan of 2026—2030 with one goal paragraph and one task paragraph. */
    static Remarked plan(String goal, String task) {
        return text("""
                云浦市先进制造行动方案
                （2026—2030年）
                一、工作目标
                到2030年，%s
                二、重点任务
                （一）推进建设。%s（市工信局牵头）
                """.formatted(goal, task));
    }

    static Remarked task(String task) {
        return plan("全市制造业水平明显提升。", task);
    }

    List<String> contradictions() {
        return kinds(Remark.Grade.CONTRADICTION);
    }

    List<String> kinds(Remark.Grade grade) {
        return document.lint().stream().filter(remark -> remark.grade() == grade).map(Remark::kind).toList();
    }

    List<String> kinds() {
        return document.lint().stream().map(Remark::kind).toList();
    }

    Remark only(String kind) {
        List<Remark> found = document.lint().stream().filter(remark -> remark.kind().equals(kind)).toList();
        if (found.size() != 1) {
            throw new AssertionError("not one " + kind + " in " + document.lint());
        }
        return found.get(0);
    }
}
