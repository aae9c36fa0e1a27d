package org.vocero.localstack.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.localstack.Service;
import org.vocero.localstack.StackHome;
import org.vocero.localstack.StackPorts;
import org.vocero.localstack.demo.DeskAccess;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.localstack.secrets.Person;
import org.vocero.localstack.secrets.Secrets;

/** The stack that another process owns, as far as its files tell. */
final class RunningStack {

    private final StackHome home;

    RunningStack(StackHome home) {
        this.home = home;
    }

    /** The process that owns the stack, if it lives. */
    Optional<ProcessHandle> owner() {
        return home.owner().living();
    }

    StackPorts ports() {
        return Files.exists(home.ports()) ? StackPorts.read(home.ports()) : StackPorts.configured(Map.of());
    }

    /** As people type it. */
    URI url(Service service) {
        return URI.create("http://localhost:" + ports().of(service));
    }

    List<Person> people() {
        return Secrets.in(home.secrets(), CampaignAccounts.ofOwnCampaign()).people();
    }

    DeskAccess access() {
        return new DeskAccess(url(Service.APPROVAL), url(Service.SANDBOX), people());
    }

    /** A path as short as it can be said here. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path full = path.toAbsolutePath();
        return full.startsWith(here) ? here.relativize(full).toString() : full.toString();
    }
}
