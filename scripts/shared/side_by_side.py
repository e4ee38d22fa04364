# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Runs command lines with `aws` and with `boto3`, each against a moto of its own, and reports differences; see
scripts/side-by-side.

Both motos get the same seed before each line, so most of their random names are equal; MASKS hides the others, and
times.
"""
import argparse
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request

import servers

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = ROOT / 'Conformance/cli/side-by-side'
SECONDS = 120
DIFF_LINES = 40
MOTO_CONFIGURATION = {'lambda': {'use_docker': False}}
MASKS = [(re.compile(pattern), replacement) for pattern, replacement in (
    # Progress of `s3 cp`, with its speed, and the blanks that cover it.
    (r'Completed [^\r\n]*\r([^\r\n]*?) *(?=[\r\n])', r'\1'),
    (r'\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?', '<time>'),
    (r'(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT', '<time>'),
    (r'\b\d{8}T\d{6}Z\b', '<time>'),
    (r'\b1[789]\d{8}(\.\d+|\d{3})?\b', '<time>'),
    (r'\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b', '<uuid>'),
    (r'(?<=Signature=)[^&\s]+', '<signature>'),
)]


def commands(path):
    """-> [(section, line, name of the variable or None, whether it has to fail)]"""
    section = ''
    for line in path.read_text(encoding='utf-8').splitlines():
        if heading := re.fullmatch(r'\[(.+)\]', line):
            section = heading[1]
        elif line and not line.startswith('#'):
            variable, fails, text = re.fullmatch(r'(?:([A-Z_]+) <- )?(! )?(.+)', line).groups()
            yield section, text, variable, bool(fails)


def chosen(lines, pattern):
    """-> [(line of `commands`, whether to compare it)]

    A chosen line needs what the lines before it in its section made, so those run too.
    """
    found = [bool(re.search(pattern, text)) for _, text, _, _ in lines]
    last = {line[0]: index for index, line in enumerate(lines) if found[index]}
    return [(line, found[index]) for index, line in enumerate(lines) if index <= last.get(line[0], -1)]


class Side:
    def __init__(self, name, program, folder):
        self.home = pathlib.Path(folder) / name / 'home'
        tools = self.home.parent / 'bin'
        tools.mkdir(parents=True)
        (tools / 'aws').symlink_to(program)
        self.server = servers.Server('moto', str(self.home.parent))
        kept = {k: v for k, v in os.environ.items() if not k.startswith(('AWS_', 'BOTO', 'LC_'))}
        self.settings = {
            **kept, 'PATH': str(tools) + os.pathsep + kept['PATH'], 'HOME': str(self.home),
            'LANG': 'C.UTF-8', 'TZ': 'UTC', 'COLUMNS': '80', 'BOTO3_CLI_COMPATIBILITY': 'v1',
            'AWS_ENDPOINT_URL': self.server.url, 'AWS_ACCESS_KEY_ID': servers.ACCESS_KEY_ID,
            'AWS_SECRET_ACCESS_KEY': servers.SECRET_ACCESS_KEY, 'AWS_DEFAULT_REGION': 'us-east-1',
            'AWS_EC2_METADATA_DISABLED': 'true',
        }

    def post(self, path, body=b''):
        urllib.request.urlopen(urllib.request.Request(self.server.url + path, body, method='POST'), timeout=30).close()

    def start_section(self):
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(DATA / 'files', self.home)
        self.variables = {}
        self.files = self.read_files()
        self.post('/moto-api/config', json.dumps(MOTO_CONFIGURATION).encode())
        self.post('/moto-api/reset')

    def read_files(self):
        return {str(path.relative_to(self.home)): path.read_bytes() for path in self.home.rglob('*') if path.is_file()}

    def run(self, text, variable, seed):
        """-> what the line did: {part: text}"""
        self.post(f'/moto-api/seed?a={seed}')
        try:
            done = subprocess.run(['bash', '-o', 'pipefail', '-c', text], cwd=self.home, stdin=subprocess.DEVNULL,
                                  capture_output=True, env={**self.settings, **self.variables}, timeout=SECONDS)
            status, output, errors = done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired as ended:
            status, output, errors = f'none after {SECONDS} s', ended.stdout or b'', ended.stderr or b''
        if variable:
            self.variables[variable] = output.decode(errors='replace').strip()
        before, self.files = self.files, self.read_files()
        parts = {'exit status': str(status).encode(), 'output': output, 'errors': errors}
        parts |= {f'file {name}': data for name, data in self.files.items() if before.get(name) != data}
        parts |= {f'file {name}': b'removed' for name in before.keys() - self.files.keys()}
        return {part: self.masked(data) for part, data in parts.items()}

    def masked(self, data):
        text = data.decode(errors='backslashreplace').replace(str(self.home), '~').replace(self.server.url, '<moto>')
        for pattern, replacement in MASKS:
            text = pattern.sub(replacement, text)
        return text


def report(text, theirs, ours):
    """Prints where the two differ. -> whether they do"""
    parts = [part for part in {**theirs, **ours} if theirs.get(part) != ours.get(part)]
    if parts:
        print(f'differs  {text}')
    for part in parts:
        lines = list(difflib.unified_diff((theirs.get(part) or '').splitlines(keepends=True),
                                          (ours.get(part) or '').splitlines(keepends=True), n=1))[2:]
        print(f'  {part} (- aws, + boto3)')
        for line in lines[:DIFF_LINES]:
            print('    ' + ascii(line)[1:-1].removesuffix('\\n'))
        if len(lines) > DIFF_LINES:
            print(f'    and {len(lines) - DIFF_LINES} lines more')
    return bool(parts)


def main():
    parser = argparse.ArgumentParser(prog='scripts/side-by-side')
    parser.add_argument('--aws', type=os.path.realpath, required=True, help=argparse.SUPPRESS)
    parser.add_argument('--program', metavar='PATH', type=os.path.realpath, required=True,
                        help='default: the release build')
    parser.add_argument('--only', metavar='REGEX', default='', help='compares the command lines in which this is found')
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        parser.error(f'{options.program} is no program')
    lines = chosen(list(commands(DATA / 'commands.txt')), options.only)
    compared = differ = useless = 0
    with tempfile.TemporaryDirectory() as folder:
        sides = []
        try:
            for name, program in ('aws', options.aws), ('boto3', options.program):
                sides.append(Side(name, program, folder))
            for side in sides:
                side.server.wait()
            section = None
            for seed, ((its_section, text, variable, fails), counts) in enumerate(lines):
                if its_section != section:
                    section = its_section
                    for side in sides:
                        side.start_section()
                theirs, ours = (side.run(text, variable, seed) for side in sides)
                if not counts:
                    continue
                compared += 1
                differ += report(text, theirs, ours)
                # A command line that fails by mistake compares two error messages, and nothing else.
                if (theirs['exit status'] != '0') != fails:
                    useless += 1
                    print(f'useless  {text}: aws ended with {theirs["exit status"]}: {theirs["errors"].strip()}')
                sys.stdout.flush()
        finally:
            for side in sides:
                side.server.stop()
    print(f'{compared} command lines: {differ} differ' + (f', {useless} are useless' if useless else ''))
    return 1 if differ or useless or not compared else 0


if __name__ == '__main__':
    sys.exit(main())
