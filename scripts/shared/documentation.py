# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Builds the documentation of the public modules; see scripts/documentation."""

import argparse
import collections
import functools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import build_flags

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NAME = "Boto3 for Swift"
HOME = "https://github.com/boto3-swift/boto3-swift"
FACE = "Boto3"  # the module that re-exports others' types


def libraries():
    """The modules that are products, as Package.swift lists them."""
    return re.findall(r'\.library\(name: "(\w+)"', (ROOT / "Package.swift").read_text())


def imported(module, seen):
    """Adds a module of this package, and its imports of this package, to `seen`."""
    if module in seen or not (ROOT / "Sources" / module).is_dir():
        return
    seen.add(module)
    for file in (ROOT / "Sources" / module).rglob("*.swift"):
        for name in re.findall(r"^.*\bimport (?:(?:struct|class|enum|protocol|func|typealias) )?(\w+)", file.read_text(), re.M):
            imported(name, seen)


def exports():
    """What Boto3 re-exports to all programs: names of types by module, `None` for all of a module. Types for generated code
    (`@_spi`) aren't in the symbol graphs."""
    found = collections.defaultdict(set)
    text = (ROOT / "Sources" / FACE / "Exports.swift").read_text()
    pattern = r"(?m)^@_exported (?:public )?import (?:(?:struct|class|enum|protocol|func|typealias|let|var) )?(\w+)(?:\.(\w+))?"
    for module, name in re.findall(pattern, text):
        found[module].add(name or None)
    return found


class Graphs:
    """The symbol graphs of modules: `main[M]` has M's symbols, `extensions[M]` those that it adds to other modules' types."""

    def __init__(self, build, modules):
        self.main, self.extensions = {}, collections.defaultdict(list)
        flags = build_flags.of_build(build)
        with tempfile.TemporaryDirectory() as folder:
            running = [
                (module, subprocess.Popen(
                    ["swift", "symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
                     "-emit-extension-block-symbols", "-skip-synthesized-members", "-skip-inherited-docs",
                     "-output-dir", folder, *flags], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
                for module in modules
            ]
            for module, process in running:
                said = process.communicate()[0]
                if process.returncode:
                    sys.exit(f"{module} has no symbol graph: {said[:500]}")
            for path in sorted(pathlib.Path(folder).glob("*.symbols.json")):
                module, _, extended = path.name.removesuffix(".symbols.json").partition("@")
                graph = json.loads(path.read_text())
                if extended:
                    self.extensions[module].append((extended, graph))
                else:
                    self.main[module] = graph


def precise(symbol):
    return symbol["identifier"]["precise"]


def moved(symbol, module):
    """A symbol as one of another module."""
    symbol = dict(symbol)
    if "docComment" in symbol:
        symbol["docComment"] = {**symbol["docComment"], "module": module}
    if "swiftExtension" in symbol:
        symbol["swiftExtension"] = {**symbol["swiftExtension"], "extendedModule": module}
    return symbol


def facade(graphs):
    """The graphs of Boto3 as programs see it, by file name: its own symbols, those that it re-exports, and what this package's
    modules add to either and to types of others, such as `String.init(_: Value)`."""
    whole = dict(graphs.main[FACE])
    symbols, relationships = list(whole["symbols"]), list(whole["relationships"])
    for module, names in exports().items():
        if module not in graphs.main:
            continue  # a type of another package
        wanted = [s for s in graphs.main[module]["symbols"] if None in names or s["pathComponents"][0] in names]
        missing = names - {None} - {s["pathComponents"][0] for s in wanted}
        if missing:
            sys.exit(f"Exports.swift names {', '.join(sorted(missing))} of {module}, which has no such public type")
        taken = {precise(s) for s in wanted}
        symbols += [moved(s, FACE) for s in wanted]
        relationships += [r for r in graphs.main[module]["relationships"] if r["source"] in taken]
    known = {precise(s) for s in symbols}
    others = collections.defaultdict(lambda: {"symbols": [], "relationships": []})
    for extending in graphs.extensions.values():
        for extended, graph in extending:
            targets = {r["source"]: r["target"] for r in graph["relationships"] if r["kind"] == "extensionTo"}
            if extended in graphs.main:
                # The members become the type's own.
                ours = {block: target for block, target in targets.items() if target in known}
                taken = set()
                for relationship in graph["relationships"]:
                    kind = relationship["kind"]
                    if kind == "memberOf" and relationship["target"] in ours:
                        taken.add(relationship["source"])
                        relationships.append({**relationship, "target": ours[relationship["target"]]})
                    elif kind != "extensionTo" and relationship["source"] in ours:
                        relationships.append({**relationship, "source": ours[relationship["source"]]})
                # Types within the extension, and their members.
                while True:
                    more = {r["source"] for r in graph["relationships"]
                            if r["kind"] == "memberOf" and r["target"] in taken} - taken
                    if not more:
                        break
                    taken |= more
                relationships += [r for r in graph["relationships"]
                                  if r["source"] in taken and r["target"] not in targets]
                symbols += [moved(s, FACE) for s in graph["symbols"] if precise(s) in taken]
            else:
                others[extended]["symbols"] += graph["symbols"]
                others[extended]["relationships"] += graph["relationships"]
    whole["symbols"], whole["relationships"] = symbols, relationships
    files = {f"{FACE}.symbols.json": whole}
    for extended, graph in others.items():
        files[f"{FACE}@{extended}.symbols.json"] = {**whole, **graph}
    return files


def smaller(module, graphs):
    """The graphs of another product, by file name. Its extensions of types that Boto3 re-exports belong to Boto3's types."""
    files = {f"{module}.symbols.json": graphs.main[module]}
    for extended, graph in graphs.extensions[module]:
        shown = FACE if extended in exports() else extended
        symbols = [{**s, "swiftExtension": {**s["swiftExtension"], "extendedModule": shown}} if "swiftExtension" in s else s
                   for s in graph["symbols"]]
        file = files.setdefault(f"{module}@{shown}.symbols.json", {**graph, "symbols": [], "relationships": []})
        file["symbols"] += symbols
        file["relationships"] += graph["relationships"]
    return files


def out_of_reach(symbols, graphs):
    """Types of this package in public declarations that programs can't name, because Boto3 doesn't re-export them."""
    known = {precise(s) for s in symbols}
    ours = {precise(s): s for graph in graphs.main.values() for s in graph["symbols"]}
    found = collections.defaultdict(set)
    for symbol in symbols:
        for fragment in symbol.get("declarationFragments", []):
            name = fragment.get("preciseIdentifier")
            if name in ours and name not in known:
                found[".".join(ours[name]["pathComponents"])].add(".".join(symbol["pathComponents"]))
    return [f"Sources/{FACE}/Exports.swift:1: error: {', '.join(sorted(users)[:3])} names {name}, which {FACE} doesn't re-export"
            for name, users in sorted(found.items())]


def catalogue(module):
    folder = ROOT / "Sources" / module / f"{module}.docc"
    return folder if folder.is_dir() else None


def not_listed(symbols, folder):
    """The public types and functions that no page of the catalogue lists under its topics."""
    listed = set()
    for page in folder.rglob("*.md"):
        topics = page.read_text().partition("\n## Topics\n")[2]
        listed |= {name.split("/")[-1].split("(")[0] for name in re.findall(r"^- ``([^`]+)``", topics, re.M)}
    top = {s["pathComponents"][0].split("(")[0] for s in symbols if len(s["pathComponents"]) == 1}
    return sorted(name for name in top - listed if name[0].isalnum())


def converted(module, files, arguments, folder, site):
    """Runs DocC for a module. Returns the archive and the problems."""
    graphs, archive, said = folder / module, folder / f"{module}.doccarchive", folder / f"{module}.json"
    graphs.mkdir()
    for name, graph in files.items():
        (graphs / name).write_text(json.dumps(graph))
    command = [docc(), "convert"]
    if catalogue(module):
        command.append(str(catalogue(module)))
    command += [
        "--additional-symbol-graph-dir", str(graphs), "--output-path", str(archive), "--diagnostics-file", str(said),
        "--fallback-display-name", module, "--fallback-bundle-identifier", module,
        "--fallback-default-module-kind", "Library", "--default-code-listing-language", "swift",
        "--checkout-path", str(ROOT), "--source-service", "github", "--source-service-base-url", f"{HOME}/blob/main",
    ]
    if site:
        command += ["--transform-for-static-hosting"]
        if arguments.base_path:
            command += ["--hosting-base-path", arguments.base_path]
    else:
        command += ["--no-transform-for-static-hosting"]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    wrong = []
    if said.exists():
        for diagnostic in json.loads(said.read_text())["diagnostics"]:
            source = diagnostic.get("source", "").removeprefix("file://").removeprefix(f"{ROOT}/")
            line = diagnostic.get("range", {}).get("start", {}).get("line", 1)
            # DocC's best suggestions, if it has any.
            hints = [s["summary"] for s in diagnostic.get("solutions", [])[:2]]
            text = "; ".join([diagnostic["summary"].splitlines()[0], *hints])
            wrong.append(f"{source}:{line}: {diagnostic['severity']}: {text}")
    if run.returncode and not wrong:
        wrong.append(f"{module}: docc failed\n{run.stdout}")
    if not catalogue(module):
        return archive, wrong
    symbols = files[f"{module}.symbols.json"]["symbols"]
    page = (catalogue(module) / f"{module}.md").relative_to(ROOT)
    wrong += [f"{page}:1: error: ``{name}`` is public but under no topic" for name in not_listed(symbols, catalogue(module))]
    return archive, wrong


@functools.cache
def docc():
    """DocC of the toolchain."""
    swift = shutil.which("swift")
    for path in [pathlib.Path(swift).resolve().parent / "docc"] if swift else []:
        if path.exists():
            return str(path)
    found = shutil.which("docc")
    if not found and sys.platform == "darwin":
        found = subprocess.run(["xcrun", "--find", "docc"], capture_output=True, text=True).stdout.strip()
    return found or sys.exit("There is no docc beside swift: install a toolchain of swift.org")


def main():
    parser = argparse.ArgumentParser(prog="scripts/documentation")
    parser.add_argument("out", nargs="?")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--build")
    parser.add_argument("--base-path")
    arguments = parser.parse_args()
    began = time.monotonic()

    def tell(text):
        print(f"{time.monotonic() - began:5.1f} s  {text}", flush=True)

    if arguments.check:
        build = arguments.build or arguments.out or ".build/debug"
    elif arguments.build:
        build = arguments.build
    else:
        tell("swift build --enable-all-traits")
        if subprocess.run(["swift", "build", "--enable-all-traits"], cwd=ROOT).returncode:
            sys.exit(1)
        build = ROOT / ".build/debug"

    # A module behind a trait is built with it only.
    built = [m for m in libraries() if (pathlib.Path(build) / "Modules" / f"{m}.swiftmodule").exists()]
    if left_out := [m for m in libraries() if m not in built]:
        if not arguments.check:
            sys.exit(f"{', '.join(left_out)} isn't built: swift build --enable-all-traits")
        tell(f"omitted, because not built: {', '.join(left_out)}")
    modules = set()
    for module in built:
        imported(module, modules)
    graphs = Graphs(build, sorted(modules))
    tell(f"symbol graphs of {len(modules)} modules")

    wrong, archives = [], []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for module in built:
            files = facade(graphs) if module == FACE else smaller(module, graphs)
            symbols = files[f"{module}.symbols.json"]["symbols"]
            archive, found = converted(module, files, arguments, folder, site=not arguments.check)
            if module == FACE:
                found += out_of_reach(symbols, graphs)
            articles = len(list(catalogue(module).rglob("*.md"))) if catalogue(module) else 0
            tell(f"{module}: {len(symbols)} symbols, {articles} articles, {len(found)} warnings")
            wrong += found
            archives.append(str(archive))
            # A check that has read nothing proves nothing.
            if module == FACE and (len(symbols) < 200 or articles < 5):
                wrong.append("too few symbols or articles: the modules or the catalogue weren't read")
        for line in wrong:
            print(line)
        if wrong:
            sys.exit(f"{len(wrong)} problems")
        if arguments.check:
            print("no problems")
            return
        out = pathlib.Path(arguments.out or ROOT / ".build/documentation")
        merged = folder / "site"
        subprocess.run([docc(), "merge", *archives, "--synthesized-landing-page-name", NAME, "--output-path", str(merged)],
                       check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(out, ignore_errors=True)
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(merged, out)
    tell(f"{sum(1 for _ in out.rglob('*'))} files")
    print(f"{out}/index.html    to read it: python3 -m http.server --directory {out}, then http://localhost:8000/documentation/")


main()
