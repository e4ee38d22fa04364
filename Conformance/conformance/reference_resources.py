# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The actions `resource` and `describe_resources` of the contract (CONTRACT.md, section 3) on top of boto3."""
import inspect
import os

import boto3
from boto3.resources.base import ServiceResource
from boto3.resources.collection import CollectionManager
from boto3.resources.factory import ResourceFactory
from boto3.utils import ServiceContext


def boto3_session(botocore_session):
    """A boto3 session over a botocore session whose loader is shared: its search path must not grow."""
    loader = botocore_session.get_component('data_loader')
    session = boto3.Session(botocore_session=botocore_session)
    data = os.path.join(os.path.dirname(boto3.__file__), 'data')
    paths = [path for path in loader.search_paths if path != data]
    loader.search_paths[:] = [*paths, data]
    return session


def find(service, line):
    """The object that a line names: the service's own resource, or one of a class."""
    name = line.get('resource')
    if not name:
        return service
    try:
        return getattr(service, name)(**line.get('identifiers', {}))
    except AttributeError:
        raise ValueError(f'{line["service"]} has no resource {name}') from None


def result(found, line, decode):
    """What the member of a resource that a line names gives."""
    name = line.get('member')
    if not name:
        return found
    parameters = decode(line.get('parameters') or {})
    if name in ('load', 'reload'):
        getattr(found, name)(**parameters)
        return found.meta.data
    of_class = getattr(type(found), name)
    if not isinstance(of_class, property):
        return getattr(found, name)(**parameters)
    value = getattr(found, name)
    return from_collection(value, parameters, line, decode) if isinstance(value, CollectionManager) else value


def from_collection(manager, parameters, line, decode):
    items = manager.filter(**parameters)
    if line.get('limit') is not None:
        items = items.limit(line['limit'])
    if line.get('page_size') is not None:
        items = items.page_size(line['page_size'])
    if line.get('batch_action'):
        return getattr(items, line['batch_action'])(**decode(line.get('batch_parameters') or {}))
    return list(items.pages())


def encoded(value, encode):
    """A result in the contract's form."""
    if isinstance(value, ServiceResource):
        identifiers = {name: encode(getattr(value, name)) for name in value.meta.identifiers}
        return {'$resource': {'class': class_name(value), 'identifiers': identifiers}}
    if isinstance(value, list):
        return [encoded(x, encode) for x in value]
    return encode(value)


def class_name(resource):
    return type(resource).__name__.split('.')[-1]


def describe(cls, service_model):
    """The names of the members of a class, as the factory gave them."""
    model = cls.meta.resource_model
    members = model.get_attributes(service_model.shape_for(model.shape)) if model.shape else {}
    described = {
        'identifiers': [identifier.name for identifier in model.identifiers],
        'attributes': sorted(members),
        'actions': sorted([action.name for action in model.actions] + injected_actions(cls, model)),
        'subresources': sorted(resource.name for resource in model.subresources),
        'references': sorted(reference.name for reference in model.references),
        'collections': {collection.name: sorted(action.name for action in collection.batch_actions)
                        for collection in model.collections},
        'waiters': sorted(waiter.name for waiter in model.waiters),
        'load': hasattr(cls, 'load'),
    }
    for kind, names in described.items():
        for name in names if kind != 'load' else []:
            assert hasattr(cls, name), f'{cls.__name__} has no {name}'
    return described


def injected_actions(cls, model):
    """The actions that boto3 adds by hand: called with an operation's parameters, as those of the model are, and
    `copy` (the other transfers are methods of the language, not members of the model)."""
    modelled = {x.name for x in [*model.actions, *model.waiters, *model.subresources]}
    return [name for name, x in vars(cls).items()
            if inspect.isfunction(x) and name not in modelled | {'load', 'reload', 'get_available_subresources'}
            and (name == 'copy' or list(inspect.signature(x).parameters) == ['self', 'kwargs'])]


def describe_all(session, service):
    """Every class of a service, also those that only other resources give."""
    model = service.meta.client.meta.service_model
    definitions = session.get_component('data_loader').load_service_model(
        model.service_name, 'resources-1', model.api_version)['resources']
    context = ServiceContext(service_name=model.service_name, service_model=model, service_waiter_model=None,
                             resource_json_definitions=definitions)
    factory = ResourceFactory(service.meta.client.meta.events)
    classes = {name: factory.load_from_definition(name, definition, context)
               for name, definition in definitions.items()}
    classes['ServiceResource'] = type(service)
    return {name: describe(cls, model) for name, cls in sorted(classes.items())}


def constructible(service):
    """One object of each class that the service's resource can make, by the name that it has there."""
    out = {'ServiceResource': service}
    for related in service.meta.resource_model.subresources:
        identifiers = {identifier.name: identifier.name for identifier in related.resource.model.identifiers}
        out[related.name] = getattr(service, related.name)(**identifiers)
    return out
