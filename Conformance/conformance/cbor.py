# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Reads CBOR (enough of RFC 8949 for the rpc-v2-cbor protocol) into comparable values."""
import base64
import math
import struct


class CborTag:
    def __init__(self, tag, value):
        self.tag, self.value = tag, value


def load(b):
    v, i = _item(b, 0)
    if i != len(b):
        raise ValueError('trailing CBOR bytes')
    return v


_BREAK = object()


def _item(b, i):
    ib = b[i]
    i += 1
    major, info = ib >> 5, ib & 31
    indef = False
    if info < 24:
        arg = info
    elif info == 24:
        arg = b[i]
        i += 1
    elif info in (25, 26, 27):
        n = {25: 2, 26: 4, 27: 8}[info]
        arg = int.from_bytes(b[i:i + n], 'big')
        raw = b[i:i + n]
        i += n
    elif info == 31:
        indef, arg = True, 0
    else:
        raise ValueError('bad CBOR')
    if major == 0:
        return arg, i
    if major == 1:
        return -1 - arg, i
    if major in (2, 3):
        if indef:
            out = b''
            while True:
                v, i = _item(b, i)
                if v is _BREAK:
                    break
                out += v if isinstance(v, bytes) else v.encode()
        else:
            out = b[i:i + arg]
            if len(out) != arg:
                raise ValueError('short CBOR')
            i += arg
        return (out if major == 2 else out.decode('utf-8')), i
    if major == 4:
        out = []
        while indef or len(out) < arg:
            v, i = _item(b, i)
            if v is _BREAK:
                break
            out.append(v)
        return out, i
    if major == 5:
        out = {}
        n = 0
        while indef or n < arg:
            k, i = _item(b, i)
            if k is _BREAK:
                break
            out[k], i = _item(b, i)
            n += 1
        return out, i
    if major == 6:
        v, i = _item(b, i)
        return CborTag(arg, v), i
    if indef:
        return _BREAK, i
    if info == 20:
        return False, i
    if info == 21:
        return True, i
    if info in (22, 23):
        return None, i
    if info == 25:
        return struct.unpack('>e', raw)[0], i
    if info == 26:
        return struct.unpack('>f', raw)[0], i
    if info == 27:
        return struct.unpack('>d', raw)[0], i
    return arg, i


def plain(v):
    """CBOR value -> tagged JSON value comparable with deep()."""
    if isinstance(v, bytes):
        return {'$base64': base64.b64encode(v).decode()}
    if isinstance(v, CborTag):
        if v.tag == 1:
            return {'$timestamp': v.value}
        return {'$tag%d' % v.tag: plain(v.value)}
    if isinstance(v, float) and (math.isnan(v) or math.isinf(v)):
        return {'$float': repr(v)}
    if isinstance(v, list):
        return [plain(x) for x in v]
    if isinstance(v, dict):
        return {str(k): plain(x) for k, x in v.items()}
    return v
