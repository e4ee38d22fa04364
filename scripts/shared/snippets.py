# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Compiles the Swift blocks of pages and of documentation comments; see scripts/snippets."""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import build_flags

FOUNDATION = "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\nimport Foundation\n#endif"
COMMENT = re.compile(r"<!-- (swift:|swift file|not swift:|from )(.*?)-->")

# Variables and types that blocks of documentation comments may use without declaring them.
COMMENTS_VARIABLES = (
    "session: Session, client: Client, s3: Client, sqs: Client, dynamodb: Client, paginator: Paginator, waiter: Waiter, "
    "store: Resource, bucket: Resource, ec2: Resource, table: Resource, object: Value, response: Value, call: CallContext, "
    "transfers: S3Transfers, options: TransferOptions, operation: DirectoryOperation, location: S3Location, "
    "pages: PageSequence, names: [String], keys: [String], image: String, users: [User], user: User")
TYPED_VARIABLES = (
    "session: Session, s3: S3, bucket: S3.Bucket, pages: Pages<S3.ListObjectsV2Output>")
COMMENTS_DECLARATIONS = """struct Bucket: Codable { var Name: String }
struct User: Codable, Sendable { var id: Int; var name: String }
struct VaultCredentials: CredentialProvider {
  let method = "vault"
  func load() async throws -> CredentialSearch { .nothing(because: "it is empty") }
}"""


# The clients that pages with `<!-- swift clients -->` and comments of the runtime of typed clients use.
CLIENTS = "scripts/shared/snippets.json"
TYPED_SOURCES = "Sources/Boto3/Typed/"


def generated_clients(build):
    """The sources of the generated clients."""
    folder = pathlib.Path(build, "snippet-clients")
    run = subprocess.run(
        [pathlib.Path(build, "boto3-generate"), CLIENTS, "--models", "Models", "--output", folder],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode:
        sys.exit(run.stdout)
    return sorted(map(str, folder.glob("*.swift")))


class Block:
    """A block of Swift on a page."""

    def __init__(self, page, line, comment, variables):
        self.page = page
        self.line = line  # of the first line of code
        self.variables = variables
        self.is_file = comment == "swift file"
        self.lines = []

    def source(self):
        """The block as a file. The compiler's messages name page and line."""
        imports = [line for line in self.lines if re.match(r"import [\w.]+$", line)]
        body = "\n".join("" if line in imports else line for line in self.lines)
        located = f'#sourceLocation(file: "{self.page}", line: {self.line})\n{body}\n#sourceLocation()\n'
        if not self.is_file:
            name = re.sub(r"\W", "_", self.page)
            located = f"func {name}_{self.line}({self.variables}) async throws {{\n{located}}}\n"
        return "\n".join(["import Boto3", FOUNDATION, *imports, located])


def blocks(page):
    """The blocks of a page to be compiled, what the page declares for them, and the number of skipped ones."""
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
            if comment in ("not swift:", "from "):
                left_out += 1
            else:
                found.append(block)
            comment = ""
        elif line.strip() and comment:
            sys.exit(f"{page}:{number}: no Swift block follows the comment <!-- {comment} -->")
    return found, "\n".join(declarations), left_out


def comment_blocks(path):
    """The Swift blocks in a source's documentation comments. `{ … }` stands for any code; a block with another `…` is skipped."""
    found, left_out, block = [], 0, None
    for number, line in enumerate(pathlib.Path(path).read_text().splitlines(), 1):
        text = line.strip()
        if not text.startswith("///"):
            block = None
            continue
        text = text[3:].removeprefix(" ")
        if block is not None and text.strip() == "```":
            if "…" in "".join(block.lines):
                left_out += 1
            else:
                found.append(block)
            block = None
        elif block is not None:
            block.lines.append(text.replace("{ … }", "{}"))
        elif text.strip() == "```swift":
            typed = path.startswith(TYPED_SOURCES)
            block = Block(path, number + 1, "", TYPED_VARIABLES if typed else COMMENTS_VARIABLES)
    return found, left_out


def needs_trait(block, build):
    """Whether a block imports a module of ours that this build lacks because its trait is off."""
    modules = [line.split()[1] for line in block.lines if re.match(r"import Boto3\w+$", line)]
    return any(not pathlib.Path(build, "Modules", f"{module}.swiftmodule").exists() for module in modules)


def sources():
    """The sources of Boto3 and of the modules whose types it re-exports."""
    exports = pathlib.Path("Sources/Boto3/Exports.swift").read_text()
    modules = {"Boto3", *re.findall(r"@_exported .*?\bimport (?:\w+ )?(\w+)", exports)}
    return sorted({str(path) for module in modules for path in pathlib.Path("Sources", module).rglob("*.swift")})


def compiled(page, found, declarations, flags, clients=()):
    """The compiler's errors in the blocks of a page."""
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, "declarations.swift")]
        files[0].write_text(f"import Boto3\n{FOUNDATION}\n{declarations}\n")
        for block in found:
            files.append(pathlib.Path(folder, f"block{len(files)}.swift"))
            files[-1].write_text(block.source())
        module = re.sub(r"\W", "_", page)
        run = subprocess.run(
            ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-module-name", module,
             "-diagnostic-style", "llvm", "-suppress-warnings", *flags, *map(str, files), *clients],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return run.returncode, run.stdout


def main():
    arguments = sys.argv[1:] or [".build/debug"]
    flags = build_flags.of_build(arguments[0])
    pages = arguments[1:] or sources() + sorted(
        str(path) for path in pathlib.Path(".").rglob("*.md")
        if not any(part.startswith(".") for part in path.parts))
    count, left_out, off, failed, comments, typed_comments = 0, 0, 0, False, [], []
    clients = generated_clients(arguments[0])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = []
        for page in pages:
            if page.endswith(".swift"):
                found, skipped = comment_blocks(page)
                if page.startswith(TYPED_SOURCES):
                    typed_comments += found
                else:
                    comments += found
            else:
                found, declarations, skipped = blocks(page)
                without = [block for block in found if needs_trait(block, arguments[0])]
                off += len(without)
                found = [block for block in found if block not in without]
                if found:
                    is_typed = "<!-- swift clients -->" in pathlib.Path(page).read_text()
                    jobs.append(pool.submit(compiled, page, found, declarations, flags, clients if is_typed else ()))
            count += len(found)
            left_out += skipped
        if comments:
            jobs.append(pool.submit(compiled, "comments", comments, COMMENTS_DECLARATIONS, flags))
        if typed_comments:
            jobs.append(pool.submit(compiled, "typed_comments", typed_comments, "", flags, clients))
        for job in jobs:
            status, text = job.result()
            failed = failed or status != 0
            print(text, end="")
    print(f"{count} blocks compiled, {len(comments) + len(typed_comments)} of them in documentation comments; {left_out} skipped for a reason")
    if off:
        print(f"{off} not compiled, because their modules' traits are off in this build")
    if count < 20 and len(arguments) < 2:
        sys.exit("too few blocks: the pages weren't read")
    sys.exit(1 if failed else 0)


main()
