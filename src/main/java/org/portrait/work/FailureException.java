// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

/** Carries a {@link Failure} out of a stage. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public FailureException(Failure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
