# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Compares the public API of the built products with the baseline in api/; see scripts/api-check."""

import argparse
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import build_flags

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXPORTS = ROOT / "Sources/Boto3/Exports.swift"
BASELINE = ROOT / "api"
# The products that programs import, and the modules below Boto3 of which it exports single types.
PRODUCTS = ["Boto3", "CloudFrontSigning", "Boto3ProviderTesting", "Boto3AsyncHTTPClient",
            "Boto3ServiceLifecycle", "Boto3Configuration", "Boto3Local", "Boto3Testing"]
# The limit of our types in `import Boto3`: issue 15 requires fewer than 120. Six came with typed clients, one with recordings.
MOST_TYPES = 120
# Types of other packages that Boto3 exports, with what is nested in them.
FOREIGN = ("ByteBuffer", "HTTPField", "HTTPFields", "HTTPRequest", "HTTPResponse")
TYPES = {"swift.struct", "swift.class", "swift.enum", "swift.protocol", "swift.actor"}


def exported():
    """The types that Boto3 exports, by the module that declares them."""
    found = collections.defaultdict(set)
    for line in EXPORTS.read_text().splitlines():
        whole = re.match(r"@_exported public import (\w+)$", line)
        if whole:
            sys.exit(f"{EXPORTS.relative_to(ROOT)}: {line}: whole modules are not exported, only types")
        one = re.match(r"@_exported public import (?:struct|class|enum|protocol|typealias|func) (\w+)\.(\w+)", line)
        if one:
            found[one[1]].add(one[2])
    return found


def graphs(build, modules):
    """The symbols of modules, with their extensions of other modules' types."""
    flags = build_flags.of_build(build)
    with tempfile.TemporaryDirectory() as folder:
        for module in modules:
            subprocess.run(
                ["swift", "symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
                 "-skip-synthesized-members", "-output-dir", folder, *flags],
                check=True, stdout=subprocess.DEVNULL)
        for path in sorted(pathlib.Path(folder).glob("*.symbols.json")):
            yield path.name.removesuffix(".symbols.json"), json.loads(path.read_text())


def declaration(symbol):
    text = "".join(part["spelling"] for part in symbol["declarationFragments"])
    # The qualification of a name that is also an associated type's varies from run to run.
    text = re.sub(r"\b(?:Structure|Value)\.(?=Value\b)", "", text)
    return re.sub(r"\s+", " ", text).strip()


def protocol_name(identifier):
    """The name in `s:9AWSErrors8AWSErrorP`: the last of those that follow their lengths, so that moving a protocol changes nothing."""
    rest = identifier.split(":")[-1]
    name = rest
    while length := re.match(r"\d+", rest):
        end = length.end() + int(length[0])
        name, rest = rest[length.end():end], rest[end:]
    return name


def lines_of(graph):
    """A line for each declaration, and one for each conformance, by the name of its outermost type."""
    names = {}
    for symbol in graph["symbols"]:
        path = symbol["pathComponents"]
        names[symbol["identifier"]["precise"]] = path
        outer = path[0] if len(path) > 1 or symbol["kind"]["identifier"] in TYPES | {"swift.typealias"} else ""
        place = ".".join(path[:-1])
        yield outer, f"{place + ': ' if place else ''}{declaration(symbol)}", symbol["kind"]["identifier"]
    for relation in graph["relationships"]:
        if relation["kind"] != "conformsTo" or relation["source"] not in names:
            continue
        target = relation.get("targetFallback", "").split(".")[-1] or protocol_name(relation["target"])
        if target in ("Copyable", "Escapable", "SendableMetatype"):
            continue
        path = names[relation["source"]]
        yield path[0], f"{'.'.join(path)}: {target}", "conformance"


def surface(build):
    """The API by product: sorted lines. And how many types `import Boto3` offers."""
    wanted = exported()
    present = [name for name in PRODUCTS if (pathlib.Path(build) / f"Modules/{name}.swiftmodule").exists()]
    lines = collections.defaultdict(set)
    types = set()
    for name, graph in graphs(build, [*present, *wanted]):
        module, _, extended = name.partition("@")
        product = module if module in PRODUCTS else "Boto3"
        for outer, line, kind in lines_of(graph):
            # An extension of another module's type belongs to the API if the type does. Public extensions of the
            # standard library's types always do.
            if module in wanted and not extended and outer not in wanted[module]:
                if outer or module not in PRODUCTS:
                    continue
            if extended and extended in wanted and outer not in wanted[extended]:
                continue
            if outer in FOREIGN:
                continue
            lines[product].add(line)
            if kind in TYPES and product == "Boto3" and not extended:
                types.add(line)
            if kind in TYPES and extended in wanted:
                types.add(line)
    return {product: sorted(found) for product, found in lines.items()}, types


def main():
    parser = argparse.ArgumentParser(prog="scripts/api-check")
    parser.add_argument("--update", action="store_true", help="write the baseline again")
    parser.add_argument("build", nargs="?", default=".build/debug", help="the folder of a build")
    options = parser.parse_args()
    found, types = surface(options.build)
    failures = 0
    for product, lines in found.items():
        path = BASELINE / f"{product}.txt"
        if options.update:
            BASELINE.mkdir(exist_ok=True)
            path.write_text("\n".join(lines) + "\n")
            continue
        before = path.read_text().splitlines() if path.exists() else []
        for line in difflib.unified_diff(before, lines, lineterm="", n=0):
            if line[:2] in ("--", "++", "@@"):
                continue
            failures += 1
            print(f"{product}: {'gone' if line[0] == '-' else 'new '}: {line[1:]}")
    print(f"import Boto3 offers {len(types)} types and {len(found['Boto3'])} declarations")
    if failures:
        sys.exit(f"{failures} lines differ from api/; if that is intended, run scripts/api-check --update")
    if len(types) >= MOST_TYPES:
        sys.exit(f"import Boto3 offers {len(types)} types; fewer than {MOST_TYPES} are allowed")


if __name__ == "__main__":
    main()
