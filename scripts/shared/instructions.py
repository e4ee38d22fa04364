# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Counts the instructions of a request by running the peers' client with few and with many requests."""
import argparse
import collections
import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

# How often the client does each operation in its two runs, and its arguments for a number and a folder.
Operation = collections.namedtuple('Operation', 'few many arguments')
OPERATIONS = {
    'get': Operation(200, 1200, lambda number, folder: [number, 1]),
    'put': Operation(200, 1200, lambda number, folder: [number, 1]),
    'ddbget': Operation(200, 1200, lambda number, folder: [number]),
    'ddbquery': Operation(10, 60, lambda number, folder: [number]),
    'list': Operation(2, 22, lambda number, folder: [f'list-{number}000-1024/', number * 1000]),
    'search': Operation(2, 22, lambda number, folder: [f'list-{number}000-1024/', number * 1000]),
    'downdir': Operation(200, 1200, lambda number, folder: [f'list-{number}-1024/', folder]),
    'updir': Operation(200, 1200, lambda number, folder: [filled(folder, number, 1 << 10)]),
    'downtree': Operation(50, 300, lambda number, folder: [f'list-{number}-262144/', folder]),
    'uptree': Operation(50, 300, lambda number, folder: [filled(folder, number, 1 << 18)]),
}
# The peers' client has one operation for small files and for large ones.
NAMES = {'downtree': 'downdir', 'uptree': 'updir'}
LINE = re.compile(r'\s*([\d,]+) \(\s*[\d.]+%\)\s+(\S.*)$')
TOTAL = 'PROGRAM TOTALS'


def filled(folder, number, size):
    """A folder with files of a size."""
    for index in range(number):
        with open(os.path.join(folder, f'{index:08}'), 'wb') as file:
            file.write(b'x' * size)
    return folder


class Bench:
    """The peers' server, a client without debug information, and a folder for what they make."""

    def __init__(self, build, folder):
        self.folder = folder
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            self.port = free.getsockname()[1]
        self.server = subprocess.Popen(
            [os.path.join(build, 'fakeaws'), '--port', str(self.port)], stderr=subprocess.DEVNULL)
        time.sleep(0.5)

    def stop(self):
        self.server.terminate()
        self.server.wait()

    def stripped(self, client, name):
        """A copy of a client: valgrind doesn't read the compiler's debug information."""
        path = os.path.join(self.folder, name)
        subprocess.run(['strip', '--strip-debug', '-o', path, client], check=True)
        return path

    def run(self, tool, client, operation, number):
        files = os.path.join(self.folder, 'files')
        shutil.rmtree(files, ignore_errors=True)
        os.mkdir(files)
        arguments = [str(argument) for argument in OPERATIONS[operation].arguments(number, files)]
        environment = {
            'PATH': os.environ['PATH'], 'AWS_ACCESS_KEY_ID': 'AKIDEXAMPLE', 'AWS_SECRET_ACCESS_KEY': 'secret',
            'AWS_REGION': 'us-east-1', 'AWS_EC2_METADATA_DISABLED': 'true', 'AWS_CONFIG_FILE': '/dev/null',
            'AWS_SHARED_CREDENTIALS_FILE': '/dev/null', 'BENCH_ENDPOINT': f'http://127.0.0.1:{self.port}',
            'BENCH_RUN': 'count'}
        subprocess.run([*tool, client, NAMES.get(operation, operation), *arguments], env=environment,
                       stdout=subprocess.DEVNULL, check=True)

    def instructions(self, client, operation, number):
        """The instructions of a run by function."""
        profile = os.path.join(self.folder, 'profile')
        self.run(['valgrind', '-q', '--tool=callgrind', f'--callgrind-out-file={profile}'], client, operation, number)
        text = subprocess.run(['callgrind_annotate', '--threshold=100', profile], capture_output=True, text=True,
                              check=True).stdout
        return sums((re.sub(r' \[.*\]$', '', match[2]).removeprefix('???:'), int(match[1].replace(',', '')))
                    for match in map(LINE.match, text.splitlines()) if match)

    def system_calls(self, client, operation, number):
        """The system calls of a run by name."""
        summary = os.path.join(self.folder, 'calls')
        self.run(['strace', '-f', '-c', '-U', 'name,calls', '-o', summary], client, operation, number)
        with open(summary) as file:
            words = [line.split() for line in file]
        return sums((line[0], int(line[1])) for line in words if len(line) == 2 and line[1].isdigit())

    def each(self, count, client, operation):
        """What one request adds to what `count` counts."""
        few, many, _ = OPERATIONS[operation]
        less, more = (count(client, operation, number) for number in (few, many))
        return {name: (more[name] - less.get(name, 0)) / (many - few) for name in more}


def sums(pairs):
    found = {}
    for name, number in pairs:
        found[name] = found.get(name, 0) + number
    return found


def demangled(names):
    return subprocess.run(['swift', 'demangle', '--simplified'], input='\n'.join(names), capture_output=True,
                          text=True, check=True).stdout.splitlines()


def show_functions(bench, client, operation, functions):
    each = bench.each(bench.instructions, bench.stripped(client, 'client'), operation)
    total = each.pop(TOTAL)
    print(f'{operation}: {total:,.0f} instructions for a request')
    most = sorted(each, key=each.get, reverse=True)[:functions]
    for name, text in zip(most, demangled(most)):
        print(f'{each[name]:10,.0f} {100 * each[name] / total:5.1f} %  {text[:130]}')


def compare(bench, client, base, operations):
    """A table of both clients' instructions and system calls."""
    clients = [bench.stripped(base, 'base'), bench.stripped(client, 'client')]
    print('| operation | instructions, base | now | ratio | system calls, base | now |\n|---|---:|---:|---:|---:|---:|')
    for operation in operations:
        before, now = (bench.each(bench.instructions, client, operation)[TOTAL] for client in clients)
        calls = [bench.each(bench.system_calls, client, operation)['total'] for client in clients]
        print(f'| {operation} | {before:,.0f} | {now:,.0f} | {now / before:.3f} | {calls[0]:.2f} | {calls[1]:.2f} |',
              flush=True)


def main():
    parser = argparse.ArgumentParser(prog='scripts/instructions', description=__doc__)
    parser.add_argument('--build', required=True, help=argparse.SUPPRESS)
    parser.add_argument('operations', nargs='*', help=', '.join(OPERATIONS))
    parser.add_argument('--functions', type=int, default=40, help='how many functions are listed')
    parser.add_argument('--against', metavar='CLIENT', help='an older peer-client, which is compared with the new one')
    options = parser.parse_args()
    operations = options.operations or (OPERATIONS if options.against else ['get'])
    if unknown := [name for name in operations if name not in OPERATIONS]:
        parser.error(f'no operation {unknown[0]}; there are {", ".join(OPERATIONS)}')
    if options.against and not shutil.which('strace'):
        sys.exit('strace is not installed')
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        bench = Bench(options.build, folder)
        stack.callback(bench.stop)
        client = os.path.join(options.build, 'peer-client')
        if options.against:
            compare(bench, client, options.against, operations)
        else:
            for operation in operations:
                show_functions(bench, client, operation, options.functions)


main()
