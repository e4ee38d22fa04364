# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Draws the folders of each module and the arrows between them from the Swift sources; see scripts/house.

A folder has an arrow to another folder of its module when it uses one of these, which the other defines:

- a type (struct, class, enum, protocol, actor, typealias), by its name. A nested type counts where its name
  resolves to it as in Swift: qualified (`Outer.Inner`), or within `Outer` and its extensions. `extension Outer`
  is a use of `Outer`. Generic parameters and private types of the file hide types of the same name.
- a function or variable outside of types, by its name.
- a member of a type: after the type's name (`Outer.member`, `Outer(label:)`), after `self`, or by its name alone
  within the type and its extensions, if all members of that type and name are defined in one folder.
- a member after anything else (`value.member`), if its name is distinctive: two words or more, all that the
  package declares under it is in one folder, and neither the standard library nor a package that we use has it
  (FOREIGN). Types of values aren't known here, so other names say nothing.

Comments and the text of string literals don't count; what is interpolated does. Overloads and conformances that
are used without being named aren't seen. `--index` adds what the compiler's index of a debug build knows
(house_index.py): one arrow in ten or twenty more.

Folders may be nested. Circles are looked for on each level: the folders within a folder, each with all that is in
it, and the files beside them as one more. So a folder is a unit for those outside of it.

Also checked: that targets import what Package.swift declares for them and nothing else, and that a package type with
`@inlinable` members is `@usableFromInline`, without which other modules call them unspecialised, and that `Files` alone
calls the system about files.
"""

import argparse
import bisect
import collections
import pathlib
import re
import signal
import statistics
import sys

import house_index

# Modules that still have circles between their folders. The list only gets shorter: a module without
# circles must not be on it.
NOT_YET = []

# Names that a module of ours defines in one folder, but that other packages have too: without types, `x.name` may be theirs.
FOREIGN = {
    "addHandler", "allCases", "asyncIterator", "codingPath", "connectionErrors", "customMirror", "debugDescription",
    "endOfInput", "errorDescription", "eventLoop", "firstIndex", "headerFields", "isActive", "isWritable", "lastIndex",
    "localAddress", "localizedDescription", "makeAsyncIterator", "makeIterator", "rawValue", "readableBytes",
    "remoteAddress", "removeAll", "removeFirst", "removeLast", "removeValue", "useTLS", "userInfo",
    "withUnsafeBytes", "withUnsafeMutableBytes", "writeBytes",
}

TYPES = {"struct", "class", "enum", "protocol", "actor", "typealias", "associatedtype"}
MODIFIERS = {
    "public", "package", "internal", "private", "fileprivate", "open", "final", "static", "class", "mutating",
    "nonmutating", "override", "convenience", "required", "lazy", "weak", "unowned", "nonisolated", "indirect",
    "dynamic", "optional", "consuming", "borrowing", "isolated", "distributed",
}
KEYWORDS = MODIFIERS | TYPES | {
    "extension", "func", "var", "let", "case", "init", "deinit", "subscript", "import", "if", "else", "guard", "switch",
    "default", "for", "in", "while", "repeat", "return", "throw", "throws", "rethrows", "try", "catch", "do", "defer",
    "break", "continue", "fallthrough", "as", "is", "nil", "true", "false", "super", "where", "some", "any", "async",
    "await", "inout", "operator", "precedencegroup", "get", "set", "willSet", "didSet", "_", "each", "discard", "copy",
    "consume", "sending", "borrow", "yield", "macro", "unsafe", "Any",
}


# Parsing a file


STRIP = re.compile(r'//|/\*|#*"(?:"")?|[()]')
BLOCK = re.compile(r"/\*|\*/")


def blanked(text):
    return re.sub(r"[^\n]", " ", text)


def stripped(text):
    """The code of a Swift file: comments and the text of literals become blanks, everything else keeps its position."""
    pieces = []

    def code(at, inner):
        depth, begin = 0, at
        while found := STRIP.search(text, at):
            mark = found.group()
            at = found.end()
            if mark == "(":
                depth += 1
            elif mark == ")":
                depth -= 1
                if inner and depth < 0:
                    pieces.append(text[begin:at])
                    return at
            else:
                pieces.append(text[begin:found.start()])
                if mark == "//":
                    end = text.find("\n", at)
                    at = len(text) if end < 0 else end
                    pieces.append(blanked(text[found.start():at]))
                elif mark == "/*":
                    at = comment(found.start())
                else:
                    at = literal(found)
                begin = at
        pieces.append(text[begin:])
        return len(text)

    def comment(begin):
        depth, at = 0, begin
        while found := BLOCK.search(text, at):
            depth += 1 if found.group() == "/*" else -1
            at = found.end()
            if depth == 0:
                break
        else:
            at = len(text)
        pieces.append(blanked(text[begin:at]))
        return at

    def literal(opening):
        hashes = "#" * opening.group().count("#")
        quotes = opening.group()[len(hashes):]
        at = opening.end()
        marks = re.compile(rf"\\{hashes}\(|\\{hashes}.|{quotes}{hashes}" + ("" if len(quotes) == 3 else r"|\n"), re.S)
        begin = at
        pieces.append(opening.group())
        while found := marks.search(text, at):
            mark = found.group()
            if mark == f"\\{hashes}(":
                pieces.append(blanked(text[begin:found.start()]) + blanked(mark[:-1]) + "(")
                at = begin = code(found.end(), True)
            elif mark.startswith("\\"):
                at = found.end()
            else:
                pieces.append(blanked(text[begin:found.start()]) + mark)
                return found.end()
        pieces.append(blanked(text[begin:]))
        return len(text)

    code(0, False)
    return "".join(pieces)


TOKEN = re.compile(r"`?[A-Za-z_]\w*`?|->|[{}()\[\]<>.,:=@#\n]|[^\s\w]|\d[\w.]*")
IDENTIFIER = re.compile(r"`?[A-Za-z_]")


class Place:
    """Where something is defined."""

    __slots__ = ("file", "line")

    def __init__(self, file, line):
        self.file, self.line = file, line


class Definition:
    """A type, a member, or a function or variable outside of types."""

    __slots__ = ("kind", "owner", "name", "file", "line", "modifiers")

    def __init__(self, kind, owner, name, file, line, modifiers):
        self.kind, self.owner, self.name = kind, owner, name
        self.file, self.line, self.modifiers = file, line, modifiers

    @property
    def path(self):
        return f"{self.owner}.{self.name}" if self.owner else self.name

    @property
    def private(self):
        """Whether it is private to its file; a nested type's name is resolved through its owner."""
        if self.kind == "type" and self.owner:
            return False
        return not self.modifiers.isdisjoint({"private", "fileprivate"})


class Scope:
    """The scope that a brace opens. `owner`: the full name of the type around it."""

    __slots__ = ("kind", "owner", "names")

    def __init__(self, kind, owner, names=frozenset()):
        self.kind, self.owner, self.names = kind, owner, names


class File:
    """A Swift file: its tokens, its definitions, and the scope of each name."""

    def __init__(self, path, text, module, folder):
        self.path, self.module, self.folder = path, module, folder
        self.lines = text.count("\n") + (not text.endswith("\n"))
        self.code = stripped(text)
        self.tokens, self.starts = [], []
        for found in TOKEN.finditer(self.code):
            token = found.group()
            self.tokens.append(token.strip("`") if token[0] == "`" and len(token) > 1 else token)
            self.starts.append(found.start())
        self.breaks = [found.start() for found in re.finditer("\n", self.code)]
        self.definitions, self.imports = [], set()
        self.locals = set()  # names of parameters and of local variables
        self.local_types = set()  # names of types within functions
        self.uses = []  # (index of the token, scopes around it, innermost last)
        self.parse()

    def line(self, index):
        return bisect.bisect_left(self.breaks, self.starts[index]) + 1

    def define(self, kind, owner, name, index, modifiers):
        self.definitions.append(Definition(kind, owner, name, self, self.line(index), modifiers))

    def after(self, index):
        """The next token that isn't a line break."""
        index += 1
        while index < len(self.tokens) and self.tokens[index] == "\n":
            index += 1
        return index

    def modifiers(self, index):
        """The words before the keyword of a declaration: `package`, `@inlinable`."""
        tokens, found = self.tokens, set()
        index -= 1
        while index > 0:
            token = tokens[index]
            if token == ")":
                depth = 0
                while index > 1:
                    depth += {")": 1, "(": -1}.get(tokens[index], 0)
                    if depth == 0:
                        break
                    index -= 1
                index -= 1
                if tokens[index - 1] == "@":
                    found.add(f"@{tokens[index]}")
                    index -= 1
                elif tokens[index + 1:index + 3] != ["(", "set"]:
                    return found
            elif tokens[index - 1] == "@":
                found.add(f"@{token}")
                index -= 1
            elif token in MODIFIERS:
                found.add(token)
            elif token != "\n":
                return found
            index -= 1
        return found

    def generics(self, index):
        """The parameters of a list `<A, B: P>` that begins at the token."""
        names, depth, expected = set(), 0, False
        while index < len(self.tokens):
            token = self.tokens[index]
            if token == "<":
                depth += 1
                expected = depth == 1
            elif token == ">":
                depth -= 1
                if depth == 0:
                    break
            elif token == "," and depth == 1:
                expected = True
            elif expected and token not in ("\n", "each", "let"):
                names.add(token)
                expected = False
            index += 1
        return frozenset(names)

    def parse(self):
        tokens = self.tokens
        stack, pending, parens = [Scope("file", "")], None, 0
        skipped = set()  # tokens that are declared names
        for index, token in enumerate(tokens):
            first = token[0]
            if first == "{":
                if pending and pending[1] == parens:
                    stack.append(pending[0])
                    pending = None
                else:
                    stack.append(Scope("block", stack[-1].owner, frozenset()))
            elif first == "}":
                if len(stack) > 1:
                    stack.pop()
                pending = None
            elif first in "([":
                parens += 1
            elif first in ")]":
                parens -= 1
            elif not (first.isalpha() or first == "_"):
                continue
            elif token in KEYWORDS and not (index and tokens[index - 1] == "."):
                following = self.after(index)
                if following >= len(tokens):
                    continue
                name, scope = tokens[following], stack[-1]
                if token in ("var", "let", "case", "typealias") and pending and pending[1] == parens:
                    pending = None  # of a declaration without a body
                if token in TYPES:
                    if token == "class" and name in MODIFIERS | {"func", "var", "let", "subscript", "init"}:
                        continue
                    if not IDENTIFIER.match(name) or (index and tokens[index - 1] in (":", ",", "&")):
                        continue  # `: class` of old, or `actor` as a name
                    local = any(around.kind in ("func", "block") for around in stack)
                    if not local:
                        self.define("type", scope.owner, name, following, self.modifiers(index))
                    else:
                        self.local_types.add(name)
                    skipped.add(following)
                    path = f"{scope.owner}.{name}" if scope.owner else name
                    names = self.generics(following + 1) if tokens[following + 1:following + 2] == ["<"] else frozenset()
                    if token not in ("typealias", "associatedtype"):
                        pending = (Scope(token, path, names), parens)
                elif token == "extension":
                    path, at = [], following
                    while at < len(tokens) and IDENTIFIER.match(tokens[at]):
                        path.append(tokens[at])
                        if tokens[at + 1] != ".":
                            break
                        at += 2
                    pending = (Scope("extension", ".".join(path) or "Array"), parens)
                elif token in ("func", "init", "subscript"):
                    names = frozenset()
                    at = following if token == "func" else index
                    if tokens[at + 1:at + 2] == ["<"]:
                        names = self.generics(at + 1)
                    modifiers = self.modifiers(index)
                    if token == "func" and IDENTIFIER.match(name):
                        skipped.add(following)
                        self.declare(scope, name, following, modifiers)
                    elif token == "init" and scope.kind not in ("file", "func", "block"):
                        at = index + 1
                        while at < len(tokens) and tokens[at] != "(":
                            at += 1
                        label = tokens[self.after(at)]
                        self.declare(scope, f"init({'' if label == ')' else label}", index, modifiers)
                    elif token == "subscript" and scope.kind not in ("file", "func", "block"):
                        self.declare(scope, token, index, modifiers)
                    if token == "func" or scope.kind not in ("file", "func", "block"):
                        pending = (Scope("func", scope.owner, names), parens)
                elif token in ("var", "let"):
                    if IDENTIFIER.match(name):
                        skipped.add(following)
                        self.declare(scope, name, following, self.modifiers(index))
                    elif name == "(":
                        self.locals.update(self.pattern(following))
                elif token == "case" and scope.kind == "enum":
                    for at in self.cases(index):
                        skipped.add(at)
                        self.declare(scope, tokens[at], at, set())
                elif token == "for":
                    if IDENTIFIER.match(name) and name not in KEYWORDS:
                        self.locals.add(name)
                    elif name == "(":
                        self.locals.update(self.pattern(following))
                elif token == "in" and name != ":":
                    self.closure_parameters(index)
                elif token == "import":
                    name = tokens[self.after(following)] if name in TYPES | {"func", "var", "let"} else name
                    self.imports.add(name)
                    skipped.add(following)
            elif index not in skipped:
                if tokens[index + 1:index + 2] == [":"] and index and tokens[index - 1] in "(,\n_" and parens:
                    self.locals.add(token)  # a label or a parameter
                    if tokens[index - 1] == "_" or not self.within_brackets(index):
                        continue
                elif tokens[index + 1:index + 3] and tokens[index + 2:index + 3] == [":"] and parens and (
                        index and tokens[index - 1] in "(,\n" and IDENTIFIER.match(tokens[index + 1])):
                    self.locals.add(tokens[index + 1])
                    continue  # the label of a parameter with a name of its own
                self.uses.append((index, (*stack, pending[0]) if pending else tuple(stack)))

    def within_brackets(self, index):
        """Whether the nearest bracket around a token is a square one: `[Key: Value]`."""
        depth = 0
        for at in range(index - 1, max(index - 200, -1), -1):
            token = self.tokens[at]
            if token in ")]":
                depth += 1
            elif token in "([":
                if depth == 0:
                    return token == "["
                depth -= 1
        return False

    def declare(self, scope, name, index, modifiers):
        if scope.kind in ("func", "block"):
            self.locals.add(name)
        elif scope.kind == "file":
            self.define("global", "", name, index, modifiers)
        else:
            self.define("member", scope.owner, name, index, modifiers)

    def cases(self, index):
        """The tokens of the names in `case a, b(Int)`, which begins at the token."""
        depth, expected = 0, True
        for at in range(index + 1, len(self.tokens)):
            token = self.tokens[at]
            if token in ("(", "["):
                depth += 1
            elif token in (")", "]"):
                depth -= 1
            elif depth:
                continue
            elif token == ",":
                expected = True
            elif token == "\n":
                if not expected:
                    return
            elif expected:
                if IDENTIFIER.match(token):
                    yield at
                expected = False
            elif token in "{};":
                return

    def pattern(self, index):
        """The names in `(a, (b, c))`, which begins at the token."""
        depth = 0
        for at in range(index, len(self.tokens)):
            token = self.tokens[at]
            if token == "(":
                depth += 1
            elif token == ")":
                depth -= 1
                if depth == 0:
                    return
            elif IDENTIFIER.match(token):
                yield token

    def closure_parameters(self, index):
        """The names in `{ a, b in`, whose `in` is the token; also of a `for`, which is harmless."""
        for at in range(index - 1, max(index - 40, -1), -1):
            token = self.tokens[at]
            if token in "{\n":
                return
            if IDENTIFIER.match(token) and token not in KEYWORDS:
                self.locals.add(token)


# Uses between a module's folders


class Use:
    """A name that one folder uses of another."""

    __slots__ = ("definition", "places")

    def __init__(self, definition):
        self.definition, self.places = definition, []


class Module:
    """A folder of Sources: its files, and the arrows between its folders."""

    def __init__(self, name, files):
        self.name, self.files = name, files
        self.folders = sorted({file.folder for file in files})
        self.types = collections.defaultdict(list)
        self.members = collections.defaultdict(list)  # by the type and the name
        self.named = collections.defaultdict(list)  # members by the name alone
        self.globals = collections.defaultdict(list)
        for file in files:
            for definition in file.definitions:
                if definition.kind == "type":
                    self.types[definition.path].append(definition)
                elif definition.kind == "global":
                    self.globals[definition.name].append(definition)
                else:
                    self.members[definition.owner, definition.name].append(definition)
                    self.named[definition.name].append(definition)
        self.arrows = {}  # (from, to): {name: Use}

    def draw(self, modules, counts):
        """Fills `arrows`. `counts`: in how many modules a member of a name is defined."""
        distinctive = {
            name for name, found in self.named.items()
            if name not in FOREIGN and re.search(r"[a-z0-9][A-Z]", name) and "(" not in name
            and counts[name] == 1 and len({definition.file.folder for definition in found}) == 1
            and not all(definition.private for definition in found)
        }
        for file in self.files:
            for index, scopes in file.uses:
                self.resolve(file, index, scopes, modules, distinctive)

    def use(self, file, index, name, found):
        """Adds the arrow of a name with these definitions, unless it is in the same folder."""
        found = [one for one in found if not one.private or one.file is file]
        folders = {one.file.folder for one in found}
        if file.folder in folders:
            return
        for folder in folders:
            arrow = self.arrows.setdefault((file.folder, folder), {})
            one = next(one for one in found if one.file.folder == folder)
            arrow.setdefault(name, Use(one)).places.append((file, file.line(index)))

    def member(self, file, index, owner, name):
        """Whether a type has that member; if in one folder only, adds its arrow."""
        found = self.members.get((owner, name))
        if not found:
            return False
        if len({one.file.folder for one in found}) == 1:
            shown = f"{owner}.{name})" if "(" in name else f"{owner}.{name}"
            self.use(file, index, shown, found)
        return True

    def owners(self, scopes):
        """The types around a name, inner first: `A.B` and `A`."""
        owner = scopes[-1].owner
        while owner:
            yield owner
            owner = owner.rpartition(".")[0]

    def resolve(self, file, index, scopes, modules, distinctive):
        tokens = file.tokens
        name = tokens[index]
        previous = tokens[index - 1] if index else ""
        if previous == "\n":
            before = index - 1
            while before > 0 and tokens[before] == "\n":
                before -= 1
            if tokens[before] == ".":
                previous = "."
        if previous == "." and not (index > 1 and tokens[index - 2] in "."):
            if name in distinctive and not self.qualified(file, index):
                self.use(file, index, f".{name}", self.named[name])
            return
        if any(name in scope.names for scope in scopes):
            return
        at = index
        if name in modules and tokens[index + 1:index + 2] == ["."] and name not in self.types:
            if name != self.name:
                return
            at = index + 2
            name = tokens[at]
        path = self.lookup(file, name, scopes)
        if path is None:
            if name in file.locals:
                return
            for owner in self.owners(scopes):
                if self.member(file, at, owner, name):
                    return
            if name in self.globals:
                self.use(file, at, name, self.globals[name])
            elif name in distinctive:
                self.use(file, at, f".{name}", self.named[name])
            return
        if name not in ("self", "Self"):
            self.use(file, at, path, self.types.get(path, []))
        while tokens[at + 1:at + 2] == ["."] and at + 2 < len(tokens):
            at += 2
            inner = f"{path}.{tokens[at]}"
            if inner not in self.types:
                self.member(file, at, path, tokens[at])
                return
            path = inner
            self.use(file, at, path, self.types[path])
        if tokens[at + 1:at + 2] == ["("]:
            first = file.after(at + 1)
            label = tokens[first] if tokens[first + 1:first + 2] == [":"] else "" if tokens[first] == ")" else "_"
            self.member(file, at, path, f"init({label}")

    def qualified(self, file, index):
        """Whether a member follows a name that `resolve` has handled."""
        tokens = file.tokens
        base = tokens[index - 2] if index > 1 else ""
        if base == "self":
            return self.owner_has(file, index, tokens[index])
        return base in self.types and (base, tokens[index]) in self.members

    def owner_has(self, file, index, name):
        at = bisect.bisect_left(file.uses, (index,))
        if at < len(file.uses) and file.uses[at][0] == index:
            return any((owner, name) in self.members for owner in self.owners(file.uses[at][1]))
        return False

    def lookup(self, file, name, scopes):
        """The full name of the type that a name means there; None if it isn't a type of the module."""
        if name in ("self", "Self"):
            return scopes[-1].owner or None
        for owner in self.owners(scopes):
            if f"{owner}.{name}" in self.types:
                return f"{owner}.{name}"
        found = self.types.get(name, [])
        if found and name not in file.local_types and any(not one.private or one.file is file for one in found):
            own = [one for one in found if one.file is file]
            return name if own or any(not one.private for one in found) else None
        return None

    def unspecialised(self):
        """Package types with `@inlinable` members that aren't `@usableFromInline` themselves: their members' bodies
        aren't specialised in other modules."""
        inlined = set()
        for definition in (one for file in self.files for one in file.definitions):
            if not definition.modifiers.isdisjoint({"@inlinable", "@usableFromInline"}):
                parts = definition.owner.split(".")
                inlined.update(".".join(parts[:count + 1]) for count in range(len(parts)))
        for path in sorted(inlined & set(self.types)):
            for one in self.types[path]:
                if "package" in one.modifiers and "@usableFromInline" not in one.modifiers:
                    yield one

    # Circles

    def levels(self):
        """By folder, the graph of its content: {"Directories": {"Directories/Paths": {"Directories/Filters"}}}."""
        parents = {"/".join(folder.split("/")[:depth]) for folder in self.folders
                   for depth in range(1, folder.count("/") + 1)} | {""}
        graphs = collections.defaultdict(lambda: collections.defaultdict(dict))
        for (source, target), names in self.arrows.items():
            one, two = self.steps(source, parents), self.steps(target, parents)
            depth = 0
            while one[depth] == two[depth]:
                depth += 1
            level = one[depth - 1] if depth else ""
            graphs[level][one[depth]].setdefault(two[depth], {}).update(names)
        return graphs

    @staticmethod
    def steps(folder, parents):
        """A folder and those that it is in, outer first; the files of a folder that has folders are one in it."""
        parts = folder.split("/") if folder else []
        steps = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
        if folder in parents:
            steps.append(f"{folder}/." if folder else ".")
        return steps

    def circles(self):
        """The shortest circle of each knot of folders: (folders in the knot, path, names by step)."""
        found = []
        for graph in self.levels().values():
            for knot in knots(graph):
                path = shortest_circle(graph, knot)
                steps = [sorted(graph[one][two]) for one, two in zip(path, path[1:])]
                found.append((sorted(knot), path, steps))
        return sorted(found)


def knots(graph):
    """The strongly connected parts with more than one node (Tarjan's algorithm)."""
    order, low, stack, found = {}, {}, [], []

    def visit(node):
        order[node] = low[node] = len(order)
        stack.append(node)
        for other in sorted(graph.get(node, {})):
            if other not in order:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], order[other])
        if low[node] == order[node]:
            part = set()
            while True:
                part.add(stack.pop())
                if node in part:
                    break
            if len(part) > 1:
                found.append(part)

    for node in sorted(graph):
        if node not in order:
            visit(node)
    return found


def shortest_circle(graph, knot):
    """The path of a shortest circle in a knot; of several, the one made by the fewest names."""
    best = None
    for start in sorted(knot):
        came, queue = {start: None}, collections.deque([start])
        while queue:
            node = queue.popleft()
            for other in sorted(graph.get(node, {})):
                if other == start:
                    path = [node]
                    while came[path[-1]] is not None:
                        path.append(came[path[-1]])
                    path = path[::-1] + [start]
                    weight = (len(path), sum(len(graph[one][two]) for one, two in zip(path, path[1:])))
                    if best is None or weight < best[0]:
                        best = (weight, path)
                    queue.clear()
                    break
                if other in knot and other not in came:
                    came[other] = node
                    queue.append(other)
    return best[1]


# Modules


class Target:
    """A target of Package.swift."""

    def __init__(self, name, path, dependencies):
        self.name, self.path, self.dependencies = name, path, dependencies


def targets(manifest, root):
    """The targets that Package.swift declares, by name."""
    text = re.sub(r"//[^\n]*", "", manifest)
    found = {}
    for begin in re.finditer(r"\.(target|executableTarget|testTarget)\(", text):
        depth, end = 0, begin.end() - 1
        while True:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
            if depth == 0:
                break
        body = text[begin.end():end]
        named = re.match(r'\s*name:\s*"([^"]+)"', body)
        if not named:
            continue  # its name is computed, or it is a dependency
        name = named.group(1)
        folder = "Tests" if begin.group(1) == "testTarget" else "Sources"
        path = re.search(r'\bpath:\s*"([^"]+)"', body)
        listed = re.search(r"dependencies:\s*\[", body)
        names = []
        if listed:
            depth, at = 1, listed.end()
            while depth:
                depth += {"[": 1, "]": -1}.get(body[at], 0)
                at += 1
            part = re.sub(r"condition:\s*\.when\([^)]*\)", "", body[listed.end():at - 1])
            part = re.sub(r'package:\s*"[^"]*"', "", part)
            names = re.findall(r'"([^"]+)"', part)
        found[name] = Target(name, root / (path.group(1) if path else f"{folder}/{name}"), names)
    return found


def undeclared_or_unused(root):
    """Imports that Package.swift doesn't declare, and declared dependencies that aren't used."""
    declared = targets((root / "Package.swift").read_text(), root)
    products = {name for target in declared.values() for name in target.dependencies}
    for target in declared.values():
        files = sorted(target.path.rglob("*.swift"))
        if not files:
            continue
        imported = {}
        for file in files:
            for name in IMPORT.findall(file.read_text()):
                imported.setdefault(name, file.relative_to(root))
        for name in sorted((set(imported) & (set(declared) | products)) - set(target.dependencies) - {target.name}):
            yield f"{target.name} imports {name} ({imported[name]}), which Package.swift doesn't declare for it"
        for name in target.dependencies:
            if name.replace("-", "_") not in imported:
                yield f"{target.name} doesn't import {name}, which Package.swift declares for it"


IMPORT = re.compile(
    r"^ *(?:@\w+(?:\(\w+\))? +|public +|package +|internal +|private +|fileprivate +)*"
    r"import +(?:(?:struct|class|enum|protocol|func|var|let|typealias) +)?([\w]+)", re.M)


# Reading and printing


def read(root):
    """The modules in Sources, with their arrows."""
    modules = []
    for folder in sorted((root / "Sources").iterdir()):
        paths = sorted(folder.rglob("*.swift")) if folder.is_dir() else []
        files = []
        for path in paths:
            inner = path.parent.relative_to(folder).as_posix()
            files.append(File(path.relative_to(root), path.read_text(), folder.name, "" if inner == "." else inner))
        if files:
            modules.append(Module(folder.name, files))
    names = {module.name for module in modules}
    counts = collections.Counter(name for module in modules for name in module.named)
    for module in modules:
        module.draw(names, counts)
    return modules


def add_index(modules, store, root):
    """Adds the arrows in the compiler's index, and reports how many files changed since the build."""
    found, stale = house_index.references(store, root)
    if stale:
        print(f"{stale} files changed since they were built: the index may be wrong about them", file=sys.stderr)
    files = {file.path.relative_to("Sources").as_posix(): file for module in modules for file in module.files}
    named = {module.name: module for module in modules}
    for user, line, name, definer, its_line in found:
        one, two = files.get(user), files.get(definer)
        if one and two and one.module == two.module and one.folder != two.folder:
            arrow = named[one.module].arrows.setdefault((one.folder, two.folder), {})
            arrow.setdefault(name, Use(Place(two, its_line))).places.append((one, line))


def shown(folder):
    return folder or "."


def table(module):
    """The lines of a module's table."""
    rows = [("folder", "files", "lines", "uses", "used by")]
    for folder in module.folders:
        files = [file for file in module.files if file.folder == folder]
        uses = sorted(shown(two) for one, two in module.arrows if one == folder)
        used = sorted(shown(one) for one, two in module.arrows if two == folder)
        rows.append((shown(folder), str(len(files)), str(sum(file.lines for file in files)),
                     ", ".join(uses) or "–", ", ".join(used) or "–"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    widths.append(min(60, max(len(row[3]) for row in rows)))
    for folder, files, lines, uses, used in rows:
        yield (f"  {folder:{widths[0]}}  {files:>{widths[1]}}  {lines:>{widths[2]}}  "
               f"{uses:{widths[3]}}  {used}").rstrip()


def measure(files):
    lines = [file.lines for file in files]
    return (f"{len(files)} files, {sum(lines)} lines, median {statistics.median(lines):g}, "
            f"{sum(1 for count in lines if count < 25)} files under 25 lines")


def some(names, most=6):
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def explain(module, source, target):
    names = {}
    for (one, two), found in module.arrows.items():
        if within(one, source) and within(two, target):
            for name, use in found.items():
                names.setdefault(name, Use(use.definition)).places.extend(use.places)
    if not names:
        print(f"{module.name}: {source} doesn't use {target}")
    for name, use in sorted(names.items()):
        print(f"{name}  ({use.definition.file.path}:{use.definition.line})")
        for file, line in use.places:
            print(f"    {file.path}:{line}")


def within(folder, outer):
    """`Directories` is all in it, `Directories/.` the files in it alone, `.` those beside the module's folders."""
    if outer == "." or outer.endswith("/."):
        return folder == outer[:-2]
    return folder == outer or folder.startswith(f"{outer}/")


def picture(modules):
    """The folders as Graphviz text; an arrow's label is how many names make it."""
    yield "digraph house {"
    yield '  rankdir=TB; node [shape=box, fontname="Helvetica"]; edge [fontname="Helvetica", fontsize=9];'
    for module in modules:
        yield f'  subgraph "cluster {module.name}" {{'
        yield f'    label="{module.name}";'
        knotted = {node for knot, _, _ in module.circles() for node in knot}
        for folder in module.folders:
            red = any(within(folder, node) for node in knotted)
            yield f'    "{module.name}/{folder}" [label="{shown(folder)}"{", color=red" if red else ""}];'
        for (one, two), names in sorted(module.arrows.items()):
            yield f'    "{module.name}/{one}" -> "{module.name}/{two}" [label="{len(names)}"];'
        yield "  }"
    yield "}"


# System calls on files, which only `Files` may make.
FILE_CALLS = re.compile(r"(?<![.\w])(?:open|opendir|readdir|pread|pwrite|fstat|lstat|stat|mkdir|rmdir|unlink|rename|fsync|ftruncate|"
                        r"utimensat|fopen|posix_spawnp?|pipe2?|fcntl)\(|\bEINTR\b")
# Sockets, and an error number that may be compared.
ELSEWHERE = {"FileError.swift": {"EINTR"}, "MonitorSocket.swift": {"fcntl", "open"}}
C_LIBRARY = re.compile(r"^\s*(?:@_exported )?(?:\w+ )?import (?:Darwin|Glibc|Musl)$", re.MULTILINE)


def outside_the_file_layer(modules):
    """Calls on files outside of `Files`, and imports of the C library outside of `SystemLibrary`."""
    for module in modules:
        for file in module.files:
            text = file.code
            if module.name != "SystemLibrary" and C_LIBRARY.search(text):
                yield f"{file.path} imports the C library: import SystemLibrary instead"
            if module.name == "Files" or "import SystemLibrary" not in text:
                continue
            found = {match.group(0).rstrip("(") for match in FILE_CALLS.finditer(text)}
            if found - ELSEWHERE.get(pathlib.Path(file.path).name, set()):
                yield f"{file.path} calls the system itself ({', '.join(sorted(found))}): use Files"


def check(root, modules, not_yet):
    """The problems, a sentence each."""
    for module in modules:
        circles = module.circles()
        if module.name in not_yet:
            if not circles:
                yield f"{module.name} has no circle any more: remove it from the list NOT_YET in scripts/shared/house.py"
            continue
        for knot, path, steps in circles:
            yield circle_text(module, knot, path, steps)
    for name in sorted(set(not_yet) - {module.name for module in modules}):
        yield f"{name} isn't a module: remove it from the list NOT_YET in scripts/shared/house.py"
    for module in modules:
        for one in module.unspecialised():
            yield (f"{module.name}: {one.path} is a package type with @inlinable members, which other modules don't specialise "
                   f"unless it is @usableFromInline ({one.file.path}:{one.line})")
    yield from outside_the_file_layer(modules)
    yield from undeclared_or_unused(root)


def circle_text(module, knot, path, steps):
    lines = [f"{module.name}: a circle of folders: {' -> '.join(path)}"]
    for (one, two), names in zip(zip(path, path[1:]), steps):
        lines.append(f"    {one} -> {two} by {some(names)}")
    if len(knot) > len(path) - 1:
        lines.append(f"    {len(knot)} folders are in such circles: {', '.join(knot)}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(
        prog="scripts/house",
        description="Draws each module's folders and the arrows between them from the sources. Fails at a circle of "
        "folders, at a dependency of a target that isn't declared or isn't used, and at package types whose inlinable "
        "members other modules don't specialise.")
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="print these modules' tables only")
    parser.add_argument("--dot", action="store_true", help="print Graphviz text instead")
    parser.add_argument("--why", nargs=3, metavar=("MODULE", "FROM", "TO"), help="print the names that make an arrow, and where")
    parser.add_argument("--quiet", action="store_true", help="print only the problems and the sums")
    parser.add_argument("--index", metavar="STORE", type=pathlib.Path,
                        help="also count the uses in the index of a debug build: .build/debug/index/store")
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2],
                        help=argparse.SUPPRESS)
    options = parser.parse_args()
    modules = read(options.root)
    if options.index:
        add_index(modules, options.index, options.root)
    chosen = [module for module in modules if module.name in options.modules] if options.modules else modules
    for name in set(options.modules) - {module.name for module in modules}:
        parser.error(f"there is no module {name}")
    if options.why:
        name, source, target = options.why
        for module in modules:
            if module.name == name:
                return explain(module, source, target)
        parser.error(f"there is no module {name}")
    if options.dot:
        return print("\n".join(picture(chosen)))
    for module in chosen:
        circles = module.circles()
        if not options.quiet:
            print(f"{module.name}: {measure(module.files)}"
                  + (f", {sum(len(knot) for knot, _, _ in circles)} folders in circles" if circles else ""))
            if len(module.folders) > 1:
                print("\n".join(table(module)))
            if module.name in NOT_YET:
                print("\n".join("  not yet: " + told(module, *circle) for circle in circles))
            print()
    print("all: " + measure([file for module in modules for file in module.files]))
    wrong = list(check(options.root, modules, NOT_YET))
    for sentence in wrong:
        print(sentence)
    return 1 if wrong else 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `scripts/house | head` ends it quietly
    sys.exit(main())
