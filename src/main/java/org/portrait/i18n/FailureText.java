// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.portrait.work.Failure;
import org.portrait.work.Failure.AllFeaturesRemoved;
import org.portrait.work.Failure.AllRowsRemoved;
import org.portrait.work.Failure.ConstantNumbers;
import org.portrait.work.Failure.DamagedArchive;
import org.portrait.work.Failure.DatabaseInUse;
import org.portrait.work.Failure.DifferentColumns;
import org.portrait.work.Failure.DiskFull;
import org.portrait.work.Failure.EmbeddedModel;
import org.portrait.work.Failure.EmbeddingSize;
import org.portrait.work.Failure.EmptyFile;
import org.portrait.work.Failure.EncryptedWorkbook;
import org.portrait.work.Failure.FileChanged;
import org.portrait.work.Failure.FileExists;
import org.portrait.work.Failure.FileForbidden;
import org.portrait.work.Failure.FileMissing;
import org.portrait.work.Failure.FileUnreadable;
import org.portrait.work.Failure.FillUnreadable;
import org.portrait.work.Failure.FolderExists;
import org.portrait.work.Failure.FolderNotWritable;
import org.portrait.work.Failure.HeaderOnly;
import org.portrait.work.Failure.HoldOutTooLarge;
import org.portrait.work.Failure.InvalidJson;
import org.portrait.work.Failure.JsonWithoutRows;
import org.portrait.work.Failure.KOutOfRange;
import org.portrait.work.Failure.KTooLarge;
import org.portrait.work.Failure.KeyFileExists;
import org.portrait.work.Failure.KeyGone;
import org.portrait.work.Failure.MissingInFeature;
import org.portrait.work.Failure.ModelFault;
import org.portrait.work.Failure.ModelUnreadable;
import org.portrait.work.Failure.NoCustomers;
import org.portrait.work.Failure.NoDisplay;
import org.portrait.work.Failure.NoFeature;
import org.portrait.work.Failure.NoItems;
import org.portrait.work.Failure.NoKey;
import org.portrait.work.Failure.NoModelColumns;
import org.portrait.work.Failure.NoNumericColumn;
import org.portrait.work.Failure.NoOrderLines;
import org.portrait.work.Failure.NoRoomToUnpack;
import org.portrait.work.Failure.NoSuchColumn;
import org.portrait.work.Failure.NoSuchTable;
import org.portrait.work.Failure.NoTables;
import org.portrait.work.Failure.NotADate;
import org.portrait.work.Failure.NotAFile;
import org.portrait.work.Failure.NotATable;
import org.portrait.work.Failure.NotCoarser;
import org.portrait.work.Failure.NotFinite;
import org.portrait.work.Failure.NotInEncoding;
import org.portrait.work.Failure.NotInModel;
import org.portrait.work.Failure.NotNumeric;
import org.portrait.work.Failure.NothingMatches;
import org.portrait.work.Failure.NothingToPaste;
import org.portrait.work.Failure.OtherType;
import org.portrait.work.Failure.OutOfMemory;
import org.portrait.work.Failure.PlaybookUnreadable;
import org.portrait.work.Failure.RecipeUnreadable;
import org.portrait.work.Failure.SegmentsTooSmall;
import org.portrait.work.Failure.SingleRow;
import org.portrait.work.Failure.StrangeWorkbook;
import org.portrait.work.Failure.TooLarge;
import org.portrait.work.Failure.TooManyCategories;
import org.portrait.work.Failure.TooManyColumns;
import org.portrait.work.Failure.UnknownColumn;
import org.portrait.work.Failure.UnknownFormat;
import org.portrait.work.Failure.UnpacksTooFar;
import org.portrait.work.Failure.WriteFailed;

/** Says what went wrong in one sentence, and what to do next. */
public final class FailureText {
    private FailureText() {}

    public static String of(Failure failure, Messages words) {
        return of(failure, words, file -> file);
    }

    /** @param called what a file that is there but cannot be read is called: all of its path, or only its name */
    // kernel: a line for each failure
    public static String of(Failure failure, Messages words, UnaryOperator<Path> called) {
        return switch (failure) {
            case FileMissing f -> words.text("failure.fileMissing", f.file());
            case NotAFile f -> words.text("failure.notAFile", called.apply(f.file()));
            case FileForbidden f -> words.text("failure.fileForbidden", called.apply(f.file()));
            case FileUnreadable f -> words.text("failure.fileUnreadable", called.apply(f.file()), f.detail());
            case EmptyFile f -> words.text("failure.emptyFile", called.apply(f.file()));
            case HeaderOnly f -> words.text("failure.headerOnly", called.apply(f.file()));
            case NotATable f -> words.text("failure.notATable", called.apply(f.file()));
            case InvalidJson f -> words.text("failure.invalidJson", called.apply(f.file()));
            case TooManyColumns f ->
                words.text(
                        "failure.tooManyColumns",
                        called.apply(f.file()),
                        words.number(f.columns(), 0),
                        words.number(f.limit(), 0));
            case TooLarge f ->
                words.text(
                        "failure.tooLarge",
                        called.apply(f.file()),
                        words.number(about(f.rows()), 0),
                        words.number(f.columns().size(), 0),
                        memory(f.needed(), words),
                        memory(f.available(), words));
            case JsonWithoutRows f -> words.text("failure.jsonWithoutRows", called.apply(f.file()));
            case UnknownFormat f -> words.text("failure.unknownFormat", called.apply(f.file()));
            case EncryptedWorkbook f -> words.text("failure.encryptedWorkbook", called.apply(f.file()));
            case StrangeWorkbook f -> words.text("failure.strangeWorkbook", called.apply(f.file()));
            case DamagedArchive f -> words.text("failure.damagedArchive", called.apply(f.file()));
            case UnpacksTooFar f ->
                words.text("failure.unpacksTooFar", called.apply(f.file()), gigabytes(f.limit(), words));
            case NoRoomToUnpack f ->
                words.text("failure.noRoomToUnpack", called.apply(f.file()), gigabytes(f.room(), words));
            case NoSuchTable f ->
                words.text("failure.noSuchTable", called.apply(f.file()), f.name(), columns(f.available(), words));
            case NoTables f -> words.text("failure.noTables", called.apply(f.file()));
            case DatabaseInUse f ->
                words.text(
                        "failure.databaseInUse",
                        called.apply(f.file()),
                        String.valueOf(f.beside().getFileName()));
            case DifferentColumns f ->
                words.text(
                        "failure.differentColumns",
                        called.apply(f.file()),
                        called.apply(f.first()),
                        f.absent().isEmpty() ? "–" : columns(f.absent(), words),
                        f.strange().isEmpty() ? "–" : columns(f.strange(), words));
            case FileChanged f -> words.text("failure.fileChanged", called.apply(f.file()));
            case UnknownColumn f -> words.text("failure.unknownColumn", f.column(), columns(f.available(), words));
            case NoModelColumns f -> words.text("failure.noModelColumns", f.file(), columns(f.absent(), words));
            case NotInModel f -> words.text("failure.notInModel", f.column(), columns(f.needed(), words));
            case OtherType f -> words.text(f.dates() ? "failure.datesNow" : "failure.noDatesNow", f.column());
            case ModelUnreadable f ->
                f.fault() == ModelFault.DAMAGED && f.where().isEmpty()
                        ? words.text("failure.model.inconsistent", called.apply(f.file()))
                        : words.text("failure.model." + f.fault().name(), called.apply(f.file()), f.where());
            case NoSuchColumn f ->
                words.text("failure.noSuchColumn", called.apply(f.file()), f.column(), columns(f.available(), words));
            case NothingMatches f ->
                words.text(
                        f.withLeadingZeros() > 0 ? "failure.nothingMatches.zeros" : "failure.nothingMatches",
                        called.apply(f.file()),
                        f.furtherKey(),
                        f.customerKey(),
                        f.furtherExample(),
                        f.customerExample());
            case KeyGone f -> words.text("failure.keyGone", columns(f.files(), words), columns(f.keys(), words));
            case NoNumericColumn f -> words.text("failure.noNumericColumn", f.file());
            case ConstantNumbers f -> words.text("failure.constantNumbers", f.file(), columns(f.columns(), words));
            case SingleRow f -> words.text("failure.singleRow", f.file());
            case NoFeature _ -> words.text("failure.noFeature");
            case MissingInFeature f -> words.text("failure.missingInFeature", f.column(), f.rows());
            case NotNumeric f -> words.text("failure.notNumeric", f.column());
            case NotADate f -> words.text("failure.notADate", f.column());
            case NoCustomers f -> words.text("failure.noCustomers", called.apply(f.file()));
            case NoOrderLines f -> words.text("failure.noOrderLines", called.apply(f.file()));
            case NoItems f -> words.text("failure.noItems", called.apply(f.file()));
            case TooManyCategories f ->
                words.text("failure.tooManyCategories", f.column(), words.number(f.categories(), 0), f.limit());
            case NotFinite f -> words.text("failure.notFinite", f.column(), words.number(f.row() + 1.0, 0));
            case FillUnreadable f -> words.text("failure.fillUnreadable", f.column(), f.value());
            case AllRowsRemoved f -> words.text("failure.allRowsRemoved", words.number(f.rows(), 0));
            case AllFeaturesRemoved _ -> words.text("failure.allFeaturesRemoved");
            case KTooLarge f -> words.text("failure.kTooLarge", f.k(), words.number(f.distinctRows(), 0));
            case SegmentsTooSmall f ->
                words.text(
                        f.rows() < 2 * f.smallest() ? "failure.segmentsTooSmall.all" : "failure.segmentsTooSmall",
                        f.k(),
                        words.number(f.smallest(), 0),
                        words.number((double) f.k() * f.smallest(), 0),
                        words.number(f.rows(), 0),
                        f.rows() / f.smallest(),
                        words.number(Math.floorDiv(f.rows(), 2), 0));
            case KOutOfRange f -> words.text("failure.kOutOfRange", f.k(), f.lowest(), f.highest());
            case EmbeddingSize f -> words.text("failure.embeddingSize", f.size(), f.lowest(), f.highest());
            case EmbeddedModel _ -> words.text("failure.embeddedModel");
            case FileExists f -> words.text("failure.fileExists", f.file());
            case FolderNotWritable f -> words.text("failure.folderNotWritable", f.folder());
            case FolderExists f -> words.text("failure.folderExists", f.folder());
            case DiskFull f -> words.text("failure.diskFull", f.file());
            case WriteFailed f -> words.text("failure.writeFailed", f.file(), f.detail());
            case RecipeUnreadable f ->
                f.ofProject()
                        ? words.text("failure.project." + f.fault().name(), called.apply(f.file()), f.where())
                        : words.text("failure.recipe." + f.fault().name(), f.file(), f.where());
            case NotInEncoding f ->
                words.text("failure.notInEncoding", f.character(), f.encoding(), f.column(), f.row());
            case HoldOutTooLarge f -> words.text("failure.holdOutTooLarge", f.segment(), f.customers(), f.holdOut());
            case PlaybookUnreadable f ->
                f.part().isEmpty()
                        ? words.text("failure.playbook.line", f.file(), f.line())
                        : words.text("failure.playbook.part", f.file(), f.part());
            case NothingToPaste _ -> words.text("failure.nothingToPaste");
            case NotCoarser f -> words.text("failure.notCoarser", f.column());
            case NoKey f -> words.text("failure.noKey", called.apply(f.file()), f.bytes());
            case KeyFileExists f -> words.text("failure.keyFileExists", f.file());
            case OutOfMemory _ -> words.text("failure.outOfMemory");
            case NoDisplay _ -> words.text("failure.noDisplay");
        };
    }

    /** An amount of memory with its unit. */
    public static String memory(long bytes, Messages words) {
        return bytes < 1e9
                ? words.text("memory.megabytes", words.number(about(Math.round(bytes / 1e6)), 0))
                : words.text("memory.gigabytes", words.number(bytes / 1e9, 1));
    }

    /** The number with its first two digits alone. */
    public static long about(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round((double) number / unit) * unit;
    }

    private static String gigabytes(long bytes, Messages words) {
        return words.number(bytes / 1e9, 1);
    }

    /** At most twenty names, and how many more there are. */
    public static String columns(List<String> available, Messages words) {
        String shown = String.join(words.comma(), available.subList(0, Math.min(20, available.size())));
        return available.size() <= 20 ? shown : words.text("failure.andMore", shown, available.size() - 20);
    }
}
