# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The uses between files in the compiler's index of a debug build; see scripts/house --index.

The index knows the type of every value, so it sees uses that the text doesn't show. It lacks what isn't compiled on this
platform and what only attributes name."""

import collections
import ctypes
import json
import os
import pathlib
import subprocess
import sys

# indexstore.h
RECORD = 2  # a kind of dependency of a unit
DEFINITION = 1 << 1
REFERENCES = 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode()


POINTER = ctypes.c_void_p
TAKE_TEXT = ctypes.CFUNCTYPE(ctypes.c_bool, POINTER, Text)
TAKE_POINTER = ctypes.CFUNCTYPE(ctypes.c_bool, POINTER, POINTER)
FUNCTIONS = {
    "store_create": (POINTER, [ctypes.c_char_p, POINTER]),
    "store_units_apply_f": (ctypes.c_bool, [POINTER, ctypes.c_uint, POINTER, TAKE_TEXT]),
    "unit_reader_create": (POINTER, [POINTER, ctypes.c_char_p, POINTER]),
    "unit_reader_dispose": (None, [POINTER]),
    "unit_reader_get_main_file": (Text, [POINTER]),
    "unit_reader_dependencies_apply_f": (ctypes.c_bool, [POINTER, POINTER, TAKE_POINTER]),
    "unit_dependency_get_kind": (ctypes.c_int, [POINTER]),
    "unit_dependency_get_name": (Text, [POINTER]),
    "unit_dependency_get_filepath": (Text, [POINTER]),
    "record_reader_create": (POINTER, [POINTER, ctypes.c_char_p, POINTER]),
    "record_reader_dispose": (None, [POINTER]),
    "record_reader_occurrences_apply_f": (ctypes.c_bool, [POINTER, POINTER, TAKE_POINTER]),
    "occurrence_get_symbol": (POINTER, [POINTER]),
    "occurrence_get_roles": (ctypes.c_uint64, [POINTER]),
    "occurrence_get_line_col": (None, [POINTER, POINTER, POINTER]),
    "symbol_get_usr": (Text, [POINTER]),
    "symbol_get_name": (Text, [POINTER]),
}


def library():
    """libIndexStore, which is beside the compiler."""
    info = json.loads(subprocess.run(["swiftc", "-print-target-info"], check=True, capture_output=True, text=True).stdout)
    folder = pathlib.Path(info["paths"]["runtimeResourcePath"]).parent
    loaded = ctypes.CDLL(str(folder / ("libIndexStore.dylib" if sys.platform == "darwin" else "libIndexStore.so")))
    calls = collections.namedtuple("Calls", FUNCTIONS)
    found = []
    for name, (result, arguments) in FUNCTIONS.items():
        function = getattr(loaded, f"indexstore_{name}")
        function.restype, function.argtypes = result, arguments
        found.append(function)
    return calls(*found)


def references(store_path, root):
    """What the Swift files in Sources use: (user, line of the first use, name, definer, its line). And how many files
    were changed since they were built."""
    calls = library()
    error = POINTER()
    store = calls.store_create(str(store_path).encode(), ctypes.byref(error))
    if not store:
        sys.exit(f"{store_path} isn't an index: run swift build first")
    sources = f"{root.resolve()}/Sources/"
    units = {}  # the newest of each file: (time, names of records)

    def take_unit(_, name):
        name = str(name)
        unit = calls.unit_reader_create(store, name.encode(), ctypes.byref(error))
        if not unit:
            return True
        main = str(calls.unit_reader_get_main_file(unit))
        if main.startswith(sources) and main.endswith(".swift") and os.path.exists(main):
            built = max(path.stat().st_mtime for path in pathlib.Path(store_path).glob(f"v*/units/{name}"))
            if main not in units or units[main][0] < built:
                records = []

                def take_dependency(_, dependency):
                    if calls.unit_dependency_get_kind(dependency) == RECORD:
                        path = str(calls.unit_dependency_get_filepath(dependency))
                        if path in ("", main):
                            records.append(str(calls.unit_dependency_get_name(dependency)))
                    return True

                calls.unit_reader_dependencies_apply_f(unit, None, TAKE_POINTER(take_dependency))
                units[main] = (built, records)
        calls.unit_reader_dispose(unit)
        return True

    calls.store_units_apply_f(store, 0, None, TAKE_TEXT(take_unit))
    definitions, uses = {}, []
    for main, (_, records) in sorted(units.items()):
        seen = set()

        def take_occurrence(_, occurrence):
            symbol, roles = calls.occurrence_get_symbol(occurrence), calls.occurrence_get_roles(occurrence)
            usr = str(calls.symbol_get_usr(symbol))
            if roles & (DEFINITION | REFERENCES) and (roles & DEFINITION or usr not in seen):
                line = ctypes.c_uint()
                calls.occurrence_get_line_col(occurrence, ctypes.byref(line), None)
                if roles & DEFINITION:
                    definitions.setdefault(usr, (main, line.value))
                else:
                    seen.add(usr)
                    uses.append((main, line.value, str(calls.symbol_get_name(symbol)), usr))
            return True

        for record in records:
            reader = calls.record_reader_create(store, record.encode(), ctypes.byref(error))
            if reader:
                calls.record_reader_occurrences_apply_f(reader, None, TAKE_POINTER(take_occurrence))
                calls.record_reader_dispose(reader)
    found = [
        (user[len(sources):], line, name, definitions[usr][0][len(sources):], definitions[usr][1])
        for user, line, name, usr in uses if usr in definitions]
    stale = sum(1 for main, (built, _) in units.items() if os.path.getmtime(main) > built)
    return found, stale
