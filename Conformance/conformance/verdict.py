# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Does a driver's answer meet a case's expectation?"""
from conformance import signatures
from conformance.errors import cmp_error
from conformance.http_requests import cmp_post_fields, cmp_request, cmp_request_subset, cmp_url
from conformance.values import MISSING, Diffs, deep


def secret_of(case):
    """The secret key that the requests of a case are signed with, or None."""
    credentials = case['input'].get('credentials')
    if credentials is None and 'process' in case:
        return case['process'].get('env', {}).get('AWS_SECRET_ACCESS_KEY')
    return credentials.get('secret_access_key') if isinstance(credentials, dict) else None


def judge(case, out):
    """-> (differences, equal byte for byte?)"""
    d = Diffs()
    expect, check, opts = case['expect'], case.get('check', 'value'), case.get('opts') or {}
    secret = secret_of(case)
    if 'error' in expect and 'response' not in expect:
        cmp_error(expect['error'], out.get('error'), d)
        if 'requests' in expect:
            cmp_requests(expect['requests'], out.get('requests'), opts, secret, d)
        return d, not d
    if out.get('error') is not None:
        d.add('error', MISSING, out['error'])
        return d, False
    exact = True
    if check == 'request':
        exact = cmp_request(expect['request'], out.get('request'), opts, secret, d)
    elif check == 'request_subset':
        cmp_request_subset(expect['request'], out.get('request'), opts, d)
    elif check == 'url':
        exact = cmp_presigned_url(expect['url'], out.get('url'), opts, secret, d)
    else:
        for key, value in expect.items():
            cmp_member(case, key, value, out, opts, secret, d)
    return d, exact and not d


def cmp_presigned_url(expect, actual, opts, secret, d):
    if not isinstance(actual, str):
        d.add('url', expect, actual)
        return False
    cmp_url(expect, actual, d, drop=('X-Amz-Signature',))
    if 'X-Amz-Signature=' in expect and secret:
        method = opts.get('method', 'GET')
        want = signatures.verify_query_auth(method, expect, secret)
        got = signatures.verify_query_auth(method, actual, secret)
        if want and not set(want) & set(got):
            d.add('url.X-Amz-Signature (not valid for this URL)', want, got)
    return expect == actual


def cmp_member(case, key, value, out, opts, secret, d):
    if key == 'requests':
        cmp_requests(value, out.get('requests'), opts, secret, d)
    elif key == 'served':
        expect = [served_as_request(x) for x in value]
        actual = [served_as_request(x) for x in out.get('served') or []]
        cmp_requests(expect, actual, opts, None, d, 'served', case.get('server', {}).get('headers'))
    elif key == 'fields' and 'policy' in value:
        cmp_post_fields(value, out.get(key), secret, d)
    elif key == 'response' and isinstance(value, dict) and opts.get('ignore_http_headers'):
        deep(without_http_headers(value), without_http_headers(out.get(key, MISSING)), key, d)
    else:
        deep(value, out.get(key, MISSING), key, d)


def served_as_request(r):
    """A request that the loopback server recorded, in the form of `prepare`."""
    return {'method': r['method'], 'url': 'http://server' + r['target'], 'headers': r['headers'],
            'body_b64': r['body_b64']}


def without_http_headers(v):
    if isinstance(v, dict) and isinstance(v.get('ResponseMetadata'), dict):
        metadata = {k: x for k, x in v['ResponseMetadata'].items() if k != 'HTTPHeaders'}
        return {**v, 'ResponseMetadata': metadata}
    return v


def cmp_requests(expect, actual, opts, secret, d, name='requests', only=None):
    actual = actual if isinstance(actual, list) else []
    if len(expect) != len(actual):
        d.add(name + '.length', len(expect), len(actual))
    for i, (e, a) in enumerate(zip(expect, actual)):
        if only is not None:
            names = {k.lower() for k in only}
            e = {**e, 'headers': [h for h in e['headers'] if h[0].lower() in names]}
            a = {**a, 'headers': [h for h in a['headers'] if h[0].lower() in names]}
        x = Diffs()
        cmp_request(e, a, opts, secret, x)
        for path, ev, av in x:
            d.add(f'{name}[{i}].{path}', ev, av)
