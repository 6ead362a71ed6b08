// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

/** In which order day, month and year are written. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
