package org.vocero.sandbox.fault.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;
import org.vocero.sandbox.fault.RandomScript;
import org.vocero.sandbox.wall.Author;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Channel;

/** Orders faults, lists those that are still to happen, forgets them. */
@RestController
@RequestMapping("/faults")
class FaultsController {

    private final Faults faults;
    private final Authors authors;

    FaultsController(Faults faults, Authors authors) {
        this.faults = faults;
        this.authors = authors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<FaultOrder> order(@RequestBody FaultOrder order) {
        Fault fault = order.toFault();
        String account = fault.account();
        if (account != null) {
            Author author = authors.byAccount(account)
                    .orElseThrow(() -> new IllegalArgumentException("account: " + account + " is not configured"));
            if (fault.ending().kind() == Fault.Kind.NO_CREDIT && author.channel() != Channel.X) {
                throw new IllegalArgumentException("then: only X charges");
            }
        }
        faults.order(fault, order.count());
        return pending();
    }

    @GetMapping
    List<FaultOrder> pending() {
        return faults.pending().stream().map(FaultOrder::of).toList();
    }

    @PostMapping("/random")
    @ResponseStatus(HttpStatus.CREATED)
    RandomOrder order(@RequestBody RandomOrder order) {
        Set<String> known = authors.all().stream().map(Author::account).collect(Collectors.toSet());
        RandomScript script = new RandomScript(order.toTerms(known));
        faults.order(script);
        return RandomOrder.of(script);
    }

    @GetMapping("/random")
    ResponseEntity<RandomOrder> random() {
        return ResponseEntity.of(faults.script().map(RandomOrder::of));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@RequestParam @Nullable String account) {
        if (account == null) {
            faults.clear();
        } else {
            faults.clear(account);
        }
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuse(IllegalArgumentException rule) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(rule.getMessage()));
    }
}
