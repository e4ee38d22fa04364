# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Names the members of types with dynamic members that hide a name of AWS, and choices that an optional hides;
see scripts/dynamic-names."""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import boto3
import botocore.loaders
from boto3.resources.model import ResourceModel

import build_flags

MODULES = [
    "WireFormats", "AWSErrors", "Files", "AWSHTTP", "JMESPath", "EndpointRules", "AWSProtocols",
    "AWSConfiguration", "AWSCredentials", "BotoCore", "S3Transfer", "Boto3", "CloudFrontSigning",
    "Boto3ProviderTesting", "Boto3AsyncHTTPClient",
]

# The result types of Resource's declared members (Resources/Vocabulary), by kind in the resource models: such a member
# doesn't hide those of its name, because it is one of them.
KINDS = {
    "ImmediateCall<Resource, Never>": {"subresource"},
    "ResourceCollection": {"collection"},
    "Resource?": {"reference"},
    "[Resource]": {"reference"},
    "DynamicCall<Resource>": {"action"},
    "DynamicCall<[Resource]>": {"action"},
}


def canonical(name):
    """A name as operations are looked up: without capitals and separators."""
    return name.replace("_", "").replace("-", "").lower()


def spellings(name, kind):
    """How a member of a resource is written: as in boto3, or in Swift's style. Classes keep their capitals."""
    if kind == "subresource":
        return {name}
    first, *others = name.split("_")
    return {name, first + "".join(word.capitalize() for word in others)}


class Names:
    """The names in all models, and the services that have them."""

    def __init__(self):
        self.members = collections.defaultdict(set)  # of structures, as they are
        self.operations = collections.defaultdict(set)  # canonical
        self.exceptions = collections.defaultdict(set)
        self.attributes = collections.defaultdict(set)  # of resources, as they are written: (kind, class)
        self.batch_actions = collections.defaultdict(set)  # of collections, canonical
        loader = botocore.loaders.Loader()
        for service in loader.list_available_services("service-2"):
            for version in loader.list_api_versions(service, "service-2"):
                self.add(service, loader.load_service_model(service, "service-2", version))
        self.add_resources()
        # Members that every response has in addition to the model's.
        for name in ("ResponseMetadata", "Error"):
            self.members[name].add("every service")

    def add(self, service, model):
        for name in model["operations"]:
            self.operations[canonical(name)].add(service)
        for name, shape in model["shapes"].items():
            if shape.get("exception"):
                self.exceptions[name].add(service)
            for member in shape.get("members", {}):
                self.members[member].add(service)

    def add_resources(self):
        session = boto3.session.Session("id", "key", region_name="us-east-1")
        for service in session.get_available_resources():
            resource = session.resource(service)
            root = resource.meta.resource_model
            shapes = resource.meta.client.meta.service_model
            definitions = root._resource_defs
            models = [("ServiceResource", root)] + [
                (name, ResourceModel(name, definition, definitions))
                for name, definition in definitions.items()
            ]
            for name, model in models:
                self.add_class(f"{service}.{name}", model, shapes)

    def add_class(self, owner, model, shapes):
        shape = shapes.shape_for(model.shape) if model.shape else None
        model.load_rename_map(shape)
        found = [("subresource", member.name) for member in model.subresources]
        found += [("identifier", member.name) for member in model.identifiers]
        found += [("action", member.name) for member in model.actions]
        found += [("reference", member.name) for member in model.references]
        found += [("collection", member.name) for member in model.collections]
        found += [("waiter", member.name) for member in model.waiters]
        if model.load:
            found += [("load", "load"), ("load", "reload")]
        if shape is not None:
            found += [("attribute", name) for name in model.get_attributes(shape)]
        for kind, name in found:
            for spelling in spellings(name, kind):
                self.attributes[spelling].add((kind, owner))
        for collection in model.collections:
            for action in collection.batch_actions:
                self.batch_actions[canonical(action.name)].add(f"{owner}.{collection.name}")


class Member:
    """A declared member of a type."""

    def __init__(self, type_name, symbol, module):
        self.type = type_name
        self.title = symbol["names"]["title"].split(".")[-1]
        self.name = self.title.split("(")[0].strip("`")
        self.module = module
        fragments = "".join(part["spelling"] for part in symbol.get("declarationFragments", []))
        self.result = fragments.partition(": ")[2].partition(" {")[0].strip()


def declared_members(build):
    """The instance members of all types with dynamic members, by the type's name; and enum cases called `none`."""
    flags = build_flags.of_build(build)
    members = collections.defaultdict(list)
    dynamic, traps = set(), []
    with tempfile.TemporaryDirectory() as folder:
        for module in MODULES:
            subprocess.run(
                ["swift", "symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
                 "-output-dir", folder, *flags],
                check=True, stdout=subprocess.DEVNULL)
        for path in sorted(pathlib.Path(folder).glob("*.symbols.json")):
            for symbol in json.loads(path.read_text())["symbols"]:
                parts = symbol["pathComponents"]
                if len(parts) < 2:
                    continue
                kind, type_name = symbol["kind"]["identifier"], ".".join(parts[:-1])
                # The compiler checks the names of key paths.
                if parts[-1] == "subscript(dynamicMember:)" and not is_by_key_path(symbol):
                    dynamic.add(type_name)
                if kind in ("swift.enum.case", "swift.type.property") and parts[-1] in ("none", "some"):
                    traps.append(".".join(parts))
                if kind in ("swift.property", "swift.method"):
                    members[type_name].append(Member(type_name, symbol, path.name.split(".")[0]))
    return {name: members[name] for name in sorted(dynamic)}, traps


def is_by_key_path(symbol):
    """Whether a dynamic member is a key path of another type."""
    return any("KeyPath" in part["spelling"] for part in symbol.get("declarationFragments", []))


def hidden(member, names):
    """What a member hides, in words, or None."""
    if member.type == "Value":
        return names.members.get(member.name)
    if member.type == "Client":
        return names.operations.get(canonical(member.name))
    if member.type == "ClientExceptions":
        return names.exceptions.get(member.name)
    if member.type == "Resource":
        owners = names.attributes.get(member.name, set())
        allowed = KINDS.get(member.result, {"load"} if member.name in ("load", "reload") else set())
        return {owner for kind, owner in owners if kind not in allowed}
    if member.type in ("ResourceMember", "ResourceCollection"):
        return names.batch_actions.get(canonical(member.name))
    sys.exit(f"{member.type} has dynamic members that {__file__} doesn't know")


def main():
    names = Names()
    found, looked_at = [], 0
    types, traps = declared_members(sys.argv[1] if len(sys.argv) > 1 else ".build/debug")
    found += [f"{trap} is ambiguous if the type is optional: rename it" for trap in traps]
    for members in types.values():
        for member in members:
            looked_at += 1
            owners = hidden(member, names)
            if owners:
                some = ", ".join(sorted(owners)[:5])
                more = f" and {len(owners) - 5} more" if len(owners) > 5 else ""
                found.append(f"{member.type}.{member.title} hides a name of {some}{more}")
    for line in sorted(set(found)):
        print(line)
    print(
        f"{looked_at} members of {', '.join(types)} against {len(names.members)} members of structures, "
        f"{len(names.operations)} operations and {len(names.attributes)} members of resources: "
        f"{len(set(found))} hidden")
    # A check that has found no types or names proves nothing.
    if "Value" not in types or "Client" not in types or looked_at < 20 or len(names.operations) < 1000:
        sys.exit("too few members: the modules or the models weren't read")
    sys.exit(1 if found else 0)


main()
