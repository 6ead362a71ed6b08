// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

/** Unwinds a stage that the user has cancelled. It is not an error and carries no stack trace. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
