import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Run as a source file by {@code mvnw}: {@code download URL FILE} and {@code sha512 FILE}. */
class Fetch {

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "download" -> download(URI.create(arguments[1]), Path.of(arguments[2]));
            case "sha512" -> System.out.println(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(Path.of(arguments[1])))));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void download(URI url, Path file) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<Path> response =
                http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new IOException(url + " answered " + response.statusCode());
        }
    }
}
