"""Copies the JSON data of the packages botocore and boto3, decompressed.

    unpack-models.py PACKAGES VERSION OUTPUT

PACKAGES has botocore and boto3 in it, which must be of VERSION.
"""

import gzip
import pathlib
import re
import sys


def unpack(package: pathlib.Path, version: str, output: pathlib.Path) -> None:
    source = (package / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r"^__version__ = ['\"](.+)['\"]$", source, re.MULTILINE)
    if not found or found.group(1) != version:
        sys.exit(f"{package} is not version {version}")
    data = package / "data"
    for path in data.rglob("*.json*"):
        target = output / path.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".gz":
            target.with_suffix("").write_bytes(gzip.decompress(path.read_bytes()))
        elif path.suffix == ".json":
            target.write_bytes(path.read_bytes())


def main() -> None:
    packages, version, output = sys.argv[1:]
    for name in ("botocore", "boto3"):
        unpack(pathlib.Path(packages, name), version, pathlib.Path(output, name))


main()
