# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Calls recorded from botocore's own functional tests, scripted."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from urllib.parse import urlsplit

import botocore.exceptions

from conformance.generate.case_file import NOW, UUID, body_kind
from conformance.generate.published import answer, record

# the tests that make calls which depend on nothing but the call
TESTS = ['test_apigateway.py', 'test_cloudsearchdomain.py', 'test_cognito_idp.py', 'test_discovery.py', 'test_docdb.py',
         'test_eventbridge.py', 'test_events.py', 'test_glacier.py', 'test_history.py', 'test_importexport.py',
         'test_kinesis.py', 'test_lex.py', 'test_machinelearning.py', 'test_modeled_exceptions.py', 'test_neptune.py',
         'test_rds.py', 'test_retry.py', 'test_route53.py', 'test_s3.py', 'test_s3_control.py',
         'test_s3_control_redirects.py', 'test_sts.py', 'test_useragent.py']


def recorded_calls(published):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, 'calls.jsonl')
        path = os.pathsep.join(os.path.abspath(p or '.') for p in sys.path)
        tests = [os.path.join('tests', 'functional', name) for name in TESTS]
        command = [sys.executable, '-m', 'pytest', '-q', '-p', 'conformance.generate.functional_recorder',
                   '-p', 'no:cacheprovider', *tests]
        subprocess.run(command, cwd=published, env={**os.environ, 'RECORD_OUT': out, 'PYTHONPATH': path},
                       stdout=subprocess.DEVNULL, check=False)  # a test that fails here still made its calls
        with open(out, encoding='utf-8') as f:
            return [json.loads(line) for line in f]


def without_query(url):
    return urlsplit(url)._replace(query='').geturl()


def functional(source, writer):
    seen = set()
    names = set(source.driver.loader.list_available_services('service-2'))
    for call in recorded_calls(source.published):
        line = {**call['line'], 'now': NOW, 'uuid': UUID, 'responses': call['replies']}
        text = json.dumps(line, sort_keys=True)
        if line['service'] not in names or text in seen:
            writer.left_out['of a test model, or seen before'] += 1
            continue
        seen.add(text)
        test = call['test'].replace('tests/functional/', '')
        om = source.driver.model(line['service']).operation_model(line['operation'])
        case = {'id': f'fun/{test}/{hashlib.sha1(text.encode()).hexdigest()[:10]}', 'suite': 'functional',
                'service': line['service'], 'operation': line['operation'], 'input': line, 'check': 'value',
                'protocol': om.service_model.resolved_protocol, 'opts': {'body': body_kind(om)}}
        out = answer(source, case)
        sent = [[r['method'], without_query(r['url'])] for r in out.get('requests', [])]
        error = out.get('error', {}).get('type', 'ClientError')
        if sent != [[method, without_query(url)] for method, url in call['urls']]:
            writer.left_out['depends on more than the call'] += 1
        elif error not in ('ClientError', 'ResponseParserError') and not hasattr(botocore.exceptions, error):
            writer.left_out[error] += 1
        else:
            record(source, writer, case, 'fun/' + test.split('[')[0])
