# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Cases over a real loopback connection: what arrives at the server, and how odd replies are taken."""
import gzip
import json

from conformance.capture_server import CaptureServer
from conformance.generate.behaviour_cases import s3err
from conformance.generate.case_file import CREDENTIALS, REGION, body_kind, line_for
from conformance.generate.scripted import base64_text, known_error, reply

COMPARED_HEADERS = {'content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'x-amz-target',
                    'x-amz-trailer', 'x-amz-decoded-content-length', 'expect', 'x-amz-content-sha256'}
J = [['Content-Type', 'application/x-amz-json-1.0']]


def wire(source, writer):
    server = CaptureServer()

    def add(label, service, operation, replies, parameters=None):
        case_id = f'wire/{service}/{operation}/{label}'
        if not writer.wants(case_id):
            return
        line = {**line_for(service, operation, 'call'), 'parameters': parameters or {}, 'endpoint_url': '{SERVER}',
                'config': {'retries': {'max_attempts': 1}, 'read_timeout': 2, 'connect_timeout': 2}}
        source.driver.clients.clear()
        server.script(replies)
        out = source.driver.handle({'id': case_id, **json.loads(json.dumps(line).replace('{SERVER}', server.url))})
        out.pop('id')
        served = server.take()
        error = out.pop('error', None)
        if error and not known_error(error['type']):
            writer.left_out[error['type']] += 1
            return
        if error:
            out = {'error': error if error['type'] == 'ClientError' else {'type': error['type']}}
        else:
            out['served'] = [{'method': r['method'], 'target': r['target'], 'body_b64': r['body_b64'],
                              'headers': [x for x in r['headers'] if x[0].lower() in COMPARED_HEADERS]} for r in served]
        om = source.driver.model(service).operation_model(operation)
        writer.add({'id': case_id, 'suite': 'wire', 'service': service, 'operation': operation, 'input': line,
                    'server': {'replies': replies, 'headers': sorted(COMPARED_HEADERS)}, 'check': 'value',
                    'opts': {'body': body_kind(om), 'ignore_http_headers': True}, 'expect': out}, case_id)

    all_replies(add)
    server.close()
    nobody_listens(source, writer)


def nobody_listens(source, writer):
    line = {'action': 'call', 'service': 'dynamodb', 'operation': 'ListTables', 'region': REGION,
            'credentials': CREDENTIALS, 'endpoint_url': 'http://127.0.0.1:9',
            'config': {'retries': {'max_attempts': 0}, 'connect_timeout': 2}}
    out = source.driver.handle({'id': 0, **line})
    writer.add({'id': 'wire/dynamodb/refused', 'suite': 'wire', 'service': 'dynamodb', 'operation': None,
                'input': line, 'check': 'value', 'expect': {'error': {'type': out['error']['type']}}}, 'wire/refused')


def all_replies(add):
    big = 'x' * 300000
    B = {'Bucket': 'conf-bucket', 'Key': 'k'}
    D = ('dynamodb', 'ListTables')
    add('plain', *D, [reply(200, '{"TableNames":["a","\u00e9"]}', J)])
    add('chunked', *D, [dict(reply(200, '{"TableNames":["a","b"]}', J), chunked=True)])
    add('gzip', *D, [reply(200, gzip.compress(b'{"TableNames":["z"]}', mtime=0), J + [['Content-Encoding', 'gzip']])])
    add('truncated', *D, [dict(reply(200, '{"TableNames":["a"]}', J), truncate=5)] * 2)
    add('dropped-then-ok', *D, [{'status': 200, 'close': True}, reply(200, '{"TableNames":[]}', J)])
    add('dropped-always', *D, [{'status': 200, 'close': True}] * 3)
    add('slow', *D, [dict(reply(200, '{}', J), delay=3)] * 2)
    add('500-ok', *D, [reply(500), reply(200, '{"TableNames":["k"]}', J)])
    add('garbage', *D, [{'status': 200, 'raw_b64': base64_text('this is not HTTP\r\n\r\n')}] * 2)
    add('empty-200', *D, [reply(200, '', J)])
    add('put-small', 's3', 'PutObject', [reply(200, '', [['ETag', '"e"']])], {**B, 'Body': {'$base64': base64_text('hello')}})
    add('put-big', 's3', 'PutObject', [reply(200, '', [['ETag', '"e"']])], {**B, 'Body': {'$base64': base64_text(big)}})
    add('put-stream', 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$stream': base64_text(big)}})
    add('put-no-continue', 's3', 'PutObject', [dict(s3err('AccessDenied', status=403), **{'continue': False})],
        {**B, 'Body': {'$base64': base64_text('hello')}})
    add('put-500-ok', 's3', 'PutObject', [reply(500), reply(200)], {**B, 'Body': {'$stream': base64_text('again' * 100)}})
    add('get-big', 's3', 'GetObject', [reply(200, big)], B)
    add('get-chunked', 's3', 'GetObject', [dict(reply(200, 'chunky body' * 9), chunked=True)], B)
    add('get-truncated', 's3', 'GetObject', [dict(reply(200, big), truncate=1000)], B)
    add('get-gzip-stored', 's3', 'GetObject', [reply(200, gzip.compress(b'stored', mtime=0), [['Content-Encoding', 'gzip']])], B)
    add('get-range', 's3', 'GetObject', [reply(206, 'ell', [['Content-Range', 'bytes 1-3/5']])], {**B, 'Range': 'bytes=1-3'})
    add('head', 's3', 'HeadObject', [reply(200, '', [['Content-Length', '5'], ['ETag', '"e"']])], B)
    add('head-404', 's3', 'HeadObject', [reply(404)], B)
    add('delete-204', 's3', 'DeleteObject', [reply(204, '', [['x-amz-version-id', 'v']])], B)
    add('304', 's3', 'GetObject', [reply(304, '', [['ETag', '"e"']])], {**B, 'IfNoneMatch': '"e"'})
    add('weird-key', 's3', 'GetObject', [reply(200, 'x')], {**B, 'Key': "a b+c/\u00e9?#&=;'()*~!@$,:/../x"})
    add('query', 'iam', 'ListUsers', [reply(200, '<ListUsersResponse><ListUsersResult><Users/></ListUsersResult>'
                                                 '</ListUsersResponse>')], {'PathPrefix': '/a b+c/'})
    add('lambda-stream', 'lambda', 'Invoke', [reply(200, '{"ok":1}', [['X-Amz-Executed-Version', '$LATEST']])], {
        'FunctionName': 'f', 'Payload': {'$base64': base64_text('{}')}})
    add('duplicate-headers', 's3', 'HeadObject', [reply(200, '', [['x-amz-meta-a', '1'], ['x-amz-meta-a', '2']])], B)
