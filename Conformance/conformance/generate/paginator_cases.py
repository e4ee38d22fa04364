# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Every paginator over two scripted pages, and in one of its other uses."""
import re

from botocore.exceptions import UnknownServiceError

from conformance.generate import wire_format
from conformance.generate.request_cases import parameters
from conformance.generate.sample_values import Values, h
from conformance.generate.scripted import scripted

SIMPLE = re.compile(r'^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$')


def set_path(d, shape, path, value):
    parts = path.split('.')
    for p in parts[:-1]:
        if shape.type_name != 'structure' or p not in shape.members:
            return False
        shape = shape.members[p]
        if not isinstance(d.get(p), dict):
            d[p] = {}
        d = d[p]
    last = parts[-1]
    if shape.type_name != 'structure' or last not in shape.members:
        return False
    if value is None:
        d.pop(last, None)
    elif shape.members[last].type_name in ('string', 'boolean') or last not in d:
        d[last] = value
    return True


def as_list(x):
    return x if isinstance(x, list) else [x]


def page(model, om, config, number):
    """The reply for page 1 (more follow) or 2 (the last)."""
    return wire_format.success(om, page_value(model, om, config, number), 0)


def page_value(model, om, config, number, budget=40):
    shape = om.output_shape
    value = Values(f'page.{model.service_name}.{om.name}.{number}', 'max', model.endpoint_prefix, 'output', budget=budget,
                   exotic=False).top(shape)
    if shape.event_stream_name:
        value.pop(shape.event_stream_name, None)
    for token in as_list(config['output_token']):
        if SIMPLE.match(token):
            set_path(value, shape, token, 'token-1' if number == 1 else None)
    if config.get('more_results') and SIMPLE.match(config['more_results']):
        set_path(value, shape, config['more_results'], number == 1)
    for name, member in shape.members.items():
        if name in value and member.serialization.get('location') == 'statusCode':
            value[name] = 202
    return value


def other_use(config, choice):
    """-> (label, fields) of a second case, or None"""
    if choice == 0:
        return 'max-items', {'full_result': True, 'pagination_config': {'MaxItems': 1}}
    if choice == 1:
        return 'full', {'full_result': True, **({'pagination_config': {'PageSize': 7}} if config.get('limit_key') else {})}
    result_key = as_list(config['result_key'])[0]
    return ('search', {'search': result_key + '[]'}) if SIMPLE.match(result_key) else None


def paginators(source, writer):
    for service, model in source.models():
        try:
            pages = source.driver.loader.load_service_model(service, 'paginators-1')['pagination']
        except UnknownServiceError:
            continue
        for name, config in sorted(pages.items()):
            if name not in model.operation_names:
                writer.left_out['no such operation'] += 1
                continue
            if not writer.wants(f'{service}/{name}'):
                continue
            om = model.operation_model(name)
            replies = [page(model, om, config, 1), page(model, om, config, 2)]
            given = parameters(service, om, 'min')
            for label, fields in filter(None, [('pages', {}), other_use(config, h('page', service, name) % 3)]):
                scripted(source, writer, f'page/{service}/{name}/{label}', 'paginators', om, 'paginate', replies,
                         parameters=given, **fields)
