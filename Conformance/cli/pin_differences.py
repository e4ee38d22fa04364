#!/usr/bin/env python3
# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""pin_differences.py RECORDED PINNED CASES FAILURES…: the recorded cases that fail because the models of the AWS CLI that was recorded
(the folder of one botocore) aren't those of the pin (the folder of another), one JSON object a line: the id, and the first difference
between the models of the case's operation. A failure of an operation whose model is the same isn't listed: it is a fault.

CASES is the folder of the recorded cases, FAILURES are the files that compare_cli.py writes."""

import gzip
import json
import pathlib
import sys

IGNORED = {"documentation", "documentationUrl", "deprecatedMessage", "deprecatedSince", "internalonly", "examples"}
RENAMED = {"s3api": "s3", "deploy": "codedeploy", "configservice": "config", "runtime.sagemaker": "sagemaker-runtime"}


class Models:
    def __init__(self, folder):
        self.data = next(p for p in (pathlib.Path(folder) / "data", pathlib.Path(folder) / "botocore/data") if p.is_dir())
        self.cache = {}

    def load(self, service):
        if service not in self.cache:
            versions = sorted(p.name for p in (self.data / service).glob("*") if p.is_dir()) if (self.data / service).is_dir() else []
            files = [self.data / service / versions[-1] / name for name in ("service-2.json.gz", "service-2.json")] if versions else []
            found = next((f for f in files if f.exists()), None)
            text = gzip.open(found).read() if found and found.suffix == ".gz" else found.read_bytes() if found else b"null"
            self.cache[service] = json.loads(text)
        return self.cache[service]


def clean(value):
    if isinstance(value, dict):
        return {k: clean(v) for k, v in value.items() if k not in IGNORED}
    return [clean(v) for v in value] if isinstance(value, list) else value


def difference(old, new, operation):
    """The first difference between an operation in two models, in words; None if there is none."""
    if new is None:
        return "the service is gone"
    if operation not in old["operations"]:
        return None
    if operation not in new["operations"]:
        return f"{operation} is gone"
    for key in ("protocol", "endpointPrefix", "signatureVersion", "auth"):
        if old["metadata"].get(key) != new["metadata"].get(key):
            return f"the service's {key} is another"
    before, after = old["operations"][operation], new["operations"][operation]
    if clean(before) != clean(after):
        return f"{operation} is another"
    seen, todo = set(), [ref["shape"] for ref in (before.get("input"), before.get("output"), *before.get("errors", [])) if ref]
    while todo:
        name = todo.pop(0)
        if name in seen:
            continue
        seen.add(name)
        shape, other = clean(old["shapes"][name]), clean(new["shapes"].get(name))
        # The order of the members counts: it is that of the output.
        if json.dumps(shape) != json.dumps(other):
            members = (set((other or {}).get("members", {})) ^ set(shape.get("members", {})))
            return f"{name}: " + (", ".join(sorted(members)) if members else "order or traits")
        todo += [ref["shape"] for ref in (*shape.get("members", {}).values(), shape.get("member"), shape.get("key"), shape.get("value")) if ref]
    return None


def are_fractions(diffs):
    """Whether a failure is only that the pin sends fractions of seconds where the recorded botocore cut them off."""
    try:
        return all(path.startswith("request") and float(old) == float(new) // 1 != float(new) for path, old, new in diffs)
    except ValueError:
        return False


def operation_of(case, models):
    words = [w for w in case["argv"]]
    service = case.get("service") or next((w for w in words if models.load(RENAMED.get(w, w))), None)
    service = RENAMED.get(service, service)
    model = models.load(service) if service else None
    if model is None:
        return service, None
    flat = {name.replace("-", "").lower(): name for name in model["operations"]}
    operation = case.get("operation") or next((flat[w.replace("-", "").lower()] for w in words if w.replace("-", "").lower() in flat), None)
    return service, operation


def main():
    recorded, pinned = Models(sys.argv[1]), Models(sys.argv[2])
    cases = {}
    for file in sorted(pathlib.Path(sys.argv[3]).glob("*.jsonl.gz")):
        for line in gzip.open(file, "rt"):
            case = json.loads(line)
            cases[case["id"]] = case
    found = {}
    for file in sys.argv[4:]:
        for line in open(file):
            failure = json.loads(line)
            case = cases.get(failure["id"])
            if case is None:
                continue
            if are_fractions(failure["diffs"]):
                found[case["id"]] = "fractions of seconds are sent"
                continue
            service, operation = operation_of(case, recorded)
            if service is None or recorded.load(service) is None or operation is None:
                continue
            why = difference(recorded.load(service), pinned.load(service), operation)
            if why:
                found[case["id"]] = f"{service} {operation}: {why}"
    for identifier in sorted(found):
        print(json.dumps({"id": identifier, "why": found[identifier]}))


main()
