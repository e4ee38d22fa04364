# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Responses with data that no model has, made from the cases of responses."""
import base64
import copy
import json
import xml.etree.ElementTree as ET

NEW = {'aNewMember': {'deep': [1, None, {'x': 'y'}]}}


def mutated(case):
    """The cases that come of one: nothing for those that aren't mutated."""
    response = case['input'].get('response')
    if not response or response['status'] >= 300 or not response.get('body_b64'):
        return
    body = base64.b64decode(response['body_b64'])
    for name, text in bodies(body):
        made = copy.deepcopy(case)
        made['id'] += '/' + name
        made['suite'] = name
        made['input']['response']['body_b64'] = base64.b64encode(text).decode()
        yield made


def bodies(body):
    """(kind of mutation, body)"""
    try:
        tree = json.loads(body)
    except ValueError:
        tree = None
    if isinstance(tree, dict):
        for name, change in JSON.items():
            yield name, json.dumps(change(tree)).encode()
        return
    try:
        ET.fromstring(body)
    except ET.ParseError:
        return
    for name, change in XML.items():
        root = ET.fromstring(body)
        change(root)
        yield name, ET.tostring(root)


# MARK: JSON. Maps and structures look alike, so that maps get new entries, too.

def objects(change):
    """A change of every object of a tree, from the inside out."""
    def walk(node):
        if isinstance(node, dict):
            return change({k: walk(v) for k, v in node.items()})
        return [walk(v) for v in node] if isinstance(node, list) else node
    return walk


def scalars(change):
    def walk(node):
        if isinstance(node, dict):
            return {k: walk(v) for k, v in node.items()}
        return [walk(v) for v in node] if isinstance(node, list) else change(node)
    return walk


JSON = {
    'unknown-members': lambda tree: {**tree, **NEW},
    'unknown-inner-members': objects(lambda node: {**node, 'aNewMember': None}),
    'unknown-values': scalars(lambda x: 'A_NEW_VALUE' if isinstance(x, str) and x.isupper() else x),
    'nulls': scalars(lambda x: None),
    'null-members': lambda tree: {k: None for k in tree},
    'missing-members': lambda tree: {},
    'missing-inner-members': lambda tree: {k: emptied(v) for k, v in tree.items()},
    'unknown-variants': objects(
        lambda node: {'aNewVariant': list(node.values())[0]} if len(node) == 1 else node),
}


def emptied(node):
    if isinstance(node, dict):
        return {}
    return [emptied(v) for v in node] if isinstance(node, list) else node


# MARK: XML

def add_members(root):
    for element in list(root.iter()):
        if len(element):
            ET.SubElement(element, 'ANewMember').text = 'x'


def change_values(root):
    for element in root.iter():
        if not len(element) and element.text and element.text.isupper():
            element.text = 'A_NEW_VALUE'


def drop_members(root):
    for element in list(root):
        root.remove(element)


def empty_members(root):
    for element in list(root.iter()):
        if len(element) and element is not root:
            for child in list(element):
                if not len(child):
                    element.remove(child)


XML = {
    'unknown-members': add_members,
    'unknown-values': change_values,
    'missing-members': drop_members,
    'missing-inner-members': empty_members,
}
