// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/** What a tree may ask: every value of the column meets one of the two conditions. */
record Question(Condition yes, Condition no) {}
