package guatu.compiler.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says what is being worked on once it takes longer than two seconds: on a terminal one line that is rewritten, else
 * a line now and then.
 */
final class Progress implements AutoCloseable {

    private static final int PATIENCE = 2;
    private static final int QUIET_STEP = 30;

    private final Terminal terminal;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final long started = System.nanoTime();
    private volatile String work = "";
    private volatile boolean hasLine;

    Progress(Terminal terminal) {
        this.terminal = terminal;
        clock.scheduleAtFixedRate(this::show, PATIENCE, terminal.showsProgress() ? 1 : QUIET_STEP, TimeUnit.SECONDS);
    }

    void now(String newWork) {
        work = newWork;
    }

    private void show() {
        String line = Columns.cut(work + "（已用 " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started) + " 秒）",
                terminal.width() - 1);
        if (terminal.showsProgress()) {
            terminal.err().print("\r\u001b[K" + line);
            hasLine = true;
        } else {
            terminal.err().println(line);
        }
        terminal.err().flush();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (hasLine) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
