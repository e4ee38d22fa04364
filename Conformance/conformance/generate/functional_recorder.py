# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""pytest plugin: records the API calls that botocore's functional tests make, as JSON lines in $RECORD_OUT."""
import base64
import json
import os

import botocore.client
import botocore.endpoint
import botocore.session
from botocore import UNSIGNED

from conformance.reference_driver import encode

NOT_OPTIONS = {'client_cert', 'proxies_config', 'tcp_keepalive', 'defaults_mode'}
CLIENT_ARGUMENTS = ('service_name', 'region_name', 'api_version', 'use_ssl', 'verify', 'endpoint_url',
                    'aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'config')

create_client = botocore.session.Session.create_client
make_api_call = botocore.client.BaseClient._make_api_call
get_response = botocore.endpoint.Endpoint._do_get_response


class Recorder:
    def __init__(self, path):
        self.out = open(path, 'w', encoding='utf-8')
        self.test = ''
        self.call = None  # the call in flight

    def close(self, record):
        self.call = None
        if record['urls']:
            self.out.write(json.dumps(record) + '\n')
            self.out.flush()


RECORDER = None


def remembering_create_client(self, *args, **kwargs):
    client = create_client(self, *args, **kwargs)
    given = dict(zip(CLIENT_ARGUMENTS, args), **kwargs)
    default = self.get_default_client_config()
    if default is not None:
        given['config'] = default.merge(given['config']) if given.get('config') is not None else default
    client.recorded_arguments = given
    return client


def options_of(client):
    """The options that the program gave, not what botocore made of them."""
    config = client.recorded_arguments.get('config')
    out = {}
    for name, value in (getattr(config, '_user_provided_options', None) or {}).items():
        if name not in NOT_OPTIONS and value is not None and value is not UNSIGNED and is_json(value):
            out[name] = value
    return out


def is_json(value):
    try:
        json.dumps(value)
    except (TypeError, ValueError):
        return False
    return True


def line_for(client):
    arguments = client.recorded_arguments
    line = {'service': client.meta.service_model.service_name, 'region': client.meta.region_name}
    for name in ('endpoint_url', 'use_ssl', 'api_version'):
        if arguments.get(name) is not None:
            line[name] = arguments[name]
    credentials = client._request_signer._credentials
    if client.meta.config.signature_version is UNSIGNED:
        line['credentials'] = 'anonymous'
    elif credentials is not None:
        frozen = credentials.get_frozen_credentials()
        line['credentials'] = {'access_key_id': frozen.access_key, 'secret_access_key': frozen.secret_key,
                               'session_token': frozen.token}
    options = options_of(client)
    if options:
        line['config'] = options
    return line


def peek(value):
    """Parameters in the contract's form; file-like bodies are put back to where they stood."""
    if isinstance(value, dict):
        return {k: peek(x) for k, x in value.items()}
    if isinstance(value, list):
        return [peek(x) for x in value]
    if hasattr(value, 'read'):
        position = value.tell()
        data = value.read()
        value.seek(position)
        return {'$stream': base64.b64encode(data if isinstance(data, bytes) else data.encode()).decode()}
    return encode(value)


def recording_make_api_call(self, operation_name, api_params):
    if RECORDER.call is not None or not hasattr(self, 'recorded_arguments'):  # a call that a handler makes
        return make_api_call(self, operation_name, api_params)
    try:
        line = {**line_for(self), 'action': 'call', 'operation': operation_name, 'parameters': peek(api_params or {})}
        json.dumps(line)
    except Exception:  # parameters that can't be written down
        return make_api_call(self, operation_name, api_params)
    record = RECORDER.call = {'test': RECORDER.test, 'line': line, 'urls': [], 'replies': []}
    try:
        return make_api_call(self, operation_name, api_params)
    finally:
        RECORDER.close(record)


def recording_get_response(self, request, operation_model, context):
    success, error = get_response(self, request, operation_model, context)
    if RECORDER.call is not None:
        RECORDER.call['urls'].append([request.method, request.url])
        RECORDER.call['replies'].append(reply_of(success, error))
    return success, error


def reply_of(success, error):
    if success is None:
        return {'raise': type(error).__name__}
    http = success[0]
    raw = getattr(http, 'raw', None)
    body = raw.getvalue() if hasattr(raw, 'getvalue') else http.content
    return {'status': int(http.status_code), 'headers': [[k, str(v)] for k, v in dict(http.headers).items()],
            'body_b64': base64.b64encode(body if isinstance(body, bytes) else b'').decode()}


def pytest_configure(config):
    global RECORDER
    RECORDER = Recorder(os.environ['RECORD_OUT'])
    botocore.client.BaseClient._make_api_call = recording_make_api_call
    botocore.session.Session.create_client = remembering_create_client
    botocore.endpoint.Endpoint._do_get_response = recording_get_response


def pytest_runtest_setup(item):
    RECORDER.test = item.nodeid
