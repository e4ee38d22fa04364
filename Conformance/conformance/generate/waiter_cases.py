# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Every waiter through replies that its acceptors match."""
import re

from botocore.exceptions import UnknownServiceError

from conformance.generate import wire_format
from conformance.generate.request_cases import parameters
from conformance.generate.sample_values import Values
from conformance.generate.scripted import scripted

STEP = re.compile(r'^([A-Za-z_]\w*)((\[\]|\[0\])?)$')


def value_at(shape, path, expected):
    """Smallest output value for which the JMESPath `path` yields `expected`, or None."""
    def build(shape, parts):
        if not parts:
            return expected
        m = STEP.match(parts[0])
        if not m or shape.type_name != 'structure' or m.group(1) not in shape.members:
            raise ValueError
        ms = shape.members[m.group(1)]
        if m.group(2):
            if ms.type_name != 'list':
                raise ValueError
            return {m.group(1): [build(ms.member, parts[1:])]}
        return {m.group(1): build(ms, parts[1:])}

    try:
        return build(shape, path.split('.'))
    except ValueError:
        return None


def reply_for(om, acc):
    if acc['matcher'] in ('path', 'pathAll', 'pathAny'):
        if om.output_shape is None:
            return None
        path, exp = acc['argument'], acc['expected']
        m = re.match(r'^length\(([\w.]+)(\[\])?\) *> *`0`$', path)
        if m:
            path, exp = m.group(1), []
            parts = path.split('.')
            s = om.output_shape
            for p in parts:
                if s.type_name != 'structure' or p not in s.members:
                    return None
                s = s.members[p]
            if s.type_name != 'list':
                return None
            v = value_at(om.output_shape, path, [Values('w', 'min', 'x', 'output').gen(s.member, '.x', [])]
                         if acc['expected'] else [])
        else:
            v = value_at(om.output_shape, path, exp)
        if v is None:
            return None
        try:
            return wire_format.success(om, v, 0)
        except Exception:
            return None
    if acc['matcher'] == 'error':
        if acc['expected'] is True:
            return wire_format.error(om, 'AnyError', 'any', 400)
        if acc['expected'] is False:
            return wire_format.success(om, {}, 0)
        return wire_format.error(om, acc['expected'], 'waiter message', 404 if 'Not' in acc['expected'] else 400,
                          s3=om.service_model.service_name == 's3')
    st = acc['expected']
    if st >= 300:
        return {'status': st, 'headers': [], 'body_b64': ''}
    return dict(wire_format.success(om, {}, 0), status=st)


def waiters(source, writer):
    for service, model in source.models():
        try:
            configs = source.driver.loader.load_service_model(service, 'waiters-2')['waiters']
        except UnknownServiceError:
            continue
        for name, config in sorted(configs.items()):
            om = model.operation_model(config['operation'])
            if writer.wants(f'{service}/{om.name}'):
                waiter(source, writer, om, name, config)


def waiter(source, writer, om, name, config):
    service = om.service_model.service_name
    given = parameters(service, om, 'min')
    blank = wire_format.success(om, {}, 0)
    retry = next((a for a in config['acceptors'] if a['state'] == 'retry'), None)

    def add(label, replies, **fields):
        scripted(source, writer, f'wait/{service}/{name}/{label}', 'waiters', om, 'wait', replies, waiter=name,
                 parameters=given, **fields)

    for i, acceptor in enumerate(config['acceptors']):
        last = reply_for(om, acceptor)
        if last is None:
            writer.left_out['acceptor not built'] += 1
        elif acceptor['state'] == 'failure':
            add(f'{i}-failure', [last])
        elif acceptor['state'] == 'success':
            first = reply_for(om, retry) if retry else blank if i % 2 else None
            add(f'{i}-success', [first, last] if first else [last])
    add('max-attempts', [blank, blank], waiter_config={'Delay': 1, 'MaxAttempts': 2})
