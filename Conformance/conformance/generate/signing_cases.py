# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The published SigV4 test suite."""
import base64
import os
import re
from urllib.parse import quote

from conformance.generate.case_file import CREDENTIALS
from conformance.generate.published import settle


SUITE_NOW = '2015-08-30T12:36:00Z'


def ignored(name):
    """Cases that botocore's own run of the suite leaves out."""
    return name == 'normalize-path/get-space' or 'query-order-' in name and 'encoded' not in name


def read(path):
    with open(path, encoding='utf-8', newline='') as f:
        return f.read().replace('\r', '')


def request_of(text):
    """A raw HTTP request of the suite -> the contract's form."""
    head, _, body = text.partition('\n\n')
    first, *lines = head.split('\n')
    method, target = re.match(r'^(\S+) (.*) HTTP/1\.1$', first).groups()
    if '?' in target:
        target = quote(target, safe='/?&=%~-._')
    headers = []
    for line in lines:
        if line[:1] in (' ', '\t') and headers:
            headers[-1][1] += '\n' + line
        elif line:
            name, _, value = line.partition(':')
            headers.append([name, value])
    host = next((v.strip() for k, v in headers if k.lower() == 'host'), 'example.amazonaws.com')
    return {'method': method, 'url': 'https://' + host + target, 'headers': headers,
            'body_b64': base64.b64encode(body.encode('utf-8')).decode()}


def sigv4(source, writer):
    base = source.published + '/tests/unit/auth/aws4_testsuite/'
    for folder, _, files in sorted(os.walk(base)):
        stem = next((os.path.join(folder, f[:-4]) for f in sorted(files) if f.endswith('.req')), None)
        name = os.path.relpath(folder, base)
        if stem is None:
            continue
        if ignored(name):
            writer.left_out["botocore's ignore list"] += 1
            continue
        canonical, authorization = read(stem + '.creq'), read(stem + '.authz')
        credentials = dict(CREDENTIALS)
        token = re.search(r'^x-amz-security-token:(.*)$', canonical, re.M)
        if token:
            credentials['session_token'] = token.group(1)
        line = {'action': 'sign', 'signature_version': 'v4', 'signing_name': 'service', 'region': 'us-east-1',
                'credentials': credentials, 'now': SUITE_NOW, 'request': request_of(read(stem + '.req'))}
        settle(source, writer, {
            'id': f'sigv4/{name}', 'suite': 'sigv4', 'service': None, 'input': line, 'check': 'value',
            'expect': {'canonical_request': canonical, 'string_to_sign': read(stem + '.sts'),
                       'authorization': authorization}})
