# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Every member of every resource class: the requests that boto3 sends for it, and what it gives.

Unlike other cases, none are kept apart: each name of the nine services is to be reached.
"""
import copy

import boto3.exceptions
from botocore.exceptions import UnknownServiceError
from botocore.model import ServiceModel

from conformance import reference_resources
from conformance.generate import wire_format
from conformance.generate.case_file import CREDENTIALS, NOW, REGION, UUID, body_kind, without_user_agent
from conformance.generate.paginator_cases import page_value
from conformance.generate.request_cases import parameters
from conformance.generate.response_cases import outputs
from conformance.generate.sample_values import h
from conformance.generate.scripted import known_error
from conformance.generate.waiter_cases import reply_for
from conformance.reference_driver import Script

# identifiers that must satisfy an endpoint rule, a handler or a parameter's type, by service
IDENTIFIERS = {
    's3': {'name': 'conf-bucket', 'bucket_name': 'conf-bucket', 'part_number': 7, 'multipart_upload_id': 'up 1/=',
           'object_key': "a b+c/é?#&=", 'key': "a b+c/é?#&="},
    'sns': {'arn': 'arn:aws:sns:us-east-1:123456789012:thing'},
    'iam': {'arn': 'arn:aws:iam::123456789012:policy/p', 'id': 'AKIDEXAMPLE0123456789'},
    'sqs': {'url': 'https://sqs.us-east-1.amazonaws.com/123456789012/q',
            'queue_url': 'https://sqs.us-east-1.amazonaws.com/123456789012/q'},
    'glacier': {'account_id': '123456789012'},
    'ec2': {'device_index': 1, 'rule_number': 100},
    'dynamodb': {'name': 'Table-1'},
}
# values of a table's items: plain ones, not those of the wire
ITEM = {'id': 'a', 'n': {'$decimal': '-1.10'}, 'i': 7, 'b': {'$base64': 'AAH/'}, 't': True, 'nothing': None,
        'words': {'$set': ['x']}, 'numbers': {'$set': [1, 2]}, 'list': ['x', 1, {'deep': [False]}], 'map': {'k': 'v'}}
WIRE_VALUES = [{'S': 'text'}, {'N': '-1.10'}, {'N': '12345678901234567890123456789012345678'}, {'B': {'$base64': 'AAH/'}},
               {'BOOL': False}, {'NULL': True}, {'SS': ['x', 'y']}, {'NS': ['1', '2.5']}, {'BS': [{'$base64': 'AAE='}]},
               {'L': [{'S': 'x'}, {'M': {'k': {'N': '7'}}}]}, {'M': {'k': {'L': []}, 'n': {'NULL': True}}}]
ITEMS = {'Item': ITEM, 'Key': {'id': 'a'}, 'ExpressionAttributeValues': {':v': 1, ':w': {'$set': ['a']}}}


class Responder(Script):
    """Answers each operation by a rule, and keeps the answers for the case."""

    def __init__(self, model, rule):
        super().__init__([])
        self.model, self.rule, self.operations = model, rule, []

    def reply(self, operation):
        if len(self.operations) == 6:  # what goes on and on is left out
            return None
        reply = self.rule(self.model.operation_model(operation), self.operations.count(operation))
        self.operations.append(operation)
        self.replies.append(reply)
        return reply


def filled(service, pages, bucket=None):
    """Replies with every member; of pages the second is the last."""
    def reply(om, number):
        if om.name in pages:
            value = page_value(om.service_model, om, pages[om.name], number + 1, budget=260)
        else:
            value = outputs(service, om, 'max', 0)
        if bucket and om.name == 'ListBuckets':
            value['Buckets'][-1]['Name'] = bucket
        if service == 'dynamodb' and om.output_shape is not None:
            value = with_items(om.output_shape, value, om.name)
        return wire_format.success(om, value, 0)
    return reply


def with_items(shape, value, path):
    """An output whose attribute values are of one type each, as a table's are."""
    if shape.name == 'AttributeValue':
        return WIRE_VALUES[h(path) % len(WIRE_VALUES)]
    if shape.type_name == 'structure':
        return {k: with_items(shape.members[k], x, f'{path}.{k}') for k, x in value.items()}
    if shape.type_name == 'map':
        return {k: with_items(shape.value, x, f'{path}.{k}') for k, x in value.items()}
    if shape.type_name == 'list':
        return [with_items(shape.member, x, f'{path}[{i}]') for i, x in enumerate(value)]
    return value


def empty(om, number):
    return wire_format.success(om, {}, 0)


def nothing_listed(om, number):
    """The listing of nothing, which says that it is whole."""
    whole = om.output_shape is not None and 'IsTruncated' in om.output_shape.members
    return wire_format.success(om, {'IsTruncated': False} if whole else {}, 0)


class Generator:
    def __init__(self, source, writer, service):
        self.source, self.writer, self.service = source, writer, service
        self.model = source.driver.model(service)
        loader = source.driver.loader
        line = {'service': service, 'region': REGION, 'credentials': CREDENTIALS}
        self.resources = reference_resources.constructible(source.driver.service_resource(line))
        version = self.resources['ServiceResource'].meta.client.meta.service_model.api_version
        if version != self.model.api_version:
            self.model = ServiceModel(loader.load_service_model(service, 'service-2', version), service)
        self.pages = self.optional('paginators-1', version).get('pagination', {})
        self.waiters = self.optional('waiters-2', version).get('waiters', {})
        self.filled = filled(service, self.pages, IDENTIFIERS.get(service, {}).get('name'))

    def optional(self, kind, version):
        try:
            return self.source.driver.loader.load_service_model(self.service, kind, version)
        except UnknownServiceError:
            return {}

    def run(self):
        for name, resource in sorted(self.resources.items()):
            self.cls, self.resource = name, resource
            model = resource.meta.resource_model
            self.add(None, 'made', {}, self.filled)
            self.attributes()
            for action in model.actions:
                self.action(action)
            for reference in model.references:
                self.add(reference.name, 'full', {}, self.filled)
                self.add(reference.name, 'empty', {}, empty)
            for sub in model.subresources:
                known = len([x for x in sub.resource.identifiers if x.source != 'input'])
                names = [x.name for x in sub.resource.model.identifiers][known:]
                self.add(sub.name, 'made', {'parameters': {n: self.identifier(n, sub.resource.type) for n in names}},
                         self.filled)
            for collection in model.collections:
                self.collection(collection)
            for waiter in model.waiters:
                self.waiter(waiter)
        if self.service == 'ec2':
            self.tags()

    def identifier(self, name, cls=None):
        value = IDENTIFIERS.get(self.service, {}).get(name)
        if cls in ('ObjectVersion', 'MultipartUpload') and name == 'id':
            return 'version 1'
        return f'{name}-1' if value is None else value

    def attributes(self):
        model = self.resource.meta.resource_model
        shape = self.model.shape_for(model.shape) if model.shape else None
        if hasattr(self.resource, 'load'):
            self.add('load', 'full', {}, self.filled)
            self.add('load', 'empty', {}, empty)
        for name in sorted(model.get_attributes(shape)) if shape is not None else []:
            self.add(name, 'read', {}, self.filled)

    def predefined(self, request):
        """The parameters that the resource gives."""
        return {p.target.split('.')[0].split('[')[0] for p in request.params if p.source != 'input'}

    def given(self, operation, kind, without=()):
        om = self.model.operation_model(operation)
        given = {k: v for k, v in parameters(self.service, om, kind).items() if k not in without}
        if self.service == 'dynamodb':
            given = {**given, **{k: v for k, v in ITEMS.items() if k in given}}
            for name in ('Expected', 'AttributeUpdates', 'KeyConditions', 'QueryFilter', 'ScanFilter'):
                given.pop(name, None)
        return given

    def action(self, action):
        operation = action.request.operation
        predefined = self.predefined(action.request)
        least = self.given(operation, 'min', predefined)
        most = self.given(operation, 'max', predefined)
        self.add(action.name, 'min', {'parameters': least}, self.filled)
        if most != least:
            self.add(action.name, 'max', {'parameters': most}, self.filled)
        everything = self.given(operation, 'min')
        if everything != least:
            self.add(action.name, 'overridden', {'parameters': everything}, self.filled)
        if action.resource:
            self.add(action.name, 'empty', {'parameters': least}, empty)

    def collection(self, collection):
        operation = collection.request.operation
        predefined = self.predefined(collection.request)
        config = self.pages.get(operation, {})
        tokens = config.get('input_token', [])
        mine = {*predefined, *(tokens if isinstance(tokens, list) else [tokens]), config.get('limit_key')}
        least = self.given(operation, 'min', predefined)
        most = self.given(operation, 'max', mine)
        name = collection.name
        self.add(name, 'all', {'parameters': least}, self.filled)
        if most != least:
            self.add(name, 'filter', {'parameters': most}, self.filled)
        self.add(name, 'limit', {'parameters': least, 'limit': 3}, self.filled)
        self.add(name, 'limit-1', {'parameters': least, 'limit': 1}, self.filled)
        self.add(name, 'page-size', {'parameters': least, 'page_size': 7}, self.filled)
        self.add(name, 'empty', {'parameters': least}, empty)
        lists = {k: v for k, v in self.given(operation, 'max').items() if k in predefined and isinstance(v, list)}
        if lists:
            self.add(name, 'merged', {'parameters': {**least, **lists}}, self.filled)
        for action in collection.batch_actions:
            given = self.given(action.request.operation, 'min', self.predefined(action.request))
            fields = {'parameters': least, 'batch_action': action.name, 'batch_parameters': given}
            self.add(name, action.name, fields, self.filled)
            self.add(name, action.name + '-limit', {**fields, 'limit': 1}, self.filled)
            self.add(name, action.name + '-none', fields, nothing_listed)

    def waiter(self, waiter):
        config = self.waiters[waiter.waiter_name]
        for state in ('success', 'failure'):
            for number, acceptor in enumerate(config['acceptors']):
                reply = acceptor['state'] == state and reply_for(
                    self.model.operation_model(config['operation']), acceptor)
                if reply:
                    self.add(waiter.name, f'{state}-{number}', {}, lambda om, n: reply)

    def tags(self):
        """What is injected beside the models."""
        tags = [{'Key': 'k', 'Value': 'v'}, {'Key': 'k2', 'Value': ''}]
        self.cls, self.resource = 'ServiceResource', self.resources['ServiceResource']
        self.add('create_tags', 'two', {'parameters': {'Resources': ['i-1', 'vpc-1'], 'Tags': tags}}, empty)
        self.cls, self.resource = 'Instance', self.resources['Instance']
        self.add('delete_tags', 'two', {'parameters': {'Tags': tags}}, empty)

    def add(self, member, label, fields, rule):
        case_id = '/'.join(filter(None, ['resource', self.service, self.cls, member, label]))
        line = {'action': 'resource', 'service': self.service, 'region': REGION, 'credentials': CREDENTIALS,
                'now': NOW, 'uuid': UUID, **fields}
        if self.cls != 'ServiceResource':
            line['resource'] = self.cls
            line['identifiers'] = {n: self.identifier(n, self.cls) for n in self.resource.meta.identifiers}
        if member:
            line['member'] = member
        responder = Responder(self.model, rule)
        out = self.source.driver.handle({'id': case_id, **copy.deepcopy(line), 'responses': responder})
        out.pop('id')
        error = out.get('error')
        if error:
            kind = error['type']
            if kind == 'ScriptExhausted' or not (known_error(kind) or hasattr(boto3.exceptions, kind)):
                self.writer.left_out[kind] += 1
                return
            if kind != 'ClientError':
                out['error'] = {'type': kind}
        line['responses'] = responder.replies
        om = self.model.operation_model(responder.operations[-1]) if responder.operations else None
        self.writer.add_always({
            'id': case_id, 'suite': 'resources', 'service': self.service, 'protocol': self.model.resolved_protocol,
            'operation': om.name if om else None, 'input': line, 'check': 'value',
            'opts': {'body': body_kind(om)} if om else {}, 'expect': without_user_agent(out)})


def resources(source, writer):
    names = source.driver.handle({'action': 'describe_resources'})['result']['services']
    writer.add_always(named(source, 'resource/services', {}))
    for service in names:
        if service in source.services:
            writer.add_always(named(source, f'resource/{service}/names', {'service': service, 'region': REGION}))
            Generator(source, writer, service).run()
            source.driver.clients.clear()


def named(source, case_id, fields):
    line = {'action': 'describe_resources', **fields}
    out = source.driver.handle(dict(line))
    return {'id': case_id, 'suite': 'resources', 'service': fields.get('service'), 'protocol': None,
            'operation': None, 'input': line, 'check': 'value', 'expect': {'result': out['result']}}
