package org.vocero.journeys;

import org.vocero.localstack.Stack;
import org.vocero.localstack.secrets.Person;

/** Who works at the desk: one brings the plan, another approves it. */
record People(Desk author, Desk approver) {

    People(Stack stack) {
        this(desk(stack, 0), desk(stack, 1));
    }

    private static Desk desk(Stack stack, int index) {
        Person person = stack.people().get(index);
        return new Desk(stack.desk(), person.username(), person.password());
    }
}
