# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The headers that are derived from a body, each computed from its bytes."""
import base64
import hashlib
import struct
import zlib


def _table(poly, bits=32):
    out = []
    for n in range(256):
        c = n
        for _ in range(8):
            c = (c >> 1) ^ poly if c & 1 else c >> 1
        out.append(c)
    return out


_T32C = _T64 = None


def crc32c(b):
    global _T32C
    _T32C = _T32C or _table(0x82F63B78)
    c = 0xFFFFFFFF
    for x in b:
        c = _T32C[(c ^ x) & 255] ^ (c >> 8)
    return c ^ 0xFFFFFFFF


def crc64nvme(b):
    global _T64
    _T64 = _T64 or _table(0x9A6C9329AC4BC9B5)
    c = 0xFFFFFFFFFFFFFFFF
    for x in b:
        c = _T64[(c ^ x) & 255] ^ (c >> 8)
    return c ^ 0xFFFFFFFFFFFFFFFF


def tree_hash(b):
    nodes = [hashlib.sha256(b[i:i + (1 << 20)]).digest() for i in range(0, len(b), 1 << 20)] or [
        hashlib.sha256(b'').digest()]
    while len(nodes) > 1:
        nodes = [hashlib.sha256(b''.join(nodes[i:i + 2])).digest() if len(nodes[i:i + 2]) == 2 else nodes[i]
                 for i in range(0, len(nodes), 2)]
    return nodes[0].hex()


def base64_text(x):
    return base64.b64encode(x).decode()


BODY_HEADERS = {
    'content-md5': lambda b: base64_text(hashlib.md5(b).digest()),
    'x-amz-checksum-crc32': lambda b: base64_text(struct.pack('>I', zlib.crc32(b))),
    'x-amz-checksum-crc32c': lambda b: base64_text(struct.pack('>I', crc32c(b))),
    'x-amz-checksum-crc64nvme': lambda b: base64_text(struct.pack('>Q', crc64nvme(b))),
    'x-amz-checksum-sha1': lambda b: base64_text(hashlib.sha1(b).digest()),
    'x-amz-checksum-sha256': lambda b: base64_text(hashlib.sha256(b).digest()),
    'x-amz-content-sha256': lambda b: hashlib.sha256(b).hexdigest(),
    'x-amz-sha256-tree-hash': tree_hash,
    'content-length': lambda b: str(len(b)),
}
