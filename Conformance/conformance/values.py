# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Comparison of tagged JSON values (CONTRACT.md, section 1)."""
import base64
import json
import math
import re
from datetime import datetime, timezone

MISSING = object()
WHOLE = re.compile(r'^-?\d+$')


class Diffs(list):
    def add(self, path, exp, act):
        self.append((path, exp, act))


def show(v, n=200):
    if v is MISSING:
        return '(absent)'
    if isinstance(v, bytes):
        s = repr(v)
    else:
        try:
            s = json.dumps(v, ensure_ascii=False, sort_keys=True)
        except (TypeError, ValueError):
            s = repr(v)
    return s if len(s) <= n else s[:n] + '…(%d)' % len(s)


_TS = re.compile(r'^(\d{4,6})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$')


def instant(s):
    """ISO-8601 text or epoch number -> microseconds since the epoch."""
    if isinstance(s, (int, float)) and not isinstance(s, bool):
        return round(s * 1e6)
    m = _TS.match(s)
    if not m:
        raise ValueError(s)
    y, mo, d, h, mi, sec = (int(x) for x in m.groups()[:6])
    base = datetime(y, mo, d, h, mi, min(sec, 59), tzinfo=timezone.utc)
    us = round(float(m.group(7) or 0) * 1e6)
    tz = m.group(8)
    off = 0
    if tz and tz != 'Z':
        t = tz.replace(':', '')
        off = (int(t[1:3]) * 60 + int(t[3:5])) * (60 if t[0] == '+' else -60)
    delta = base - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return (delta.days * 86400 + delta.seconds - off) * 1000000 + us


def num_eq(a, b):
    if a == b:
        return True
    if isinstance(a, float) or isinstance(b, float):
        try:
            return math.isclose(a, b, rel_tol=1e-12, abs_tol=0.0)
        except (OverflowError, TypeError):
            return False
    return False


def is_num(v):
    return isinstance(v, (int, float)) and not isinstance(v, bool)


def deep(exp, act, path, d, limit=20):
    """Append to d the differences between two tagged JSON values."""
    if len(d) >= limit:
        return
    if isinstance(exp, dict) and isinstance(act, dict):
        if set(exp) == {'$timestamp'} and set(act) == {'$timestamp'}:
            try:
                if abs(instant(exp['$timestamp']) - instant(act['$timestamp'])) <= 2:
                    return
            except (ValueError, TypeError):
                pass
            return d.add(path, exp, act)
        if set(exp) == {'$base64'} and set(act) == {'$base64'}:
            try:
                if base64.b64decode(exp['$base64']) == base64.b64decode(act['$base64']):
                    return
            except (ValueError, TypeError):
                pass
            return d.add(path, exp, act)
        if set(exp) == {'$decimal'} and set(act) == {'$decimal'}:
            if exp != act:
                d.add(path, exp, act)
            return
        if set(exp) == {'$set'} and set(act) == {'$set'}:
            key = lambda x: json.dumps(x, sort_keys=True)
            return deep(sorted(exp['$set'], key=key), sorted(act['$set'], key=key), path, d, limit)
        for k in exp:
            deep(exp[k], act.get(k, MISSING), f'{path}.{k}', d, limit)
        for k in act:
            if k not in exp:
                d.add(f'{path}.{k}', MISSING, act[k])
        return
    if isinstance(exp, list) and isinstance(act, list):
        if len(exp) != len(act):
            d.add(path + '.length', len(exp), len(act))
        for i, (a, b) in enumerate(zip(exp, act)):
            deep(a, b, f'{path}[{i}]', d, limit)
        return
    if isinstance(exp, dict) and set(exp) == {'$decimal'} and type(act) is int:
        exp = int(exp['$decimal']) if WHOLE.match(exp['$decimal']) else exp
    if is_num(exp) and is_num(act):
        if not num_eq(exp, act):
            d.add(path, exp, act)
        return
    if type(exp) is not type(act) or exp != act:
        d.add(path, exp, act)
