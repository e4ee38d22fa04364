# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Published cases: an expectation that comes with botocore's own tests, kept when botocore meets it."""
import copy
import json
import re

from conformance.generate.case_file import without_user_agent
from conformance.verdict import judge

ERRORS_WITH_TEXT = ('ParamValidationError', 'EndpointResolutionError')


def slug(text):
    return re.sub(r'[^A-Za-z0-9]+', '-', text).strip('-')[:60]


def load(path):
    with open(path, encoding='utf-8') as f:
        return json.load(f)


def answer(source, case):
    return source.driver.handle({'id': case['id'], **copy.deepcopy(case['input'])})


def settle(source, writer, case, key=None):
    """Keep a case when botocore meets its published expectation."""
    if not writer.wants(key or case['id']):
        return
    if judge(case, answer(source, case))[0]:
        writer.left_out['botocore differs'] += 1
    else:
        writer.add(case, key or case['id'])


def record(source, writer, case, key=None):
    """Use what botocore answers as the expectation."""
    if not writer.wants(key or case['id']):
        return
    out = answer(source, case)
    out.pop('id')
    error = out.get('error')
    if error and error['type'] != 'ClientError':
        out = {'error': {'type': error['type']}}
        if error['type'] in ERRORS_WITH_TEXT:
            out['error']['message'] = error['message']
    case['expect'] = without_user_agent(out)
    writer.add(case, key or case['id'])
