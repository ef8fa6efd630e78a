package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files arrive in three steps. */
class FilesTest extends Client {
    @Test
    void aFileIsUploadedInThreeSteps() throws Exception {
        byte[] bytes = "week,opened\n46,12\n".getBytes(StandardCharsets.UTF_8);
        var done = client.filesUploadV2(r -> r.channel(id())
                .filename("week.csv")
                .title("Week 46")
                .initialComment("The figures")
                .fileData(bytes));
        assertThat(done.getError()).isNull();
        assertThat(slack.file(done.getFile().getId())).contains(bytes);
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("The figures\n[file: Week 46]");
    }

    private int send(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String picture(String name) throws Exception {
        var address = client.filesGetUploadURLExternal(r -> r.filename(name).length(3));
        assertThat(send(address.getUploadUrl())).isEqualTo(200);
        var done = client.filesCompleteUploadExternal(r ->
                r.files(List.of(FileDetails.builder().id(address.getFileId()).build())));
        assertThat(done.isOk()).isTrue();
        return address.getFileId();
    }

    private String shown(String file) throws Exception {
        var answer = client.chatPostMessage(r -> r.channel(id())
                .text("The figures")
                .blocksAsString("[{\"type\":\"image\",\"alt_text\":\"40 opened\",\"slack_file\":{\"id\":\"%s\"}}]"
                        .formatted(file)));
        return answer.isOk()
                ? "ok"
                : answer.getError() + " " + answer.getResponseMetadata().getMessages();
    }

    @Test
    void blocksShowAPictureThatIsSharedWithNobodyElse() throws Exception {
        assertThat(shown(picture("week.png"))).isEqualTo("ok");
        assertThat(slack.channel("#billing-support").asText()).isEqualTo("[picture: 40 opened]");
    }

    @Test
    void blocksShowNothingThatIsNotThereNotFinishedOrNoPicture() throws Exception {
        String refused = "invalid_blocks [[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]]";
        var announced =
                client.filesGetUploadURLExternal(r -> r.filename("week.png").length(3));

        assertThat(shown("F0NOWHERE")).isEqualTo(refused);
        assertThat(shown(announced.getFileId())).isEqualTo(refused);
        assertThat(shown(picture("week.csv"))).isEqualTo(refused);
    }

    @Test
    void aPictureCanBeShownOnceSlackHasLookedAtIt() throws Exception {
        slack.workspace().files().lookAtEachFor(Duration.ofSeconds(10));
        String file = picture("week.png");
        assertThat(shown(file)).startsWith("invalid_blocks");

        slack.clock().advance(Duration.ofSeconds(10));

        assertThat(shown(file)).isEqualTo("ok");
    }

    @Test
    void theBytesOfAFileCanBeRefusedOnDemand() throws Exception {
        slack.faults().plan("upload", 1, new Faults.Fault.Broken(500));
        String address = client.filesGetUploadURLExternal(
                        r -> r.filename("week.png").length(3))
                .getUploadUrl();

        assertThat(send(address)).isEqualTo(500);
        assertThat(send(address)).isEqualTo(200);
    }
}
