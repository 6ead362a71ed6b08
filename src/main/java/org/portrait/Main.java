// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

/** Placeholder. */
public final class Main {
    private Main() {}

    static String kind(Object o) {
        return switch (o) {
            case String s when !s.isEmpty() -> s;
            case Integer _ -> "int";
            default -> "other";
        };
    }

    public static void main(String[] args) {
        System.out.println(kind(3) + Runtime.version());
    }
}
