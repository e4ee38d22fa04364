# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Lists the pairs of places in Swift sources that share lines; see scripts/duplicates.

Blank lines, comments, imports, `#if` and lines of punctuation are skipped, and white space is ignored. A row is a pair of files
(or a file with itself) with the longest run that they share. `shape`: the lines differ in names, literals and numbers. Such a
run counts only if a third of its lines are statements, because lists of properties, cases and constants look alike everywhere,
as do repetitions of one shape (tables). A run in more than eight places is an idiom of the language, not a copy, and is
omitted.
"""

import argparse
import collections
import pathlib
import re
import sys

from house import IDENTIFIER, KEYWORDS, TOKEN, stripped

MOST_PLACES = 8
# The shape of a line that only declares: a property, a case, a constant, the head of a type; or an element of a table, a
# whole call with a comma behind it.
DECLARES = re.compile(
    r"a \( .* ,$|"
    r"(?:@ a )?(?:(?:private|fileprivate|package|public|internal|static|final|indirect) )*"
    r"(?:(?:let|var) a(?: :| =)[^{]*|(?:let|var) a : [^{]*\{ get (?:set )?\}|case [^{]*"
    r"|(?:struct|class|enum|actor|protocol|extension) [^}]*\{)$")


class Line:
    """A line that counts: its number, text and shape."""

    __slots__ = ("number", "text", "shape")

    def __init__(self, number, text, shape):
        self.number, self.text, self.shape = number, text, shape


def lines(text):
    """The lines of a file that count."""
    found = []
    for number, (line, code) in enumerate(zip(text.split("\n"), stripped(text).split("\n")), 1):
        tokens = TOKEN.findall(code)
        if not re.search(r"\w", code) or re.match(r"\s*(?:#|(?:@?\w+ )*import \w)", code):
            continue
        shape = " ".join(
            "0" if token[0].isdigit() else
            token if token in KEYWORDS or not IDENTIFIER.match(token) else "a" for token in tokens)
        found.append(Line(number, " ".join(line.split()), shape))
    return found


def runs(files, key, least):
    """By pair of files, the runs of lines that are alike by `key`: (length, first line of one, of the other)."""
    windows = collections.defaultdict(list)
    for file, found in enumerate(files):
        keys = [key(line) for line in found]
        for begin in range(len(keys) - least + 1):
            windows[tuple(keys[begin:begin + least])].append((file, begin))
    pairs = collections.defaultdict(set)
    for places in windows.values():
        if len(places) > MOST_PLACES:
            continue
        for index, (one, begin) in enumerate(places):
            for two, other in places[index + 1:]:
                if one != two or other - begin >= least:
                    pairs[one, two].add((begin, other))
    for (one, two), starts in pairs.items():
        found = []
        for begin, other in starts:
            if (begin - 1, other - 1) in starts:
                continue
            length = least
            while (begin + length - least + 1, other + length - least + 1) in starts:
                length += 1
            if one == two:
                length = min(length, other - begin)
            found.append((length, begin, other))
        yield (one, two), sorted(found, key=lambda run: (-run[0], run[1]))


def does_something(run):
    """Whether lines of a shape are more than a list or a table."""
    shapes = {line.shape for line in run if not DECLARES.match(line.shape)}
    return 3 * len(shapes) >= len(run)


def duplicates(root, folders, least):
    """The rows: (length, text, whether it is shape alone), longest first."""
    paths = sorted(path for folder in folders for path in (root / folder).rglob("*.swift"))
    files = [lines(path.read_text()) for path in paths]
    same = dict(runs(files, lambda line: line.text, least))
    alike = {
        pair: found for pair, every in runs(files, lambda line: line.shape, least)
        if (found := [run for run in every if does_something(files[pair[0]][run[1]:run[1] + run[0]])])
    }
    rows = []
    for one, two in set(same) | set(alike):
        found = same.get((one, two)) or alike[one, two]
        length, begin, other = found[0]
        more = len(alike.get((one, two), found)) - 1
        text = f"{place(root, paths[one], files[one], begin, length)} ~ {place(root, paths[two], files[two], other, length)}"
        if more > 0:
            text += f" (+{more} more)"
        rows.append((length, text, (one, two) not in same))
    return sorted(rows, key=lambda row: (-row[0], row[1])), len(paths)


def place(root, path, found, begin, length):
    return f"{path.relative_to(root)}:{found[begin].number}-{found[begin + length - 1].number}"


def main():
    parser = argparse.ArgumentParser(
        prog="scripts/duplicates", description="Lists the pairs of places in Swift sources that share lines.")
    parser.add_argument("folders", nargs="*", default=["Sources"], metavar="FOLDER", help="Sources by default")
    parser.add_argument("--lines", type=int, default=6, metavar="N", help="how many shared lines make a row (default: 6)")
    parser.add_argument("--at-most", type=int, metavar="N", help="fail when there are more rows than this")
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2],
                        help=argparse.SUPPRESS)
    options = parser.parse_args()
    rows, count = duplicates(options.root, options.folders, options.lines)
    for length, text, shape in rows:
        print(f"{length:4}  {text}{'  shape' if shape else ''}")
    shapes = sum(1 for row in rows if row[2])
    print(f"{len(rows)} pairs of places in {count} files share {options.lines} lines or more: {len(rows) - shapes} with the "
          f"same lines, {shapes} with lines of the same shape")
    return 1 if options.at_most is not None and len(rows) > options.at_most else 0


if __name__ == "__main__":
    sys.exit(main())
