// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

/**
 * What a long stage reports to and is cancelled through. Implementations are safe to call from any thread; a stage
 * calls {@link #checkCancelled()} at least once per tile or chunk of rows.
 */
public interface Progress {
    /**
     * @param activity what is being done now
     * @param fraction how far it is, 0 to 1, or NaN when that is not known
     */
    void report(Activity activity, double fraction);

    boolean cancelled();

    /** @throws CancelledException when the user has asked to stop */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    /** The share {@code from} to {@code to} of this progress, for one stage of several. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(Activity activity, double fraction) {
                whole.report(activity, from + fraction * (to - from));
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** Cancelled when this one is, but silent: for what is done beside something that reports. */
    default Progress silent() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(Activity activity, double fraction) {}

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** Reports to nobody and is never cancelled. */
    static Progress none() {
        return new Progress() {
            @Override
            public void report(Activity activity, double fraction) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
