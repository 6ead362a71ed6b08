// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBPreparedStatement;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Looks every 50 ms whether the user has cancelled, and if so interrupts the statements that are running. */
final class Watch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 50;

    private final Progress progress;
    private final Set<Statement> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("load-watch", 0).factory());

    Watch(Progress progress) {
        this.progress = progress;
        watcher.scheduleAtFixedRate(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What runs against the database. */
    interface Call<T> {
        T run() throws SQLException;
    }

    /** @throws SQLException also when it was interrupted: then the progress says so */
    <T> T during(Statement statement, Call<T> call) throws SQLException {
        progress.checkCancelled();
        running.add(statement);
        try {
            return call.run();
        } finally {
            running.remove(statement);
        }
    }

    /** As {@link #during} for one statement that reports how far it is. */
    void execute(DuckDBPreparedStatement statement, String sql, Progress part) throws SQLException {
        var reporter = watcher.scheduleAtFixedRate(
                () -> report(statement, part), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        try {
            during(statement, () -> statement.execute(sql));
        } finally {
            reporter.cancel(false);
        }
    }

    void checkCancelled() {
        progress.checkCancelled();
    }

    private void look() {
        if (progress.cancelled()) {
            for (Statement statement : running) {
                try {
                    statement.cancel();
                } catch (SQLException e) {
                    running.remove(statement);
                }
            }
        }
    }

    private static void report(DuckDBPreparedStatement statement, Progress part) {
        try {
            double percentage = statement.getQueryProgress().getPercentage();
            if (percentage >= 0 && percentage <= 100) {
                part.report(Activity.READING, percentage / 100);
            }
        } catch (SQLException e) {
            part.report(Activity.READING, Double.NaN);
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
