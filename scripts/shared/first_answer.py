# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Prints how long `boto3 batch` takes from its start to its first answer, over many starts."""
import json
import statistics
import subprocess
import sys
import time

STARTS = 40
LINE = json.dumps({'id': 1, 'action': 'describe', 'service': 's3', 'region': 'us-east-1',
                   'credentials': 'anonymous'}).encode() + b'\n'


def milliseconds(program):
    began = time.perf_counter()
    with subprocess.Popen([program, 'batch'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(LINE)
        process.stdin.flush()
        answer = process.stdout.readline()
        took = 1000 * (time.perf_counter() - began)
        process.stdin.close()
    if 'result' not in json.loads(answer):
        sys.exit(f'no answer but {answer[:300]!r}')
    return took


times = sorted(milliseconds(sys.argv[1]) for _ in range(STARTS))
print(f'first answer of `describe`: median {statistics.median(times):.1f} ms, fastest {times[0]:.1f} ms,'
      f' slowest {times[-1]:.1f} ms, of {STARTS} starts')
