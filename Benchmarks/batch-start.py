# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""How long `boto3 batch` takes from its start to the first answer, in milliseconds: median of runs.

    python3 Benchmarks/batch-start.py PATH-OF-BOTO3 [RUNS]
"""

import json
import statistics
import subprocess
import sys
import time

CALL = {
    "id": "1",
    "action": "describe",
    "service": "s3",
    "region": "us-east-1",
    "credentials": {"access_key_id": "AKIDEXAMPLE", "secret_access_key": "secret"},
}


def milliseconds_to_answer(program):
    line = (json.dumps(CALL) + "\n").encode()
    began = time.perf_counter()
    with subprocess.Popen(
        [program, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        process.stdin.write(line)
        process.stdin.flush()
        answer = process.stdout.readline()
        elapsed = (time.perf_counter() - began) * 1000
        process.stdin.close()
        process.stdout.read()
    if not answer or "result" not in json.loads(answer):
        sys.exit(f"no answer but {answer.decode()}")
    return elapsed


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    times = [milliseconds_to_answer(program) for _ in range(runs)]
    print(
        f"boto3 batch, start to first answer of describe: median {statistics.median(times):.1f} ms"
        f" of {runs} (least {min(times):.1f}, most {max(times):.1f})"
    )


if __name__ == "__main__":
    main()
