package org.plenary.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A Chromium without a window, spoken to by the DevTools protocol. It notes what a page logs and what it asks for. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ws://";
    private static final long SECONDS = 120;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private Browser(Process process, String address) throws IOException, InterruptedException {
        this.process = process;
        HttpRequest tab = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                .method("PUT", HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = client.send(tab, HttpResponse.BodyHandlers.ofString()).body();
        URI page = URI.create(json.readTree(answer).path("webSocketDebuggerUrl").asText());
        this.socket = client.newWebSocketBuilder().buildAsync(page, new Ears()).join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", json.createObjectNode());
        }
    }

    /** Returns the program's path, if there is one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with a profile of its own. */
    static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"));
        command.addAll(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
        command.addAll(List.of("--user-data-dir=" + profile, "--remote-debugging-port=0", "--window-size=1280,1000"));
        Process process = new ProcessBuilder(command).start();
        BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> err.lines().forEach(unused -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Browser(process, line.substring(LISTENING.length()).replaceFirst("/.*", ""));
            }
        }
        throw new IOException("the browser ended without listening");
    }

    /** Opens a page and waits until it says that all its charts are drawn. */
    void open(Path page) throws IOException {
        ask("Page.navigate", json.createObjectNode().put("url", page.toUri().toString()));
        evaluate("new Promise(done => { const look = () => document.readyState === 'complete'"
                + " && document.documentElement.dataset.charts"
                + " && document.documentElement.dataset.drawn === document.documentElement.dataset.charts"
                + " ? done(true) : requestAnimationFrame(look); look(); })");
    }

    /** Returns the value of a JavaScript expression, awaited if it is a promise. */
    JsonNode evaluate(String expression) throws IOException {
        ObjectNode parameters = json.createObjectNode().put("expression", expression);
        parameters.put("awaitPromise", true).put("returnByValue", true);
        return ask("Runtime.evaluate", parameters).path("result").path("value");
    }

    /** Makes the page as wide and high as a device's. */
    void resize(int width, int height) throws IOException {
        ask(
                "Emulation.setDeviceMetricsOverride",
                json.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
    }

    /** Writes what the page shows as PNG. */
    void screenshot(Path file) throws IOException {
        ObjectNode parameters = json.createObjectNode().put("captureBeyondViewport", true);
        String data = ask("Page.captureScreenshot", parameters).path("data").asText();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** Returns what the console was told, and exceptions. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns the addresses that were asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private JsonNode ask(String method, ObjectNode parameters) throws IOException {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        JsonNode result = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (result.has("error") || result.path("result").has("exceptionDetails")) {
            throw new IOException(method + ": " + result);
        }
        return result.path("result");
    }

    private void hear(String text) throws IOException {
        JsonNode message = json.readTree(text);
        if (message.has("id")) {
            Optional.ofNullable(asked.remove(message.path("id").asInt())).ifPresent(answer -> answer.complete(message));
            return;
        }
        JsonNode what = message.path("params");
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                requests.add(what.path("request").path("url").asText());
            case "Network.webSocketCreated" -> requests.add(what.path("url").asText());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                complaints.add(what.toString());
            default -> {}
        }
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        // Its helpers write into the profile until they are gone, too.
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(helper -> helper.onExit().join());
    }

    /** Puts the parts of messages together. */
    private final class Ears implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
            heard.append(data);
            if (end) {
                String whole = heard.toString();
                heard.setLength(0);
                try {
                    hear(whole);
                } catch (IOException e) {
                    complaints.add(e.toString());
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
