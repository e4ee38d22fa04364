# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Reading case files and choosing among their cases."""
import fnmatch
import glob
import gzip
import hashlib
import json
import os


def read_cases(paths):
    """All cases of the files, and of the *.jsonl[.gz] files of the folders, in `paths`."""
    files = []
    for p in paths:
        files += sorted(glob.glob(os.path.join(p, '*.jsonl*'))) if os.path.isdir(p) else [p]
    for name in files:
        opener = gzip.open if name.endswith('.gz') else open
        with opener(name, 'rt', encoding='utf-8') as f:
            for line in f:
                if line.strip():
                    yield json.loads(line)


def fraction(text):
    """A number between 0 and 1 that depends on the text alone."""
    return int(hashlib.sha1(text.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def chosen(case, options):
    """Is the case among those that the command line asks for?"""
    return not (
        options.suite and case['suite'] not in options.suite
        or options.service and case.get('service') not in options.service
        or options.protocol and case.get('protocol') not in options.protocol
        or options.match and options.match not in case['id']
        or options.sample < 1 and fraction(case['id']) > options.sample)


class IntendedDifferences:
    """The cases in which the implementation means to differ: JSON lines {"id": glob, "reason": text}, where
    "protocols": [name, ...] narrows it to cases of those."""

    def __init__(self, path):
        self.rows = []
        if path:
            with open(path, encoding='utf-8') as f:
                self.rows = [json.loads(x) for x in f if x.strip()]

    def reason(self, case):
        return next((r['reason'] for r in self.rows if self.covers(r, case)), None)

    @staticmethod
    def covers(row, case):
        return (fnmatch.fnmatchcase(case['id'], row['id'])
                and ('protocols' not in row or case.get('protocol') in row['protocols']))
