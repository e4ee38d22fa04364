# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The published response-parsing and CBOR tests."""
import base64
import glob
import json
import os
import struct

from conformance.generate.case_file import REGION
from conformance.generate.published import answer, load, record, settle, slug
from conformance.reference_driver import encode


def response_parsing(source, writer):
    """Recorded responses, as botocore parses them (its published results leave out what its handlers do)."""
    base = source.published + '/tests/unit/response_parsing/'
    names = set(source.driver.loader.list_available_services('service-2'))
    for path in sorted(glob.glob(base + 'xml/*/*.xml') + glob.glob(base + 'json/*/*.json')):
        relative = os.path.relpath(path, base)
        if '/expected/' in relative or (path.endswith('.xml') and not os.path.exists(path[:-4] + '.json')):
            continue
        service, operation = os.path.basename(path).rsplit('.', 1)[0].split('-', 1)
        if service not in names:
            writer.left_out['no such service'] += 1
            continue
        with open(path, 'rb') as f:
            body = f.read()
        headers = {}
        if b'__headers__' in body:
            document = json.loads(body)
            headers = document.pop('__headers__')
            body = json.dumps(document).encode()
        response = {'status': 400 if 'errors' in relative else 200, 'headers': [[k, v] for k, v in headers.items()],
                    'body_b64': base64.b64encode(body).decode()}
        case = {'id': f'rp/{slug(relative)}', 'suite': 'response-parsing', 'service': service, 'operation': None,
                'input': {'action': 'parse', 'service': service, 'operation': operation.split('#')[0].replace('-', '_'),
                          'region': REGION, 'credentials': 'anonymous', 'response': response}, 'check': 'value'}
        error = answer(source, case).get('error')
        if error and error['type'] != 'ClientError':  # no such operation, or a placeholder for a date
            writer.left_out[error['type']] += 1
        else:
            record(source, writer, case)


def cbor(source, writer):
    for name in ('success', 'error'):
        for i, test in enumerate(load(source.published + f'/tests/unit/cbor/decode-{name}-tests.json')):
            case = {'id': f'cbor/{name}/{i}-{slug(test["description"])}', 'suite': 'cbor', 'service': None, 'input': {
                'action': 'cbor_decode', 'body_b64': base64.b64encode(bytes.fromhex(test['input'])).decode()},
                'check': 'value'}
            if name == 'error':
                case['expect'] = {'error': {'type': 'ResponseParserError'}}
            else:
                try:
                    case['expect'] = {'result': plain(test['expect'])}
                except KeyError as kind:
                    writer.left_out[str(kind)] += 1
                    continue
            settle(source, writer, case)


def plain(expect):
    """The value that the CBOR tests describe as {kind: value}, in the contract's form."""
    if expect is None:
        return None
    (kind, value), = expect.items() if isinstance(expect, dict) and len(expect) == 1 else ((None, expect),)
    if kind in ('uint', 'negint', 'string', 'bool'):
        return value
    if kind == 'bytestring':
        return {'$base64': base64.b64encode(bytes(value)).decode()}
    if kind == 'list':
        return [plain(x) for x in value]
    if kind == 'map':
        return {k: plain(x) for k, x in value.items()}
    if kind in ('null', 'undefined'):
        return None
    if kind == 'float32':
        return encode(struct.unpack('>f', value.to_bytes(4, 'big'))[0])
    if kind == 'float64':
        return encode(struct.unpack('>d', value.to_bytes(8, 'big'))[0])
    raise KeyError(kind)
