# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Tests scripts/update-models and scripts/compile-models on a copy of the tree, with made-up packages.

    BOTO3_MODEL_COMPILER=PATH models_selftest.py [SITE_PACKAGES]

SITE_PACKAGES has the pinned botocore and boto3; without it the tests with the real models are skipped.
"""

import functools
import gzip
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE_PACKAGES = sys.argv.pop(1) if len(sys.argv) > 1 else None
# What the scripts read and write.
PARTS = ["Models", "README.md", "NOTICE", "Sources/Boto3/Boto3.docc/observability.md", "Benchmarks/peers/requirements.txt", "scripts"]
CONSTANTS = {
    "__init__.py": "__version__ = '{version}'\n_xform_cache = {{('AB', '_'): 'ab'}}\n",
    "utils.py": "SERVICE_NAME_ALIASES = {{}}\nEVENT_ALIASES = {{}}\n"
                "CLIENT_NAME_TO_HYPHENIZED_SERVICE_ID_OVERRIDES = {{}}\n",
}
DOCUMENTS = ["partitions", "endpoints", "_retry", "sdk-default-configuration"]
SERVICES = {"alpha": ["GetA"], "beta": ["GetB", "PutB"], "gamma": ["GetC"]}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())


def make_packages(directory, version, services):
    """Packages with the files of botocore and boto3 that the scripts read."""
    for file, text in CONSTANTS.items():
        write(directory / "botocore" / file, text.format(version=version))
    write(directory / "boto3" / "__init__.py", f"__version__ = '{version}'\n")
    data = directory / "botocore" / "data"
    for name in DOCUMENTS:
        write(data / f"{name}.json", "{}")
    for service, operations in services.items():
        model = {"metadata": {"serviceId": service}, "shapes": {},
                 "operations": {name: {"name": name} for name in operations}}
        write(data / service / "2020-01-01" / "service-2.json.gz", json.dumps(model))
    write(directory / "boto3" / "data" / "alpha" / "2020-01-01" / "resources-1.json", "{}")


def make_wheel(directory, packages, name, version):
    information = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(directory / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for file in (packages / name).rglob("*"):
            if file.is_file():
                wheel.write(file, file.relative_to(packages))
        wheel.writestr(f"{information}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{information}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{information}/RECORD", "")


class Updates(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.work = pathlib.Path(directory.name)
        self.tree = self.work / "tree"
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            (self.tree / part).parent.mkdir(parents=True, exist_ok=True)
            copy(ROOT / part, self.tree / part)

    def packages(self, version, services=SERVICES):
        directory = self.work / f"packages-{version}"
        make_packages(directory, version, services)
        return directory

    def run_script(self, name, *arguments, **environment):
        return subprocess.run([self.tree / "scripts" / name, *map(str, arguments)], capture_output=True, text=True,
                              env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment})

    def update(self, *arguments, **environment):
        done = self.run_script("update-models", *arguments, **environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def refused(self, *arguments, **environment):
        """Runs an update that must fail and change nothing. -> its output"""
        before = self.state()
        done = self.run_script("update-models", *arguments, **environment)
        self.assertNotEqual(done.returncode, 0, done.stdout)
        self.assertNotIn("Traceback", done.stderr)
        self.assertEqual(self.changed(before), set())
        return done.stderr

    def state(self):
        return {str(path.relative_to(self.tree)): path.read_bytes()
                for path in self.tree.rglob("*") if path.is_file()}

    def changed(self, before):
        after = self.state()
        return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}

    def text(self, path):
        return " ".join((self.tree / path).read_text(encoding="utf-8").split())

    def test_one_service_changes_one_file(self):
        self.update("--data", self.packages("9.9.8"))
        before = self.state()
        said = self.update("--data", self.packages("9.9.9", {**SERVICES, "beta": ["GetB", "ListB"]}))
        self.assertEqual(self.changed(before), {
            "Models/botocore-version", "Models/compiled/data.h", "Models/compiled/services/beta", "NOTICE",
            "README.md", "Sources/Boto3/Boto3.docc/observability.md", "Benchmarks/peers/requirements.txt"})
        for line in "botocore 9.9.8: 3 services, 4 operations", "botocore 9.9.9: 3 services, 4 operations", \
                "  beta: + operation ListB", "  beta: - operation PutB":
            self.assertIn(line, said.splitlines())
        self.assertIn("scripts/test", said)

    def test_added_and_removed_services(self):
        self.update("--data", self.packages("9.9.8"))
        said = self.update("--data", self.packages("9.9.9", {"alpha": ["GetA"], "delta": ["A", "B"]}))
        for line in "- beta: 2020-01-01, 2 operations", "+ delta: 2020-01-01, 2 operations":
            self.assertIn(line, said.splitlines())
        self.assertFalse((self.tree / "Models/compiled/services/beta").exists())
        self.assertEqual((self.tree / "Models/botocore-version").read_text(), "9.9.9\n")
        self.assertIn("all 3 operations of the 2 services of botocore 9.9.9", self.text("README.md"))
        self.assertIn("botocore 9.9.9 and boto3 9.9.9", self.text("NOTICE"))
        self.assertIn(" boto3==9.9.9 ", self.text("Benchmarks/peers/requirements.txt"))
        self.assertIn("md/Botocore#9.9.9", self.text("Sources/Boto3/Boto3.docc/observability.md"))
        check = self.run_script("compile-models", "--check", "--data", self.work / "packages-9.9.9")
        self.assertEqual(check.returncode, 0, check.stderr)

    def test_same_version_changes_nothing(self):
        packages = self.packages("9.9.8")
        self.update("--data", packages)
        before = self.state()
        self.assertIn("no changes: botocore 9.9.8", self.update("9.9.8", "--data", packages))
        self.assertEqual(self.changed(before), set())

    def test_check_names_what_differs(self):
        self.update("--data", self.packages("9.9.8"))
        (self.tree / "Models/compiled/services/beta").write_bytes(b"other")
        check = self.run_script("compile-models", "--check", "--data", self.work / "packages-9.9.8")
        self.assertEqual(check.returncode, 1)
        self.assertIn("services/beta", check.stderr)
        written = self.run_script("compile-models", "--data", self.work / "packages-9.9.8")
        self.assertIn("1 files changed", written.stdout)

    @unittest.skipUnless(SITE_PACKAGES, "needs the pinned packages")
    def test_pin_to_itself_changes_nothing(self):
        before = self.state()
        self.assertIn("no changes: botocore", self.update("--data", SITE_PACKAGES))
        self.assertEqual(self.changed(before), set())

    def test_damaged_packages(self):
        packages = self.packages("9.9.9")
        model = packages / "botocore/data/beta/2020-01-01/service-2.json.gz"
        whole = model.read_bytes()
        model.write_bytes(whole[:-6])
        self.assertIn("service-2.json.gz is damaged", self.refused("--data", packages))
        model.write_bytes(gzip.compress(b'{"shapes": {"S": {"type": "complex"'))
        self.assertIn("beta/2020-01-01/service-2.json", self.refused("--data", packages))
        model.write_bytes(whole)
        (packages / "botocore/utils.py").write_text("EVENT_ALIASES = {}\n", encoding="utf-8")
        self.assertIn("has no SERVICE_NAME_ALIASES any more", self.refused("--data", packages))
        shutil.rmtree(packages / "botocore/data")
        self.assertIn("botocore has no models", self.refused("--data", packages))
        shutil.rmtree(packages / "botocore")
        self.assertIn("botocore is not a package", self.refused("--data", packages))

    def test_wrong_versions(self):
        packages = self.packages("9.9.9")
        self.assertIn("is version 9.9.9, not 9.9.8", self.refused("9.9.8", "--data", packages))
        self.assertIn("latest is not a version", self.refused("latest", "--data", packages))
        (packages / "boto3/__init__.py").write_text("__version__ = '9.9.7'\n", encoding="utf-8")
        self.assertIn("boto3 is version 9.9.7, not 9.9.9", self.refused("--data", packages))

    def test_text_that_names_no_version_any_more(self):
        (self.tree / "README.md").write_text("# Boto3\n", encoding="utf-8")
        self.assertIn("README.md has 0 places", self.refused("--data", self.packages("9.9.9")))

    def test_all_files_are_changed_or_none(self):
        before = self.state()
        program = ("import models, pathlib, sys\n"
                   "models.ROOT, new, gone, bad = pathlib.Path(sys.argv[1]), b'new', None, b''\n"
                   "changes = {'README.md': new, 'other': new, 'NOTICE': gone, 'Models/botocore-version/x': bad}\n"
                   "models.apply(changes, models.ROOT.parent)")
        done = subprocess.run([sys.executable, "-c", program, self.tree], cwd=ROOT / "scripts/shared",
                              capture_output=True, text=True)
        self.assertIn("nothing has changed", done.stderr)
        self.assertEqual(self.changed(before), set())

    def test_from_an_index(self):
        index = self.work / "index"
        for version in "9.9.8", "9.9.9":
            packages = self.packages(version)
            for name in "botocore", "boto3":
                (index / name).mkdir(parents=True, exist_ok=True)
                make_wheel(index / name, packages, name, version)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=index)
        handler.log_message = lambda *arguments: None
        http.server.SimpleHTTPRequestHandler.log_message = lambda *arguments: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        url = {"PIP_INDEX_URL": f"http://127.0.0.1:{server.server_port}/", "PIP_NO_CACHE_DIR": "1",
               "PIP_CONFIG_FILE": os.devnull, "PIP_EXTRA_INDEX_URL": "", "PIP_NO_INDEX": "", "PIP_FIND_LINKS": ""}
        self.assertIn("botocore 9.9.8: 3 services", self.update("9.9.8", **url))
        self.assertIn("botocore 9.9.9: 3 services", self.update(**url))
        self.assertIn("PyPI has no botocore==1.2.3", self.refused("1.2.3", **url))
        nowhere = {**url, "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0"}
        self.assertIn("is there a network?", self.refused("9.9.8", **nowhere))


if __name__ == "__main__":
    unittest.main()
