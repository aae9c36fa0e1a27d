package org.vocero.approval.campaign;

/** Is told in the transaction that changed which accounts there are, or what is known of them. */
@FunctionalInterface
public interface AccountWatch {

    void accountsChanged();
}
