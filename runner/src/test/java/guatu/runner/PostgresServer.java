package guatu.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL for the length of a test run, from the binaries on the class path, on the loopback only. The server
 * refuses to run as root; root starts it as nobody, or, where that is not allowed, in a user namespace.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String BINARIES = "/postgres-linux-x86_64.txz";

    private final Path home;
    private final Process postmaster;
    private final String url;

    private PostgresServer(Path home, Process postmaster, String url) {
        this.home = home;
        this.postmaster = postmaster;
        this.url = url;
    }

    /** @param settings as the server takes them: {@code work_mem=128MB} */
    public static PostgresServer start(String... settings) {
        try {
            var home = Files.createTempDirectory("guatu-postgres",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(home);
            var data = Files.createDirectory(home.resolve("data"));
            var as = wrapper(data);
            run(as, home.resolve("bin/initdb").toString(), "-D", data.toString(), "-U", "postgres", "-E", "UTF8",
                    "--locale=C", "-A", "trust", "--no-instructions");
            var port = freePort();
            var command = new ArrayList<>(as);
            command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", port + "",
                    "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
            List.of(settings).forEach(setting -> command.addAll(List.of("-c", setting)));
            var process = process(command, home.resolve("log")).start();
            var server = new PostgresServer(home, process, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private void awaitReady() throws InterruptedException {
        while (postmaster.isAlive()) {
            try {
                connect().close();
                return;
            } catch (SQLException e) {
                postmaster.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("PostgreSQL ended; see " + home.resolve("log"));
    }

    private static void unpack(Path home) throws IOException, InterruptedException {
        var archive = home.resolve("binaries.txz");
        try (InputStream in = PostgresServer.class.getResourceAsStream(BINARIES)) {
            Files.copy(java.util.Objects.requireNonNull(in, BINARIES), archive);
        }
        run(List.of(), "tar", "-xJf", archive.toString(), "-C", home.toString());
        Files.delete(archive);
    }

    private static List<String> wrapper(Path data) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        run(List.of(), "chown", "65534:65534", data.toString());
        if (succeeds(nobody, "ls", data.toString())) {
            return nobody;
        }
        run(List.of(), "chown", "0:0", data.toString());
        return List.of("unshare", "-U");
    }

    private static void run(List<String> as, String... command) throws IOException, InterruptedException {
        if (!succeeds(as, command)) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    private static boolean succeeds(List<String> as, String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(as);
        words.addAll(List.of(command));
        try {
            return process(words, Path.of("/dev/null")).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static ProcessBuilder process(List<String> command, Path output) {
        return new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server and removes what it wrote. */
    @Override
    public void close() {
        try {
            new ProcessBuilder("kill", "-INT", postmaster.pid() + "").start().waitFor();
            postmaster.waitFor(20, TimeUnit.SECONDS);
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
