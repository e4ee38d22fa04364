# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The published endpoint tests: rule sets, the rules engine, whole requests, configured endpoint URLs."""
import glob
import os
from urllib.parse import urlsplit

from conformance.generate.case_file import CREDENTIALS, NOW, REGION, UUID, body_kind
from conformance.generate.published import answer, load, record, settle, slug


def endpoint_rules(source, writer):
    for f in sorted(glob.glob(source.published + '/tests/functional/endpoint-rules/*/endpoint-tests-1.json')):
        svc = os.path.basename(os.path.dirname(f))
        for i, t in enumerate(load(f)['testCases']):
            c = {'id': f'epr/{svc}/{i}', 'suite': 'endpoint-rules', 'service': svc, 'input': {
                'action': 'resolve_endpoint', 'service': svc, 'endpoint_params': t.get('params', {})}}
            c['expect'] = endpoint_expect(t['expect'])
            settle(source, writer, c)


def endpoint_expect(e):
    if 'error' in e:
        return {'error': {'type': 'EndpointResolutionError', 'message': e['error']}}
    e = e['endpoint']
    return {'endpoint': {'url': e['url'], 'headers': e.get('headers', {}), 'properties': e.get('properties', {})}}


def endpoint_engine(source, writer):
    base = source.published + '/tests/unit/data/endpoints/'
    for f in sorted(glob.glob(base + 'test-cases/*.json')):
        name = os.path.basename(f)[:-5]
        rules = load(base + f'valid-rules/{name}.json')
        for i, t in enumerate(load(f)['testCases']):
            c = {'id': f'epe/{name}/{i}', 'suite': 'endpoint-engine', 'service': None, 'input': {
                'action': 'resolve_endpoint', 'rules': rules, 'endpoint_params': t.get('params', {})}}
            c['expect'] = endpoint_expect(t['expect'])
            settle(source, writer, c)


def endpoint_e2e(source, writer):
    """Whole requests, with the test's built-ins given outright and with the configuration that leads to them."""
    for f in sorted(glob.glob(source.published + '/tests/functional/endpoint-rules/*/endpoint-tests-1.json')):
        service = os.path.basename(os.path.dirname(f))
        for i, test in enumerate(load(f)['testCases']):
            key = f'e2e/{service}/{i}'
            for j, given in enumerate(test.get('operationInputs', []) if writer.wants(key) else []):
                builtins = given.get('builtInParams', {})
                for label, fields in (('builtins', {'endpoint_builtins': builtins}), ('config', configured(builtins))):
                    line = {'action': 'prepare', 'service': service, 'operation': given['operationName'],
                            'region': builtins.get('AWS::Region', REGION), 'credentials': CREDENTIALS, 'now': NOW,
                            'uuid': UUID, 'parameters': given.get('operationParams', {}),
                            'config': {'inject_host_prefix': False}, **fields}
                    case = {'id': f'{key}-{j}/{label}', 'suite': 'endpoint-e2e', 'service': service,
                            'operation': given['operationName'], 'input': line, 'check': 'request',
                            'opts': {'body': body_kind(source.driver.model(service).operation_model(
                                given['operationName']))}}
                    if reproduced(source, writer, case, test['expect'], label):
                        record(source, writer, case, key)


def reproduced(source, writer, case, expect, label):
    out = answer(source, case)
    if out.get('error', {}).get('type') == 'MissingDependencyException':
        writer.left_out['needs sigv4a'] += 1
        return False
    if label == 'builtins' and 'endpoint' in expect and 'request' in out and \
            not out['request']['url'].startswith(expect['endpoint']['url']):
        writer.left_out['botocore differs'] += 1
        return False
    return True


CONFIG_OF = {'AWS::UseFIPS': 'use_fips_endpoint', 'AWS::UseDualStack': 'use_dualstack_endpoint',
             'AWS::Auth::AccountIdEndpointMode': 'account_id_endpoint_mode'}
S3_CONFIG_OF = {'AWS::S3::Accelerate': 'use_accelerate_endpoint', 'AWS::S3::UseArnRegion': 'use_arn_region',
                'AWS::S3Control::UseArnRegion': 'use_arn_region'}


def configured(builtins):
    """The fields of an input line from which a client derives these built-ins."""
    config, s3, fields = {'inject_host_prefix': False}, {}, {}
    for name, value in builtins.items():
        if name in CONFIG_OF:
            config[CONFIG_OF[name]] = value
        elif name in S3_CONFIG_OF:
            s3[S3_CONFIG_OF[name]] = value
        elif name == 'AWS::S3::ForcePathStyle':
            s3['addressing_style'] = 'path' if value else 'auto'
        elif name == 'AWS::S3::UseGlobalEndpoint':
            s3['us_east_1_regional_endpoint'] = 'legacy' if value else 'regional'
        elif name == 'SDK::Endpoint':
            fields['endpoint_url'] = value
        elif name == 'AWS::Auth::AccountId':
            fields['credentials'] = {**CREDENTIALS, 'account_id': value}
    if s3:
        config['s3'] = s3
    return {**fields, 'config': config}


def configured_urls(source, writer):
    folder = source.published + '/tests/functional/configured_endpoint_urls/'
    s = load(folder + 'profile-tests.json')['testSuites'][0]

    def ini(d, head):
        out = f'[{head}]\n'
        for k, v in d.items():
            if isinstance(v, dict):
                out += f'{k} =\n' + ''.join(f'  {a}={b}\n' for a, b in v.items())
            else:
                out += f'{k}={v}\n'
        return out + '\n'

    ops = {'s3': ('ListBuckets', {}), 'dynamodb': ('ListTables', {})}
    for i, t in enumerate(s['endpointUrlTests']):
        prof = s['profiles'][t['profile']]
        text = ini(prof, 'profile ' + t['profile'])
        if prof.get('services'):
            text += ini(s['services'][prof['services']], 'services ' + prof['services'])
        cc = s['client_configs'].get(t['client_config'], {})
        op, p = ops.get(t['service'], ('ListBuckets', {}))
        line = {'action': 'prepare', 'service': t['service'], 'operation': op, 'parameters': p, 'now': NOW,
                'uuid': UUID, 'profile': t['profile']}
        if 'endpoint_url' in cc:
            line['endpoint_url'] = cc['endpoint_url']
        if 'ignore_configured_endpoint_urls' in cc:
            line['config'] = {'ignore_configured_endpoint_urls': cc['ignore_configured_endpoint_urls']}
        env = s['environments'].get(t['environment'], {})
        c = {'id': f'urls/{i}-{slug(t["name"])}', 'suite': 'configured-endpoint-urls', 'service': t['service'],
             'input': line, 'process': {'env': env, 'files': {'.aws/config': text}}, 'check': 'request_subset',
             'expect': {'request': {'host': urlsplit(t['output']['endpointUrl']).netloc}}}
        writer.add(c, key=c['id'])
