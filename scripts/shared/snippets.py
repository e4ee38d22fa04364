"""Compiles the Swift blocks of the pages; see scripts/snippets."""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import build_flags

FOUNDATION = "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\nimport Foundation\n#endif"
COMMENT = re.compile(r"<!-- (swift:|swift file|not swift:)(.*?)-->")


class Block:
    """A block of Swift on a page."""

    def __init__(self, page, line, comment, variables):
        self.page = page
        self.line = line  # of the first line of code
        self.variables = variables
        self.is_file = comment == "swift file"
        self.lines = []

    def source(self):
        """The block as a file. The compiler names page and line in what it says."""
        imports = [line for line in self.lines if re.match(r"import [\w.]+$", line)]
        body = "\n".join("" if line in imports else line for line in self.lines)
        located = f'#sourceLocation(file: "{self.page}", line: {self.line})\n{body}\n#sourceLocation()\n'
        if not self.is_file:
            located = f"func block{self.line}({self.variables}) async throws {{\n{located}}}\n"
        return "\n".join(["import Boto3", FOUNDATION, *imports, located])


def blocks(page):
    """The blocks of a page to be compiled, what the page declares for them, and the number of those left out."""
    found, declarations, left_out, variables, comment, block = [], [], 0, "", "", None
    inside_declarations = False
    for number, line in enumerate(pathlib.Path(page).read_text().splitlines(), 1):
        if block is not None:
            if line.strip() == "```":
                block = None
            else:
                block.lines.append(line[block.indentation:])
        elif inside_declarations:
            inside_declarations = line != "-->"
            declarations.append(line if inside_declarations else "")
        elif line == "<!-- swift declarations":
            inside_declarations = True
            declarations.append(f'#sourceLocation(file: "{page}", line: {number + 1})')
        elif match := COMMENT.search(line):
            kind, text = match[1], match[2].strip()
            if kind == "swift:":
                variables = text
            else:
                if kind == "not swift:" and not text:
                    sys.exit(f"{page}:{number}: say why the block isn't compiled")
                comment = kind
        elif line.strip() == "```swift":
            block = Block(page, number + 1, comment, variables)
            block.indentation = len(line) - len(line.lstrip())
            if comment == "not swift:":
                left_out += 1
            else:
                found.append(block)
            comment = ""
        elif line.strip() and comment:
            sys.exit(f"{page}:{number}: no Swift block follows the comment <!-- {comment} -->")
    return found, "\n".join(declarations), left_out


def compiled(page, found, declarations, flags):
    """What the compiler says against the blocks of a page."""
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, "declarations.swift")]
        files[0].write_text(f"import Boto3\n{FOUNDATION}\n{declarations}\n")
        for block in found:
            files.append(pathlib.Path(folder, f"line{block.line}.swift"))
            files[-1].write_text(block.source())
        module = re.sub(r"\W", "_", page)
        run = subprocess.run(
            ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-module-name", module,
             "-diagnostic-style", "llvm", "-suppress-warnings", *flags, *map(str, files)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return run.returncode, run.stdout


def main():
    arguments = sys.argv[1:] or [".build/debug"]
    flags = build_flags.of_build(arguments[0])
    pages = arguments[1:] or sorted(
        str(path) for path in pathlib.Path(".").rglob("*.md")
        if not any(part.startswith(".") for part in path.parts))
    count, left_out, failed = 0, 0, False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = []
        for page in pages:
            found, declarations, skipped = blocks(page)
            count += len(found)
            left_out += skipped
            if found:
                jobs.append(pool.submit(compiled, page, found, declarations, flags))
        for job in jobs:
            status, text = job.result()
            failed = failed or status != 0
            print(text, end="")
    print(f"{count} blocks of {len(jobs)} pages compiled, {left_out} left out for a reason")
    if count < 20 and len(arguments) < 2:
        sys.exit("That can't be all: the pages weren't read")
    sys.exit(1 if failed else 0)


main()
