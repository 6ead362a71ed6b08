// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

/** The progress of work that was cancelled before it began. */
public final class CancelledProgress implements Progress {
    @Override
    public void report(Activity activity, double fraction) {}

    @Override
    public boolean cancelled() {
        return true;
    }
}
