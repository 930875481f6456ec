package guatu.compiler.command;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in Chinese. */
final class Usage {

    private Usage() {}

    static String inChinese(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识的参数 " + String.join(" ", unmatched.getUnmatched());
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return "缺少 " + missing.getMissing().get(0).paramLabel();
        }
        String value = e.getValue();
        return "参数有误" + (e.getArgSpec() == null ? "" : " " + e.getArgSpec().paramLabel())
                + (value == null ? "" : "：" + value);
    }
}
