# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""From the packages botocore and boto3 to the compiled models: what compile-models and update-models share."""

import ast
import contextlib
import gzip
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PIN = pathlib.PurePath("Models/botocore-version")
COMPILED = pathlib.PurePath("Models/compiled")
DOCUMENTATION = pathlib.PurePath("Models/documentation")
TABLES = pathlib.PurePath("Models/tables")

# A table's file, and its module and constant in botocore.
CONSTANTS = {
    "xform_name_special": ("__init__.py", "_xform_cache"),
    "service_name_aliases": ("utils.py", "SERVICE_NAME_ALIASES"),
    "service_id_overrides": ("utils.py", "CLIENT_NAME_TO_HYPHENIZED_SERVICE_ID_OVERRIDES"),
    "event_aliases": ("utils.py", "EVENT_ALIASES"),
}


class Failure(Exception):
    """What went wrong, where, and what to do; nothing in the tree has changed."""


def run(main):
    """Runs a script: a failure is a line of text and exit status 1."""
    try:
        sys.exit(main())
    except (Failure, OSError) as failure:
        sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)


@contextlib.contextmanager
def work_directory():
    """A directory on the tree's own disk, so that what is made there can be moved to its place."""
    with tempfile.TemporaryDirectory(prefix=".build-models-", dir=ROOT) as directory:
        yield pathlib.Path(directory)


def pinned():
    return (ROOT / PIN).read_text(encoding="utf-8").strip()


# Packages


def find_packages(version, data, work):
    """-> the directory with botocore and boto3 in it, and their version

    version: the one that they must have; None for any, or for PyPI's newest
    data: a directory that has them; None to install them from PyPI
    """
    if data is None:
        data = install(version, work)
    data = pathlib.Path(data)
    version = version or package_version(data / "botocore")
    for name in ("botocore", "boto3"):
        found = package_version(data / name)
        if found != version:
            raise Failure(f"{data / name} is version {found}, not {version}")
        if not any((data / name / "data").glob("*/*/*.json*")):
            raise Failure(f"{data / name} has no models in its data; reinstall the package")
    return data, version


def package_version(package):
    try:
        source = (package / "__init__.py").read_text(encoding="utf-8")
    except OSError as error:
        raise Failure(f"{package} is not a package: {error.strerror}; --data needs a directory with botocore and"
                      f" boto3 in it, as site-packages is") from error
    found = re.search(r"^__version__ = ['\"](.+)['\"]$", source, re.MULTILINE)
    if not found:
        raise Failure(f"{package}/__init__.py doesn't say its version")
    return found.group(1)


def install(version, work):
    """Installs a version, the newest if None, from PyPI. -> the directory"""
    environment, packages = work / "environment", work / "packages"
    command([sys.executable, "-m", "venv", str(environment)],
            "python3 can't make a virtual environment; Debian: apt-get install python3-venv")
    pip_install(environment, packages, "botocore", version)
    pip_install(environment, packages, "boto3", version or package_version(packages / "botocore"))
    return packages


def pip_install(environment, packages, name, version):
    wanted = f"{name}=={version}" if version else name
    done = subprocess.run(
        [environment / "bin" / "pip", "--quiet", "--disable-pip-version-check", "--retries", "2", "--timeout", "20",
         "install", "--no-deps", "--only-binary", ":all:", "--target", packages, wanted],
        capture_output=True, text=True)
    if done.returncode == 0:
        return
    said = done.stderr.strip()
    reason = said.splitlines()[-1].removeprefix("ERROR: ") if said else f"pip ended with {done.returncode}"
    if "(from versions: none)" in said or "No matching distribution" not in said:
        raise Failure(f"{wanted} can't be installed from PyPI: {reason}; is there a network? --data takes the packages"
                      " from a directory")
    raise Failure(f"PyPI has no {wanted}; the versions are at https://pypi.org/project/{name}/#history")


# Compiling


def compile_models(packages, version, work, compiled, documentation, tables, check=False):
    """Compiles the packages' models and their documentation to two directories and restates the tables in `tables`.

    check: changes nothing in the two, but fails if their content differs.
    -> the compiler's output
    """
    models = work / "models"
    for name in ("botocore", "boto3"):
        unpack(packages / name / "data", models / name)
    restate_tables(packages / "botocore", tables)
    return compiler(
        "bundle", "--botocore", models / "botocore", "--boto3", models / "boto3", "--tables", tables,
        "--botocore-version", version, "--output", compiled, "--documentation", documentation,
        *(["--check"] if check else []))


def unpack(data, output):
    """Copies the JSON files of a package's data, decompressed."""
    for path in data.rglob("*.json*"):
        target = output / path.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            if path.suffix == ".gz":
                target.with_suffix("").write_bytes(gzip.decompress(path.read_bytes()))
            elif path.suffix == ".json":
                target.write_bytes(path.read_bytes())
        except (EOFError, gzip.BadGzipFile, gzip.zlib.error) as error:
            raise Failure(f"{path} is damaged: {error}; reinstall the package") from error


def restate_tables(package, output):
    """Writes the tables in botocore's source as JSON."""
    output.mkdir(parents=True, exist_ok=True)
    for file, (module, name) in CONSTANTS.items():
        table = {
            key if isinstance(key, str) else "|".join(key): value
            for key, value in constant(package / module, name).items()
        }
        text = json.dumps(table, indent=2, sort_keys=True)
        (output / f"{file}.json").write_text(text + "\n", encoding="utf-8")


def constant(module, name):
    try:
        statements = ast.parse(module.read_text(encoding="utf-8")).body
    except (OSError, SyntaxError, ValueError) as error:
        raise Failure(f"{module} can't be read: {error}; reinstall the package") from error
    for statement in statements:
        if isinstance(statement, ast.Assign) and getattr(statement.targets[0], "id", "") == name:
            return ast.literal_eval(statement.value)
    raise Failure(f"{module} has no {name} any more; find it and update {__file__}")


def compiler(*arguments):
    """Runs model-compiler. -> its output"""
    done = subprocess.run([compiler_path(), *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        raise Failure((done.stdout + done.stderr).strip() or f"model-compiler ended with {done.returncode}")
    return done.stdout.rstrip()


def compiler_path():
    """BOTO3_MODEL_COMPILER, or the one that is built with the options of BOTO3_SWIFT_BUILD."""
    ready = os.environ.get("BOTO3_MODEL_COMPILER")
    if ready:
        return ready
    build = ["swift", "build", "--package-path", str(ROOT),
             *shlex.split(os.environ.get("BOTO3_SWIFT_BUILD", "--configuration release"))]
    command([*build, "--product", "model-compiler"], "the model compiler can't be built")
    folder = command([*build, "--show-bin-path"], "the model compiler can't be found").splitlines()[-1]
    os.environ["BOTO3_MODEL_COMPILER"] = f"{folder}/model-compiler"
    return os.environ["BOTO3_MODEL_COMPILER"]


def command(arguments, failure):
    try:
        done = subprocess.run(arguments, capture_output=True, text=True)
    except OSError as error:
        raise Failure(f"{failure}: {error}") from error
    if done.returncode:
        raise Failure(f"{failure}:\n{(done.stdout + done.stderr).strip()[-4000:]}")
    return done.stdout


# Changing the tree


def copies_of_compiled(work):
    """Copies of the tree's compiled models and documentation, for the compiler to bring up to date."""
    copies = work / "compiled", work / "documentation"
    for path, copy in zip((COMPILED, DOCUMENTATION), copies):
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, copy)
    return copies


def directory_changes(new, path):
    """-> the changes that make a path of the tree equal to a directory: {path: bytes, or None to delete the file}"""
    files = {path / file.relative_to(new): file.read_bytes() for file in new.rglob("*") if file.is_file()}
    for file in (ROOT / path).rglob("*"):
        if file.is_file():
            files.setdefault(path / file.relative_to(ROOT / path), None)
    return {file: content for file, content in files.items() if current(file) != content}


def current(path):
    file = ROOT / path
    return file.read_bytes() if file.is_file() else None


def apply(changes, work):
    """Changes files of the tree, all of them or none: the new files are on the disk before the first one is moved into
    place, and the old ones are restored if a move fails."""
    new, old = work / "new", work / "old"
    for path, content in changes.items():
        if content is not None:
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            (new / path).write_bytes(content)
        before = current(path)
        if before is not None:
            (old / path).parent.mkdir(parents=True, exist_ok=True)
            (old / path).write_bytes(before)
    done = []
    try:
        for path, content in changes.items():
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                (ROOT / path).unlink()
            else:
                os.replace(new / path, ROOT / path)
            done.append(path)
    except BaseException as error:
        for path in done:
            if (old / path).exists():
                os.replace(old / path, ROOT / path)
            else:
                (ROOT / path).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise Failure(f"{error}; nothing has changed") from error
        raise
