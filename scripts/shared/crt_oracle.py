# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""An HTTP server that signs and hashes with AWS's own native library (PyPI `awscrt`), for comparison tests.

    POST /checksum/NAME    bytes -> hexadecimal digits, highest first; NAME as in x-amz-checksum-NAME
    POST /sign             JSON  -> JSON: the request's path and headers with a SigV4a signature

awscrt is in a separate folder, because botocore behaves differently if it can import it.
"""
import datetime
import http.server
import io
import json
import os
import sys
import sysconfig

sys.path.insert(0, os.path.join(os.path.dirname(sysconfig.get_path('scripts')), 'crt'))

import awscrt.auth as auth
import awscrt.checksums as checksums
from awscrt.http import HttpHeaders, HttpRequest


def crc(function, size):
    return lambda data: function(data).to_bytes(size, 'big')


CHECKSUMS = {
    'crc32': crc(checksums.crc32, 4),
    'crc32c': crc(checksums.crc32c, 4),
    'crc64nvme': crc(checksums.crc64nvme, 8),
    'xxhash64': checksums.XXHash.compute_xxhash64,
    'xxhash3': checksums.XXHash.compute_xxhash3_64,
    'xxhash128': checksums.XXHash.compute_xxhash3_128,
}


def sign(line):
    keys = line['credentials']
    body = line.get('body')
    request = HttpRequest(line['method'], line['path'], HttpHeaders([tuple(h) for h in line['headers']]),
                          io.BytesIO(body.encode()) if body else None)
    in_query = 'expires_in' in line
    config = auth.AwsSigningConfig(
        algorithm=auth.AwsSigningAlgorithm.V4_ASYMMETRIC,
        signature_type=auth.AwsSignatureType.HTTP_REQUEST_QUERY_PARAMS if in_query
        else auth.AwsSignatureType.HTTP_REQUEST_HEADERS,
        credentials_provider=auth.AwsCredentialsProvider.new_static(
            keys['access_key_id'], keys['secret_access_key'], keys.get('session_token')),
        region=line['region_set'], service=line['service'],
        date=datetime.datetime.fromtimestamp(line['epoch'], datetime.timezone.utc),
        use_double_uri_encode=not line['s3'], should_normalize_uri_path=not line['s3'],
        signed_body_value=line.get('payload'),
        signed_body_header_type=auth.AwsSignedBodyHeaderType.X_AMZ_CONTENT_SHA_256 if line['s3'] and not in_query
        else auth.AwsSignedBodyHeaderType.NONE,
        expiration_in_seconds=line.get('expires_in'))
    auth.aws_sign_request(request, config).result(60)
    return {'path': request.path, 'headers': [list(h) for h in request.headers]}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.answer(200, b'')

    def do_POST(self):
        data = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        try:
            if self.path == '/sign':
                answer = json.dumps(sign(json.loads(data)))
            else:
                answer = CHECKSUMS[self.path.rpartition('/')[2]](data).hex()
            self.answer(200, answer.encode())
        except Exception as e:
            self.answer(400, repr(e).encode())

    def answer(self, status, body):
        self.send_response(status)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


if __name__ == '__main__':
    http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), Handler).serve_forever()
