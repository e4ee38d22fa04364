# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""An independent SigV4 verifier: recomputes a signature from the request as it was given."""
import base64
import hashlib
import hmac
import re
from datetime import datetime
from urllib.parse import parse_qsl, quote, urlsplit


def hmac_sha256(k, m):
    return hmac.new(k, m.encode('utf-8'), hashlib.sha256).digest()


def signing_key(secret, date, region, service):
    key = hmac_sha256(('AWS4' + secret).encode(), date)
    return hmac_sha256(hmac_sha256(hmac_sha256(key, region), service), 'aws4_request')


def _norm_path(path):
    if not path:
        return '/'
    out = []
    for seg in path.split('/'):
        if seg in ('', '.'):
            continue
        if seg == '..':
            if out:
                out.pop()
        else:
            out.append(seg)
    res = '/'.join(out)
    if path[0] == '/':
        res = '/' + res
    if path[-1] == '/' and not res.endswith('/'):
        res += '/'
    return res


def canonical_paths(path):
    p = path or '/'
    return {'raw': p, 'double': quote(_norm_path(p), safe='/~'), 'rawquoted': quote(p, safe='/~')}


def canonical_query(query, drop=()):
    pairs = []
    for part in query.split('&') if query else []:
        k, _, v = part.partition('=')
        if k not in drop:
            pairs.append((k, v))
    return '&'.join(f'{k}={v}' for k, v in sorted(pairs))


def host_of(url):
    u = urlsplit(url)
    host = u.hostname or ''
    if ':' in host:
        host = '[' + host + ']'
    default = {'http': 80, 'https': 443}.get(u.scheme)
    if u.port and u.port != default:
        host += ':%d' % u.port
    return host


def sigv4_signature(method, canon_uri, canon_qs, header_lines, signed, payload_hash, scope, amz_date, secret):
    if len(scope.split('/')) != 4:
        return None
    creq = '\n'.join([method.upper(), canon_uri, canon_qs, header_lines + '\n', signed, payload_hash])
    sts = '\n'.join(['AWS4-HMAC-SHA256', amz_date, scope, hashlib.sha256(creq.encode('utf-8')).hexdigest()])
    date, region, service, _ = scope.split('/')
    return hmac.new(signing_key(secret, date, region, service), sts.encode('utf-8'), hashlib.sha256).hexdigest()


AUTHORIZATION = re.compile(r'^AWS4-HMAC-SHA256\s+Credential=([^/]+)/(\S+?),\s*SignedHeaders=(\S+?),\s*Signature=([0-9a-f]{64})$')


def header_map(headers):
    h = {}
    for k, v in headers:
        h.setdefault(k.lower(), []).append(v.strip())
    return h


def verify_header_auth(req, secret):
    """-> list of (path style, payload style) combinations under which the Authorization header is valid."""
    h = header_map(req['headers'])
    m = AUTHORIZATION.match((h.get('authorization') or [''])[0])
    if not m:
        return []
    akid, scope, signed, sig = m.groups()
    u = urlsplit(req['url'])
    body = base64.b64decode(req.get('body_b64') or '')
    lines = []
    for name in signed.split(';'):
        if name == 'host' and 'host' not in h:
            v = host_of(req['url'])
        else:
            v = ','.join(' '.join(x.split()) for x in h.get(name, []))
        lines.append(f'{name}:{v}')
    date = (h.get('x-amz-date') or [''])[0]
    if not date and h.get('date'):
        try:
            date = datetime.strptime(h['date'][0], '%a, %d %b %Y %H:%M:%S GMT').strftime('%Y%m%dT%H%M%SZ')
        except ValueError:
            date = h['date'][0]
    hashes = {'body': hashlib.sha256(body).hexdigest(), 'unsigned': 'UNSIGNED-PAYLOAD'}
    if 'x-amz-content-sha256' in h:
        hashes = {'header': h['x-amz-content-sha256'][0]}
    ok = []
    for ps, cp in canonical_paths(u.path).items():
        for hs, ph in hashes.items():
            if sigv4_signature(req['method'], cp, canonical_query(u.query), '\n'.join(lines), signed, ph, scope,
                               date, secret) == sig:
                ok.append((ps, hs))
    return ok


def verify_query_auth(method, url, secret, headers=(), body=b''):
    u = urlsplit(url)
    q = dict(parse_qsl(u.query, keep_blank_values=True))
    if 'X-Amz-Signature' not in q:
        return []
    scope = q.get('X-Amz-Credential', '').partition('/')[2]
    signed = q.get('X-Amz-SignedHeaders', '')
    h = header_map(headers)
    lines = []
    for name in signed.split(';'):
        v = host_of(url) if name == 'host' and 'host' not in h else ','.join(h.get(name, []))
        lines.append(f'{name}:{v}')
    ok = []
    for ps, cp in canonical_paths(u.path).items():
        for hs, ph in (('unsigned', 'UNSIGNED-PAYLOAD'), ('body', hashlib.sha256(body).hexdigest())):
            if sigv4_signature(method, cp, canonical_query(u.query, ('X-Amz-Signature',)), '\n'.join(lines), signed, ph,
                               scope, q.get('X-Amz-Date', ''), secret) == q['X-Amz-Signature']:
                ok.append((ps, hs))
    return ok
