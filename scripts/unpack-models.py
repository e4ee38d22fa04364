"""Copies the JSON data of the packages botocore and boto3, decompressed, and the tables that
botocore has in its source.

    unpack-models.py PACKAGES VERSION OUTPUT TABLES

PACKAGES has botocore and boto3 in it, which must be of VERSION. The data goes to OUTPUT, the tables
as JSON to TABLES.
"""

import ast
import gzip
import json
import pathlib
import re
import sys

# The table's file, and the module and constant of botocore that it restates.
TABLES = {
    "xform_name_special": ("__init__.py", "_xform_cache"),
    "service_name_aliases": ("utils.py", "SERVICE_NAME_ALIASES"),
    "service_id_overrides": ("utils.py", "CLIENT_NAME_TO_HYPHENIZED_SERVICE_ID_OVERRIDES"),
    "event_aliases": ("utils.py", "EVENT_ALIASES"),
}


def check_version(package: pathlib.Path, version: str) -> None:
    source = (package / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r"^__version__ = ['\"](.+)['\"]$", source, re.MULTILINE)
    if not found or found.group(1) != version:
        sys.exit(f"{package} is not version {version}")


def unpack(package: pathlib.Path, output: pathlib.Path) -> None:
    data = package / "data"
    for path in data.rglob("*.json*"):
        target = output / path.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".gz":
            target.with_suffix("").write_bytes(gzip.decompress(path.read_bytes()))
        elif path.suffix == ".json":
            target.write_bytes(path.read_bytes())


def constant(module: pathlib.Path, name: str) -> dict:
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and getattr(statement.targets[0], "id", "") == name:
            return ast.literal_eval(statement.value)
    sys.exit(f"{module} has no {name} any more; see where it went and name it in {__file__}")


def restate_tables(package: pathlib.Path, output: pathlib.Path) -> None:
    for file, (module, name) in TABLES.items():
        table = {
            key if isinstance(key, str) else "|".join(key): value
            for key, value in constant(package / module, name).items()
        }
        text = json.dumps(table, indent=2, sort_keys=True)
        (output / f"{file}.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    packages, version, output, tables = sys.argv[1:]
    for name in ("botocore", "boto3"):
        package = pathlib.Path(packages, name)
        check_version(package, version)
        unpack(package, pathlib.Path(output, name))
    restate_tables(pathlib.Path(packages, "botocore"), pathlib.Path(tables))


main()
