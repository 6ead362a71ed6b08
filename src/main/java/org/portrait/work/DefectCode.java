// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

/** A short code that stays the same for the same defect, so that two reports of it can be told to be one. */
public final class DefectCode {
    private DefectCode() {}

    /** @return seven characters, from the kind of the defect and where in our code it arose */
    public static String of(Throwable defect) {
        var place = new StringBuilder(defect.getClass().getName());
        for (StackTraceElement element : defect.getStackTrace()) {
            if (element.getClassName().startsWith("org.portrait")) {
                place.append(element.getClassName()).append(element.getMethodName());
                break;
            }
        }
        return "P-"
                + String.format(java.util.Locale.ROOT, "%05X", place.toString().hashCode() & 0xFFFFF);
    }
}
