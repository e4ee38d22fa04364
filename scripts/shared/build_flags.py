# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The compiler flags for reading the modules of a build, in addition to their folder."""

import json
import pathlib
import re
import sys


def of_build(build):
    """The arguments for a tool of Swift's that imports the modules in a build folder.

    They come from the build's plan, which has the paths of C targets' module maps. What the plan builds a second time, for
    the tools of plug-ins (`-tool.build`), is left out: a module may have one map only.
    """
    build = pathlib.Path(build)
    plan = build.parent / f"{build.name}.yaml"
    if not plan.exists() or not (build / "Modules").exists():
        sys.exit(f"There is no build in {build}: run swift build first")
    modules, folders, target = {}, {}, []
    for line in plan.open():
        if '"-emit-module",' not in line or '"-module-name",' not in line:
            continue
        arguments = json.loads(line[line.index("["):])
        for argument, value, following in zip(arguments, arguments[1:], arguments[3:]):
            if argument == "-target":
                target = [argument, value]
            elif argument == "-Xcc" and value.startswith("-fmodule-map-file=") and "-tool.build/" not in value:
                modules[value] = ["-Xcc", value]
            elif argument == "-Xcc" and value == "-I":
                folders[following] = ["-Xcc", "-I", "-Xcc", following]
    if not target:
        sys.exit(f"{plan} doesn't say how modules are compiled")
    flags = ["-I", str((build / "Modules").absolute()), *target]
    for some in [*modules.values(), *folders.values()]:
        flags += some
    return flags
