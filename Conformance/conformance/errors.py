# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Comparison of errors (CONTRACT.md, section 6)."""
import re

from conformance.values import MISSING, deep

_MASK = [
    (re.compile(r', value: .*?, type: .*?, valid types: .*$'), ' (type)'),
    (re.compile(r', value: .*?, valid min (value|length)'), r', valid min \1'),
]


def validation_report(msg):
    out = []
    for line in (msg or '').split('\n'):
        for rx, sub in _MASK:
            line = rx.sub(sub, line)
        out.append(line.strip())
    return sorted(x for x in out if x)


def cmp_error(exp, act, d, path='error'):
    if not isinstance(act, dict):
        return d.add(path, exp, act)
    for k in exp:
        if k == 'message' and exp.get('type') == 'ParamValidationError':
            e, a = validation_report(exp[k]), validation_report(act.get(k))
            if e != a:
                d.add(path + '.message', e, a)
        else:
            deep(exp[k], act.get(k, MISSING), f'{path}.{k}', d)
