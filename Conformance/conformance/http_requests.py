# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Comparison of HTTP requests, URLs and POST forms (CONTRACT.md, section 6)."""
import base64
import gzip
import hashlib
import hmac
import json
import re
import zlib
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.etree import ElementTree

from conformance import cbor
from conformance.checksums import BODY_HEADERS, base64_text
from conformance.signatures import AUTHORIZATION, header_map, host_of, signing_key, verify_header_auth
from conformance.values import MISSING, deep


def xml_plain(b):
    def conv(e):
        kids = [conv(c) for c in e]
        text = e.text or ''
        if kids and not text.strip():
            text = ''
        tail = ''.join((c.tail or '') for c in e).strip()
        out = [e.tag, dict(sorted(e.attrib.items())), text]
        if tail:
            out.append({'tail': tail})
        # siblings of different names may come in any order; map entries too
        return out + sorted(kids, key=lambda k: (k[0], repr(k) if k[0].rpartition('}')[2] == 'entry' else ''))

    return conv(ElementTree.fromstring(b))


def json_plain(b):
    return json.loads(b.decode('utf-8')) if b else None


# never compared
IGNORED_HEADERS = {'user-agent', 'x-amz-user-agent', 'amz-sdk-invocation-id', 'host', 'connection', 'accept-encoding'}
# may be added by an HTTP stack when botocore's prepared request has none
OPTIONAL_EXTRA = {'accept': '*/*'}


def decode_aws_chunked(b):
    out, i = b'', 0
    while True:
        j = b.index(b'\r\n', i)
        n = int(b[i:j].split(b';')[0], 16)
        i = j + 2
        if n == 0:
            break
        out += b[i:i + n]
        i += n + 2
    trailers = [x for x in b[i:].decode('utf-8').split('\r\n') if x]
    return out, sorted(t.replace(' ', '').lower().split(':')[0] + ':' + t.split(':', 1)[1].strip() for t in trailers)


def cmp_body(exp_h, eb, act_h, ab, kind, d, path='body'):
    if eb == ab:
        return
    ce = (exp_h.get('content-encoding') or [''])[0]
    if 'aws-chunked' in ce or 'aws-chunked' in (act_h.get('content-encoding') or [''])[0]:
        try:
            (e1, et), (a1, at) = decode_aws_chunked(eb), decode_aws_chunked(ab)
        except (ValueError, IndexError):
            return d.add(path, eb, ab)
        if et != at:
            d.add(path + '.trailers', et, at)
        eb, ab = e1, a1
        if eb == ab:
            return
    if ce.startswith('gzip'):
        try:
            eb, ab = gzip.decompress(eb), gzip.decompress(ab)
        except (OSError, EOFError, zlib.error):
            return d.add(path, eb, ab)
        if eb == ab:
            return
    try:
        if kind == 'json':
            return deep(json_plain(eb), json_plain(ab), path, d)
        if kind == 'cbor':
            return deep(cbor.plain(cbor.load(eb)), cbor.plain(cbor.load(ab)), path, d)
        if kind == 'xml' and eb and ab:
            return deep(xml_plain(eb), xml_plain(ab), path, d)
        if kind == 'query':
            e, a = form_pairs(eb), form_pairs(ab)
            for x in e:
                if x not in a:
                    d.add(path + '.query', x, MISSING)
            for x in a:
                if x not in e:
                    d.add(path + '.query', MISSING, x)
            if not d and e != a:
                d.add(path + '.query', e, a)
            return
    except Exception as x:
        return d.add(path + f' (not parsable as {kind}: {x})', eb, ab)
    d.add(path, eb, ab)


_ENTRY = re.compile(r'^(.*?\.entry\.)(\d+)(\..*)$')


def form_pairs(b):
    """Sorted name/value pairs; `….entry.N.…` (a map) is numbered anew by content: maps have no order."""
    pairs = parse_qsl(b.decode('utf-8'), keep_blank_values=True)
    maps = {}
    for k, v in pairs:
        m = _ENTRY.match(k)
        if m:
            maps.setdefault(m.group(1), {}).setdefault(m.group(2), []).append((m.group(3), v))
    rank = {}
    for prefix, entries in maps.items():
        order = sorted(entries, key=lambda n: sorted(entries[n]))
        rank[prefix] = {n: str(i + 1) for i, n in enumerate(order)}
    out = []
    for k, v in pairs:
        m = _ENTRY.match(k)
        out.append((m.group(1) + rank[m.group(1)][m.group(2)] + m.group(3), v) if m else (k, v))
    return sorted(out)


def same_json_header(ev, av):
    """Base64 of JSON (jsonvalue headers): the same value in another spelling?"""
    try:
        e, a = (json.loads(base64.b64decode(x, validate=True)) for x in (ev, av))
    except (ValueError, TypeError):
        return False
    return isinstance(e, (dict, list)) and e == a


def cmp_post_fields(exp, act, secret, d):
    """POST policy fields: the policy by value, the signature recomputed over the policy as given."""
    if not isinstance(act, dict):
        return d.add('fields', exp, act)
    pe, pa = exp.get('policy'), act.get('policy')
    if pe == pa or not same_json_header(pe, pa):
        return deep(exp, act, 'fields', d)
    skip = ('policy', 'x-amz-signature', 'signature')
    deep({k: v for k, v in exp.items() if k not in skip}, {k: v for k, v in act.items() if k not in skip}, 'fields', d)
    if 'x-amz-signature' in exp:
        date, region, svc, _ = exp['x-amz-credential'].split('/')[1:]
        want, got = hmac.new(signing_key(secret, date, region, svc), pa.encode(), hashlib.sha256).hexdigest(), act.get('x-amz-signature')
    else:
        want, got = base64_text(hmac.new(secret.encode(), pa.encode(), hashlib.sha1).digest()), act.get('signature')
    if want != got:
        d.add('fields.signature (not valid for this policy)', want, got)


def raw_pairs(query, drop=()):
    out = []
    for part in query.split('&') if query else []:
        k, _, v = part.partition('=')
        k = unquote(k)
        if k not in drop:
            out.append((k, unquote(v)))
    return sorted(out)


def cmp_url(exp, act, d, drop=(), prefix='url'):
    e, a = urlsplit(exp), urlsplit(act)
    if e.scheme != a.scheme:
        d.add(prefix + '.scheme', e.scheme, a.scheme)
    if host_of(exp) != host_of(act):
        d.add(prefix + '.host', e.netloc, a.netloc)
    if (e.path or '/') != (a.path or '/'):
        d.add(prefix + '.path', e.path, a.path)
    qe, qa = raw_pairs(e.query, drop), raw_pairs(a.query, drop)
    if qe != qa:
        d.add(prefix + '.query', [x for x in qe if x not in qa] or qe, [x for x in qa if x not in qe] or qa)


def derived(name, value, body):
    """Is this header of the expected request computed from its body (and not a caller's own value)?"""
    return BODY_HEADERS[name](body) == value


def cmp_request(exp, act, opts, secret, d):
    """Returns True when the two are also byte-exact."""
    if not isinstance(act, dict) or 'method' not in act or 'url' not in act:
        d.add('request', exp, act)
        return False
    if exp['method'] != act['method']:
        d.add('method', exp['method'], act['method'])
    cmp_url(exp['url'], act['url'], d)
    eh, ah = header_map(exp.get('headers') or []), header_map(act.get('headers') or [])
    eb = base64.b64decode(exp.get('body_b64') or '')
    try:
        ab = base64.b64decode(act.get('body_b64') or '')
    except (ValueError, TypeError):
        d.add('body_b64', exp.get('body_b64'), act.get('body_b64'))
        return False
    chunked = 'chunked' in (eh.get('transfer-encoding') or [''])[0]
    for k in sorted(set(eh) | set(ah)):
        if k in IGNORED_HEADERS:
            continue
        ev, av = eh.get(k), ah.get(k)
        if ev == av and (eb == ab or k not in BODY_HEADERS and k != 'authorization'):
            continue
        if ev and av and same_json_header(ev[0], av[0]):
            continue
        if k == 'authorization' and ev and av:
            me, ma = AUTHORIZATION.match(ev[0]), AUTHORIZATION.match(av[0])
            if me and ma:
                if me.group(1) != ma.group(1):
                    d.add('authorization.access_key', me.group(1), ma.group(1))
                if me.group(2) != ma.group(2):
                    d.add('authorization.scope', me.group(2), ma.group(2))
                if me.group(3) != ma.group(3):
                    d.add('authorization.signed_headers', me.group(3), ma.group(3))
                if secret:
                    we, wa = verify_header_auth(exp, secret), verify_header_auth(act, secret)
                    if we and not set(we) & set(wa):
                        d.add('authorization.signature (not valid for the request as sent)', we, wa)
                continue
            if ev != av:
                d.add('header.authorization', ev, av)
            continue
        if k == 'content-length':
            if chunked or (not eb and not ab and (ev or ['0']) == ['0'] and (av or ['0']) == ['0']):
                continue
        if k == 'transfer-encoding' and chunked and not av and 'content-length' in ah:
            continue
        if k in BODY_HEADERS and ev and av and eb != ab:
            want = BODY_HEADERS[k](ab)
            if not derived(k, ev[0], eb):
                if ev != av:
                    d.add('header.' + k, ev[0], av[0])
            elif av[0] != want:
                d.add('header.' + k + ' (not derived from the body sent)', want, av[0])
            continue
        if ev is None and k in OPTIONAL_EXTRA and av == [OPTIONAL_EXTRA[k]]:
            continue
        if ev and av and k == 'content-type' and 'boundary=' in ev[0] and 'boundary=' in av[0]:
            continue
        d.add('header.' + k, ev if ev is None or len(ev) > 1 else ev[0], av if av is None or len(av) > 1 else av[0])
    cmp_body(eh, eb, ah, ab, opts.get('body'), d)
    return not d and eb == ab and exp['url'] == act['url'] and eh.get('authorization') == ah.get('authorization')


def cmp_request_subset(exp, act, opts, d):
    """Published protocol tests: named headers only, unsigned."""
    if not isinstance(act, dict) or 'url' not in act:
        return d.add('request', exp, act)
    u = urlsplit(act['url'])
    if 'method' in exp and exp['method'] != act['method']:
        d.add('method', exp['method'], act['method'])
    if 'uri' in exp:
        e = urlsplit(exp['uri'])
        if e.path != u.path:
            d.add('url.path', e.path, u.path)
        if raw_pairs(e.query) != raw_pairs(u.query):
            d.add('url.query', raw_pairs(e.query), raw_pairs(u.query))
    if 'host' in exp and exp['host'] != u.netloc:
        d.add('url.host', exp['host'], u.netloc)
    ah = header_map(act.get('headers') or [])
    for k, v in (exp.get('headers') or {}).items():
        got = ah.get(k.lower())
        if got is None or ', '.join(got).replace(', ', ',') != v.replace(', ', ','):
            d.add('header.' + k, v, got)
    for k in exp.get('forbid_headers') or []:
        if k.lower() in ah:
            d.add('header.' + k, MISSING, ah[k.lower()])
    if exp.get('body_b64') is not None:
        eb, ab = base64.b64decode(exp['body_b64']), base64.b64decode(act.get('body_b64') or '')
        cmp_body({}, eb, {}, ab, opts.get('body'), d)
