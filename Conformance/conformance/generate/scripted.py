# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Cases of several requests with scripted replies (CONTRACT.md, section 4)."""
import base64
import copy

import botocore.exceptions

from conformance.generate.case_file import body_kind, line_for, without_user_agent


def known_error(name):
    """False for Python's own exceptions (UnicodeDecodeError …): botocore failing is nothing to reproduce."""
    return hasattr(botocore.exceptions, name) or name in ('ClientError', 'ResponseParserError', 'ScriptExhausted',
                                                          'JMESPathTypeError')


def reply(status, body='', headers=()):
    return {'status': status, 'headers': [list(x) for x in headers], 'body_b64': base64_text(body)}


def base64_text(v):
    return base64.b64encode(v if isinstance(v, bytes) else v.encode('utf-8')).decode()


def scripted(source, writer, case_id, suite, om, action, replies, key=None, keep_exhausted=False, **fields):
    """Adds the case whose expectation is what botocore does when it gets these replies."""
    service = om.service_model.service_name
    if not writer.wants(key or f'{service}/{om.name}'):
        return
    line = {**line_for(service, om.name, action), 'responses': replies, **fields}
    out = source.driver.handle({'id': case_id, **copy.deepcopy(line)})
    out.pop('id')
    error = out.get('error')
    if error:
        kind = error['type']
        if not known_error(kind) or kind == 'MissingDependencyException' or (
                kind == 'ScriptExhausted' and not keep_exhausted):
            writer.left_out[kind] += 1
            return
        if kind not in ('ClientError', 'WaiterError', 'EventStreamError'):
            out['error'] = {'type': kind}
        out.pop('response', None)
    writer.add({'id': case_id, 'suite': suite, 'service': service, 'protocol': om.service_model.resolved_protocol,
                'operation': om.name, 'input': line, 'check': 'value', 'opts': {'body': body_kind(om)},
                'expect': without_user_agent(out)}, key)
