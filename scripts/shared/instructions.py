# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Counts the instructions of a request by running the peers' client with few and with many requests."""
import os
import re
import subprocess
import sys
import tempfile
import time

# How often the client does each operation in its two runs, and its arguments for a number.
OPERATIONS = {
    'get': (200, 1200, lambda number: [number, 1]),
    'put': (200, 1200, lambda number: [number, 1]),
    'ddbget': (200, 1200, lambda number: [number]),
    'ddbquery': (10, 60, lambda number: [number]),
    'list': (2, 22, lambda number: [f'list-{number}000-1024/', number * 1000]),
    'search': (2, 22, lambda number: [f'list-{number}000-1024/', number * 1000]),
}
LINE = re.compile(r'\s*([\d,]+) \(\s*[\d.]+%\)\s+(\S.*)$')


def counts(folder, client, operation, number):
    """The instructions of a run by function."""
    profile = os.path.join(folder, f'profile.{number}')
    arguments = [str(argument) for argument in OPERATIONS[operation][2](number)]
    environment = {
        'PATH': os.environ['PATH'], 'AWS_ACCESS_KEY_ID': 'AKIDEXAMPLE', 'AWS_SECRET_ACCESS_KEY': 'secret',
        'AWS_REGION': 'us-east-1', 'AWS_EC2_METADATA_DISABLED': 'true', 'AWS_CONFIG_FILE': '/dev/null',
        'AWS_SHARED_CREDENTIALS_FILE': '/dev/null', 'BENCH_ENDPOINT': 'http://127.0.0.1:9000', 'BENCH_RUN': 'count'}
    subprocess.run(['valgrind', '-q', '--tool=callgrind', f'--callgrind-out-file={profile}', client, operation,
                    *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    text = subprocess.run(['callgrind_annotate', '--threshold=100', profile], capture_output=True, text=True,
                          check=True).stdout
    found = {}
    for line in text.splitlines():
        if match := LINE.match(line):
            name = re.sub(r' \[.*\]$', '', match[2]).removeprefix('???:')
            found[name] = found.get(name, 0) + int(match[1].replace(',', ''))
    return found


def demangled(names):
    return subprocess.run(['swift', 'demangle', '--simplified'], input='\n'.join(names), capture_output=True,
                          text=True, check=True).stdout.splitlines()


def main(build, operation, functions):
    small, large, _ = OPERATIONS[operation]
    with tempfile.TemporaryDirectory() as folder:
        client = os.path.join(folder, 'client')
        # valgrind doesn't read the compiler's debug information.
        subprocess.run(['strip', '--strip-debug', '-o', client, os.path.join(build, 'peer-client')], check=True)
        server = subprocess.Popen([os.path.join(build, 'fakeaws'), '--port', '9000'], stderr=subprocess.DEVNULL)
        try:
            time.sleep(0.5)
            few, many = (counts(folder, client, operation, number) for number in (small, large))
        finally:
            server.terminate()
            server.wait()
    each = {name: (many[name] - few.get(name, 0)) / (large - small) for name in many}
    total = each.pop('PROGRAM TOTALS')
    print(f'{operation}: {total:,.0f} instructions for a request')
    most = sorted(each, key=each.get, reverse=True)[:functions]
    for name, text in zip(most, demangled(most)):
        print(f'{each[name]:10,.0f} {100 * each[name] / total:5.1f} %  {text[:130]}')


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
