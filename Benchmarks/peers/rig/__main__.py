# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Measures our client beside its peers on the same work against one server; see ../README.md."""
import argparse
import json
import os
import subprocess
import sys
import time

from . import measure, peers, table, workloads

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def words(text):
    return set(filter(None, text.split(',')))


def arguments():
    parser = argparse.ArgumentParser(prog='scripts/peers', description=__doc__)
    parser.add_argument('--build', required=True, help=argparse.SUPPRESS)
    parser.add_argument('--boto3', required=True, help=argparse.SUPPRESS)
    parser.add_argument('--reps', type=int, default=5, help='runs of each program; medians are printed')
    parser.add_argument('--only', type=words, default=set(), help='workloads: W1a,W3s')
    parser.add_argument('--skip', type=words, default=set(), help='workloads to leave out')
    parser.add_argument('--peers', type=words, default=set(), help='programs: boto3-swift,go,floor')
    parser.add_argument('--core', default='1', help='the client\'s core, or any; the server has core 0')
    parser.add_argument('--hurry', action='store_true', help='measure on a busy machine: only ratios are meaningful')
    parser.add_argument('--tmpfs', default='/dev/shm/boto3-peers', help='a folder in memory, for 14 GiB')
    return parser.parse_args()


def main():
    options = arguments()
    files = workloads.Files(options.tmpfs, options.build)
    files.prepare()
    for name, text in (('awsconfig', ''), ('awsconfig32', '[default]\ns3 =\n  max_concurrent_requests = 32\n')):
        with open(os.path.join(options.build, name), 'w') as file:
            file.write(text)
    everyone = peers.all_peers(options.build, HERE, options.boto3)
    asked = [peer for peer in everyone if peer.is_installed and (not options.peers or peer.name in options.peers)]
    work = [w for w in workloads.WORKLOADS if w.id not in options.skip and (not options.only or w.id in options.only)]
    results = []
    with measure.Rig(options.build, files, options.core) as rig:
        measure_once = rig.run if options.hurry else rig.run_when_quiet
        for workload in work:
            for repetition in range(options.reps):  # one run of each program in turn, so that drift affects all of them
                for peer in asked:
                    try:
                        result = measure_once(workload, peer, repetition)
                    except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
                        sys.stderr.write(f'FAILED {workload.id} {peer.name}: {error!r}\n')
                        continue
                    if result:
                        results.append(result)
            sys.stderr.write(f'{time.strftime("%H:%M:%S")} {workload.id} done\n')
    with open(os.path.join(options.build, 'results.jsonl'), 'w') as file:
        file.writelines(json.dumps(result) + '\n' for result in results)
    print(table.render(work, [peer.name for peer in everyone], results))


main()
