package guatu.compiler.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the summary in the chosen language. */
final class Messages {

    /** Languages of the terminal. */
    enum Language {
        zh(Locale.ROOT),
        en(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    private final ResourceBundle bundle;

    Messages(Language language) {
        this.bundle = ResourceBundle.getBundle("guatu.compiler.command.messages", language.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
