# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Prints `PASSED FAILED` for the tests in the xUnit files of `swift test` (skipped ones count as neither)."""
import os
import sys
from xml.etree import ElementTree


def cases(path):
    """The tests in a file; none when the run died before it was complete."""
    try:
        return list(ElementTree.parse(path).iter('testcase'))
    except ElementTree.ParseError:
        return []


passed = failed = 0
for path in filter(os.path.exists, sys.argv[1:]):
    for case in cases(path):
        if case.find('failure') is not None or case.find('error') is not None:
            failed += 1
        elif case.find('skipped') is None:
            passed += 1
print(passed, failed)
