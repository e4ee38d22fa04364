# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The published protocol tests, each with a service model of its own."""
import base64
import copy
import glob
import os

from conformance.generate.case_file import NOW, REGION, UUID, body_kind_of
from conformance.generate.published import answer, load, record, settle, slug
from conformance.values import Diffs, deep, instant


def inline_model(data, case, direction):
    md = dict(data['metadata'])
    proto = md['protocol']
    md.setdefault('apiVersion', '2020-01-01')
    md.setdefault('endpointPrefix', 'protocoltest')
    md.setdefault('serviceId', 'Protocol Test')
    md.setdefault('serviceFullName', 'Protocol Test')
    md.setdefault('signatureVersion', 'v4')
    md.setdefault('uid', 'protocol-test-2020-01-01')
    if proto == 'json':
        md.setdefault('jsonVersion', '1.0')
    if proto in ('json', 'smithy-rpc-v2-cbor'):
        md.setdefault('targetPrefix', 'ProtocolTest')
    given = copy.deepcopy(case['given'])
    given.setdefault('name', 'OperationName')
    given.setdefault('http', {'method': 'POST', 'requestUri': '/'})
    given['http'].setdefault('method', 'POST')
    given['http'].setdefault('requestUri', '/')
    if direction == 'output' and proto == 'query' and 'output' in given:
        shape = data['shapes'][given['output']['shape']]
        if shape.get('members'):
            given['output'].setdefault('resultWrapper', given['name'] + 'Result')
    shapes = reachable(data['shapes'], given)
    if 'error' in case or case.get('response', {}).get('status_code', 200) >= 300:
        for n, sh in data['shapes'].items():
            if sh.get('exception'):
                shapes.update(reachable(data['shapes'], {'input': {'shape': n}}))
    return {'version': '2.0', 'metadata': md, 'operations': {given['name']: given}, 'shapes': shapes}


def reachable(shapes, given):
    todo = [x['shape'] for x in [given.get('input'), given.get('output')] + list(given.get('errors', [])) if x]
    out = {}
    while todo:
        n = todo.pop()
        if n in out or n not in shapes:
            continue
        out[n] = shapes[n]
        s = shapes[n]
        for m in s.get('members', {}).values():
            todo.append(m['shape'])
        for k in ('member', 'key', 'value'):
            if k in s:
                todo.append(s[k]['shape'])
    return {k: shapes[k] for k in shapes if k in out}


def special_floats(v, shapes, ref):
    s = shapes.get(ref['shape'], {}) if ref else {}
    t = s.get('type')
    if t in ('float', 'double') and v in ('Infinity', '-Infinity', 'NaN'):
        return {'$float': v}
    if t == 'structure' and isinstance(v, dict) and not s.get('document'):
        return {k: special_floats(x, shapes, s.get('members', {}).get(k)) for k, x in v.items()}
    if t == 'list' and isinstance(v, list):
        return [special_floats(x, shapes, s['member']) for x in v]
    if t == 'map' and isinstance(v, dict):
        return {k: special_floats(x, shapes, s['value']) for k, x in v.items()}
    return v


def ignored(ig, basename, direction, description, cid):
    g = ig.get('general', {}).get(direction, {})
    p = ig.get('protocols', {}).get(basename, {}).get(direction, {})
    return description in g.get('suites', []) + p.get('suites', []) or cid in g.get('cases', []) + p.get('cases', [])


def protocols(source, writer):
    base = source.published + '/tests/unit/protocols/'
    ig = load(base + 'protocol-tests-ignore-list.json')
    for folder in ('input', 'output', 'legacy/input', 'legacy/output'):
        direction = folder.split('/')[-1]
        for f in sorted(glob.glob(base + folder + '/*.json')):
            name = os.path.basename(f)[:-5]
            for i, data in enumerate(load(f)):
                for j, case in enumerate(data['cases']):
                    if ignored(ig, name, direction, data['description'], case.get('id')):
                        writer.left_out["botocore's ignore list"] += 1
                        continue
                    model = inline_model(data, case, direction)
                    op = case['given'].get('name', 'OperationName')
                    cid = f"proto/{folder}/{name}/{i}-{j}-{slug(case.get('id') or data['description'])}"
                    line = {'service': None, 'model': model, 'operation': op, 'region': REGION,
                            'credentials': 'anonymous', 'endpoint_url': 'https://example.com'}
                    c = {'id': cid, 'suite': f'protocol-{folder.replace("/", "-")}',
                         'protocol': data['metadata']['protocol'], 'service': None, 'input': line}
                    if direction == 'input':
                        input_case(source, writer, data, case, model, c)
                    else:
                        output_case(source, writer, data, case, model, c)


def has_null(v):
    if isinstance(v, dict):
        return any(has_null(x) for x in v.values())
    if isinstance(v, list):
        return any(has_null(x) for x in v)
    return v is None


def input_case(source, writer, data, case, model, c):
    proto = data['metadata']['protocol']
    given = model['operations'][c['input']['operation']]
    s = case['serialized']
    line = c['input']
    line.update(action='prepare', uuid=UUID, now=NOW,
                parameters=special_floats(case.get('params', {}), data['shapes'], given.get('input')))
    if has_null(case.get('params', {})):
        line['config'] = {'parameter_validation': False}
    if data.get('clientEndpoint'):
        ce = data['clientEndpoint']
        line['endpoint_url'] = ce if '://' in ce else 'https://' + ce
    req = {'method': s.get('method', given['http']['method']), 'uri': s.get('uri', '/')}
    if 'host' in s:
        req['host'] = s['host']
    if s.get('body') is not None and not (proto == 'smithy-rpc-v2-cbor' and not s['body']):
        raw = s['body']
        req['body_b64'] = raw if proto == 'smithy-rpc-v2-cbor' else base64.b64encode(raw.encode('utf-8')).decode()
    hs = dict(s.get('headers', {}))
    ct = next((k for k in hs if k.lower() == 'content-type'), None)
    if proto in ('query', 'ec2') and ct and 'charset' not in hs[ct]:
        hs[ct] += '; charset=utf-8'
    elif proto == 'rest-xml' and ct:
        hs.pop(ct)
    elif proto == 'rest-json' and ct and hs[ct] != 'application/json':
        hs.pop(ct)
    req['headers'] = hs
    req['forbid_headers'] = [x for x in s.get('forbidHeaders', []) if x.lower() != 'content-length']
    c['expect'] = {'request': req}
    c['check'] = 'request_subset'
    c['opts'] = {'body': body_kind_of(proto, payload_type(data['shapes'], given))}
    settle(source, writer, c)


def payload_type(shapes, given):
    shape = shapes.get((given.get('input') or {}).get('shape'), {})
    payload = shape.get('payload')
    return shapes[shape['members'][payload]['shape']]['type'] if payload else None


def loosen(v):
    """Tagged value -> the untyped form the published output tests use."""
    if isinstance(v, dict):
        if set(v) == {'$base64'}:
            return base64.b64decode(v['$base64']).decode('utf-8', 'replace')
        if set(v) == {'$timestamp'}:
            us = instant(v['$timestamp'])
            return us / 1e6 if us % 1000000 else us // 1000000
        if set(v) == {'$float'}:
            return v['$float']
        if set(v) == {'$events'}:
            return loosen(v['$events'])
        if set(v) == {'$literal'}:
            return {k: loosen(x) for k, x in v['$literal'].items()}
        return {k: loosen(x) for k, x in v.items()}
    if isinstance(v, list):
        return [loosen(x) for x in v]
    return v


def output_case(source, writer, data, case, model, c):
    proto = data['metadata']['protocol']
    r = case['response']
    body = r.get('body')
    if body is None:
        body = '' if proto not in ('query',) else '<xml/>'
    stream = any(x.get('eventstream') for x in model['shapes'].values())
    bb = body if proto == 'smithy-rpc-v2-cbor' or stream else base64.b64encode(body.encode('utf-8')).decode()
    c['input'].update(action='parse', response={
        'status': r.get('status_code', 200), 'headers': [[k, str(v)] for k, v in r.get('headers', {}).items()],
        'body_b64': bb})
    c['check'] = 'value'
    out = answer(source, c)
    if 'error' in case:
        got = loosen(out.get('error', {}).get('response', {}))
        want = {'Error': {'Code': case.get('errorCode', ''), 'Message': case.get('errorMessage', '')}}
        want.update(case['error'])
        if 'Error' in got:
            got['Error'] = {k: v for k, v in got['Error'].items() if k in ('Code', 'Message')}
    else:
        got, want = loosen(out.get('response', {})), case['result']
    got.pop('ResponseMetadata', None)
    want = {k: v for k, v in want.items() if k != 'ResponseMetadata'}
    d = Diffs()
    deep(want, got, '', d)
    if d:
        writer.left_out['botocore differs'] += 1
    else:
        record(source, writer, c)
