# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""JMESPath: expressions drawn from the grammar over a few documents, as the pinned jmespath package evaluates them.

Drawn anew they are the same: the generator is seeded. Most names are of the document, most arguments of fitting types;
the rest, and the broken texts, show that faults are reported. Of draws that give nothing, few are kept.
"""
import json
import random

DOCUMENTS = [
    {'name': 'n1', 'count': 3, 'ratio': 0.5, 'flag': True, 'none': None, 'tags': ['x', 'y', 'z'], 'empty': [],
     'nested': {'a': {'b': {'c': 'deep'}}, 'list': [{'id': 1}, {'id': 2}]}},
    {'items': [{'id': 1, 'name': 'bravo', 'size': 2.5, 'tags': ['a', 'b']}, {'id': 2, 'name': 'alpha', 'size': 10},
               {'id': 3, 'name': 'caf\u00e9', 'size': -1, 'tags': []}, {'id': None, 'other': {'k': 'v'}}],
     'map': {'one': {'v': 1}, 'two': {'v': 2}, 'with space': {'v': 3}}, 'words': ['b', 'a', '\U0001f600', 'B'],
     'numbers': [3, 1, 2, 2.5], 'matrix': [[1, 2], [3, [4, 5]], []]},
    {'Reservations': [{'Instances': [{'State': {'Name': 'running'}, 'Tags': [{'Key': 'Name', 'Value': 'web'}]},
                                     {'State': {'Name': 'stopped'}, 'Tags': []}]}, {'Instances': []}]},
    [0, 1, 2, 3, 4, 'five', [6], {'seven': 7}],
    'text', {},
]
LITERALS = ['`1`', '`-2.5`', '`"text"`', '`null`', '`true`', '`false`', '`[1, "a"]`', '`{"k": []}`', "'raw'",
            "'it\\'s'", "''", '`"running"`', '`0`']
FUNCTIONS = {
    'abs': 'n', 'avg': 'N', 'ceil': 'n', 'contains': 's?', 'ends_with': 'ss', 'floor': 'n', 'join': 'sS', 'keys': 'o',
    'length': 's', 'map': '&l', 'max': 'N', 'max_by': 'l&', 'merge': 'oo', 'min': 'N', 'min_by': 'l&',
    'not_null': '??', 'reverse': 'l', 'sort': 'S', 'sort_by': 'l&', 'starts_with': 'ss', 'sum': 'N', 'to_array': '?',
    'to_string': '?', 'to_number': '?', 'type': '?', 'values': 'o'}
KEYS = ['&id', '&name', '&v', '&@', '&size', '&Key']  # for sort_by and its like
BROKEN = ['', 'a.', '.a', 'a[', 'a]', 'a[*', 'a.[', '[', 'a || ', '&& a', 'a ==', '`unclosed', '`{bad}`', "'open", '"open',
          'a b', '{a: }', '{a b}', '{: a}', 'a{', 'foo(', 'foo)', 'unknown(@)', 'length()', 'length(a, b)', 'a[?', 'a[?b',
          'a[::0]', 'a[1:2:3:4]', 'a[b]', 'a..b', '!', '&', '@@', 'a |', '| a', 'a[99999999999999999999]', '#', 'a$',
          '*.*.', 'sort_by(@, `1`)', 'map(a, b)', '"\\ud800', 'a.`1`', '1', '-1', 'a[-]', '(a', 'a)', 'a,b']
DRAWS = 6000
EMPTY_KEPT = 0.05


class Draw:
    """Random expressions about a document; `depth` bounds how far they nest."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names, self.paths = [], []

    def about(self, document, depth):
        self.names = sorted(keys_of(document)) or ['missing']
        self.paths = list(paths(document))
        return self.expression(depth)

    def expression(self, depth):
        forms = 3 * [self.path] + [self.name, self.literal]
        if depth > 0:
            forms += 3 * [self.sub, self.index, self.slice, self.flatten, self.star, self.filter, self.binary,
                          self.multi_list, self.multi_hash, self.negation, self.pipe] + 9 * [self.call]
        return self.random.choice(forms)(depth - 1)

    def path(self, _=0):
        return self.random.choice(self.paths)[0]

    def name(self, _=0):
        return quoted(self.random.choice(self.names) if self.random.random() < 0.95 else 'missing')

    def literal(self, _=0):
        return self.random.choice(LITERALS)

    def sub(self, depth):
        return f'{self.expression(depth)}.{self.name()}'

    def index(self, depth):
        return f'{self.expression(depth)}[{self.random.randint(-3, 3)}]'

    def slice(self, depth):
        parts = [self.random.choice(['', str(self.random.randint(-4, 4))]) for _ in range(2)]
        step = self.random.choice(['', ':', ':2', ':-1', ':-2'])
        return f'{self.expression(depth)}[{parts[0]}:{parts[1]}{step}]'

    def flatten(self, depth):
        return f'{self.expression(depth)}[]' + self.random.choice(['', '.' + self.name()])

    def star(self, depth):
        return f'{self.expression(depth)}{self.random.choice(["[*]", ".*"])}' + self.random.choice(['', '.' + self.name()])

    def filter(self, depth):
        return f'{self.expression(depth)}[?{self.expression(depth)}]'

    def call(self, depth):
        name, kinds = self.random.choice(list(FUNCTIONS.items()))
        arguments = [self.argument(kind, depth) for kind in kinds]
        return f'{name}({", ".join(arguments)})'

    def argument(self, kind, depth):
        if kind == '?' or self.random.random() < 0.1:
            return self.expression(depth)
        if kind == '&':
            return self.random.choice(KEYS)
        fitting = [path for path, value in self.paths if FITS[kind](value)]
        return self.random.choice(fitting) if fitting else self.literal()

    def binary(self, depth):
        operator = self.random.choice(['==', '!=', '<', '<=', '>', '>=', '&&', '||'])
        return f'{self.expression(depth)} {operator} {self.expression(depth)}'

    def multi_list(self, depth):
        return f'{self.expression(depth)}.[{self.expression(depth)}, {self.name()}]'

    def multi_hash(self, depth):
        return f'{{k: {self.expression(depth)}, "q r": {self.name()}}}'

    def negation(self, depth):
        return f'!{self.expression(depth)}'

    def pipe(self, depth):
        return f'({self.expression(depth)}) | {self.expression(depth)}'


def quoted(name):
    return name if name.isidentifier() and name.isascii() else json.dumps(name)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


# what an argument of a kind must be
FITS = {
    'n': is_number,
    'N': lambda v: isinstance(v, list) and all(map(is_number, v)),
    's': lambda v: isinstance(v, str),
    'S': lambda v: isinstance(v, list) and (all(map(is_number, v)) or all(isinstance(x, str) for x in v)),
    'l': lambda v: isinstance(v, list),
    'o': lambda v: isinstance(v, dict),
}


def paths(value, path='@'):
    """(expression, what it gives) for every part of a document."""
    yield path, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from paths(member, quoted(name) if path == '@' else f'{path}.{quoted(name)}')
    elif isinstance(value, list):
        for i, element in enumerate(value):
            yield from paths(element, f'[{i}]' if path == '@' else f'{path}[{i}]')


def keys_of(value):
    """The names of all members in a document."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set()


def jmespath(source, writer):
    draw = Draw('jmespath-2')
    rows = [(text, DOCUMENTS[0]) for text in BROKEN]
    for i in range(DRAWS):
        document = draw.random.choice(DOCUMENTS)
        rows.append((draw.about(document, i % 4), document))
    seen = set()
    for i, (expression, document) in enumerate(rows):
        case_id = f'jp/drawn/{i}'
        line = {'action': 'jmespath', 'expression': expression, 'document': document}
        out = source.driver.handle({'id': case_id, **line})
        out.pop('id')
        if 'error' in out:
            out = {'error': {'type': 'JMESPathError'}}
        drawn = i >= len(BROKEN)
        if drawn and not out.get('result') and draw.random.random() > EMPTY_KEPT or repr(line) in seen:
            continue
        seen.add(repr(line))
        writer.add({'id': case_id, 'suite': 'jmespath', 'service': None, 'input': line, 'check': 'value',
                    'expect': out}, case_id)
