// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import java.nio.file.Path;
import java.util.List;

/**
 * Why a stage cannot serve a request: data, not text. The window and the command line turn it into one sentence with a
 * next step by an exhaustive switch ({@code FailureText}).
 */
public sealed interface Failure {
    record FileMissing(Path file) implements Failure {}

    /** A folder, a pipe or a device. */
    record NotAFile(Path file) implements Failure {}

    /** The operating system does not let this user read it. */
    record FileForbidden(Path file) implements Failure {}

    record FileUnreadable(Path file, String detail) implements Failure {}

    record EmptyFile(Path file) implements Failure {}

    /** The file has a header line but no rows below it. */
    record HeaderOnly(Path file) implements Failure {}

    /** The file is not text in rows and columns: an image, a program, a document. */
    record NotATable(Path file) implements Failure {}

    record InvalidJson(Path file) implements Failure {}

    /** Valid JSON, but no objects that could be rows. */
    record JsonWithoutRows(Path file) implements Failure {}

    /** More columns than anybody can look at; most likely no table of customers. */
    record TooManyColumns(Path file, int columns, int limit) implements Failure {}

    /**
     * More rows than there is memory for.
     *
     * @param rows that would be read, approximately
     * @param columns that would be read
     * @param available bytes
     */
    record TooLarge(Path file, long rows, List<ColumnSize> columns, long available) implements Failure {
        /** What a row takes besides its cells while columns are read. */
        private static final long READING = 48;

        /**
         * @param bytes of a cell
         * @param useful whether it may tell customers apart or describe them
         */
        public record ColumnSize(String name, long bytes, boolean useful) {}

        public long needed() {
            return needed(rows, columns);
        }

        /** How many bytes so many rows with these columns take. */
        public static long needed(long rows, List<ColumnSize> columns) {
            return rows
                    * (READING + columns.stream().mapToLong(ColumnSize::bytes).sum());
        }
    }

    record UnknownFormat(Path file) implements Failure {}

    /** A workbook with a password. */
    record EncryptedWorkbook(Path file) implements Failure {}

    /** A workbook as no spreadsheet program writes one: with entities, or with endless cells. */
    record StrangeWorkbook(Path file) implements Failure {}

    /** A packed file that is cut short or changed. */
    record DamagedArchive(Path file) implements Failure {}

    /** @param limit in bytes */
    record UnpacksTooFar(Path file, long limit) implements Failure {}

    /** @param room in bytes, as far as the disk has it */
    record NoRoomToUnpack(Path file, long room) implements Failure {}

    /** @param name of a sheet or a table that is not there */
    record NoSuchTable(Path file, String name, List<String> available) implements Failure {}

    /** A database without a table that has rows. */
    record NoTables(Path file) implements Failure {}

    /** @param beside the file that holds what is not yet in the database */
    record DatabaseInUse(Path file, Path beside) implements Failure {}

    /**
     * @param absent columns of {@code first} that are not in {@code file}
     * @param strange columns of {@code file} that are not in {@code first}
     */
    record DifferentColumns(Path file, Path first, List<String> absent, List<String> strange) implements Failure {}

    /** The file became another while it was read. */
    record FileChanged(Path file) implements Failure {}

    /**
     * @param file its name without its folder
     * @param absent columns that scoring needs, by their names in training
     */
    record NoModelColumns(String file, List<String> absent, List<String> available) implements Failure {}

    /** A column is said to have another name in the new file, but the model needs no such column. */
    record NotInModel(String column, List<String> needed) implements Failure {}

    /**
     * A column of dates holds something else now, or the other way round.
     *
     * @param dates whether it holds dates now
     */
    record OtherType(String column, boolean dates) implements Failure {}

    /** @param where a line number, or what is wrong, as a path of keys */
    record ModelUnreadable(Path file, ModelFault fault, String where) implements Failure {}

    /** What is wrong with a model; the user's words are in the bundle {@code score} under {@code failure.model.NAME}. */
    enum ModelFault {
        NO_MODEL,
        NOT_JSON,
        NEWER_VERSION,
        OLDER_VERSION,
        DAMAGED
    }

    record UnknownColumn(String column, List<String> available) implements Failure {}

    /** A further file lacks the column by which it is to be joined, or one that is to be added. */
    record NoSuchColumn(Path file, String column, List<String> available) implements Failure {}

    /**
     * No customer has a row in a further file.
     *
     * @param furtherKey the column of the further file that holds values such as {@code furtherExample}
     * @param withLeadingZeros how many customers would have one if zeros before a number did not count
     */
    record NothingMatches(
            Path file,
            String furtherKey,
            String customerKey,
            String furtherExample,
            String customerExample,
            int withLeadingZeros)
            implements Failure {}

    /**
     * Further files were left out, for the customers are made in another way now and have no such columns.
     *
     * @param keys the columns of the customers by which they were joined
     */
    record KeyGone(List<String> files, List<String> keys) implements Failure {}

    record NoNumericColumn(Path file) implements Failure {}

    /** Every column of numbers that could be a feature has a single value. */
    record ConstantNumbers(Path file, List<String> columns) implements Failure {}

    record SingleRow(Path file) implements Failure {}

    record NoFeature() implements Failure {}

    /** A chosen feature is empty in some rows and no rule fills or drops them. */
    record MissingInFeature(String column, int rows) implements Failure {}

    /** A feature column holds text that neither one-hot nor 0/1 was asked for. */
    record NotNumeric(String column) implements Failure {}

    /** A column that was chosen as a date holds none, or dates of several kinds. */
    record NotADate(String column) implements Failure {}

    /** No line of orders or events is left that has a customer and a date before the reference day. */
    record NoCustomers(Path file) implements Failure {}

    /** The rows of the file are customers, so that nothing says what they bought. */
    record NoOrderLines(Path file) implements Failure {}

    /** Order lines without a column, or without a value in it, that says which product or category was bought. */
    record NoItems(Path file) implements Failure {}

    record TooManyCategories(String column, int categories, int limit) implements Failure {}

    /** An infinite, undefined or absurdly large value reached a feature, for example a ratio with denominator 0. */
    record NotFinite(String column, int row) implements Failure {}

    /** The constant that is to fill a column cannot be a value of it: text for a number, or no date for a date. */
    record FillUnreadable(String column, String value) implements Failure {}

    record AllRowsRemoved(int rows) implements Failure {}

    record AllFeaturesRemoved() implements Failure {}

    record KTooLarge(int k, int distinctRows) implements Failure {}

    /** So many segments of at least so many customers need more rows than there are. */
    record SegmentsTooSmall(int k, int smallest, int rows) implements Failure {}

    record KOutOfRange(int k, int lowest, int highest) implements Failure {}

    /** So many numbers make no embedding. */
    record EmbeddingSize(int size, int lowest, int highest) implements Failure {}

    /** A model of segments in an embedding, which is neither SQL nor PMML. */
    record EmbeddedModel() implements Failure {}

    record FileExists(Path file) implements Failure {}

    record FolderNotWritable(Path folder) implements Failure {}

    record FolderExists(Path folder) implements Failure {}

    record DiskFull(Path file) implements Failure {}

    record WriteFailed(Path file, String detail) implements Failure {}

    /** @param where a line number, a version, or the setting that is wrong, as a path of keys */
    record RecipeUnreadable(Path file, RecipeFault fault, String where) implements Failure {
        public boolean ofProject() {
            return ProjectName.is(file);
        }
    }

    /** What is wrong with a recipe; the user's words are in the bundle {@code common} under {@code failure.recipe.NAME}. */
    enum RecipeFault {
        NOT_TEXT,
        NOT_JSON,
        OTHER_VERSION,
        UNKNOWN_SETTING,
        WRONG_VALUE,
        NO_VALUE
    }

    /**
     * A playbook that the user has written is not as it should be.
     *
     * @param line that is not JSON, counted from 1, or 0
     * @param part what is wrong in it, as a path of keys, or ""
     */
    record PlaybookUnreadable(Path file, int line, String part) implements Failure {}

    /** The clipboard holds no text, or less than two lines of it. */
    record NothingToPaste() implements Failure {}

    /**
     * A character that an encoding lacks.
     *
     * @param column its name
     * @param row in the file that is written, from 1; 0 for the name of the column
     */
    record NotInEncoding(String character, String encoding, String column, long row) implements Failure {}

    /**
     * So many are to be held out of a campaign that nobody is left to be contacted.
     *
     * @param segment its name
     * @param customers who may be contacted
     */
    record HoldOutTooLarge(String segment, int customers, int holdOut) implements Failure {}

    /** Only numbers have bands, and only dates months, quarters and years. */
    record NotCoarser(String column) implements Failure {}

    /** A file that is to hold the key of pseudonyms holds none of at least {@code bytes} bytes. */
    record NoKey(Path file, int bytes) implements Failure {}

    /** A new key would replace a file. */
    record KeyFileExists(Path file) implements Failure {}

    record OutOfMemory() implements Failure {}

    record NoDisplay() implements Failure {}
}
