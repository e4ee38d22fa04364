# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Runs conformance cases through generated clients and compares them with the dynamic client.

    scripts/typed-conformance s3 sqs                          # cases of scripts/conformance
    scripts/typed-conformance s3 --cases FOLDER --suite requests --show 20
    scripts/typed-conformance --mutations iam                 # responses with data that no model has
    scripts/typed-conformance --slice 3/20                    # the third twentieth of all services
    scripts/typed-conformance ec2 --operations 100            # only of operations that have cases, at most 100

Whole clients of the services are generated and compiled beside the library; a driver runs every request, response,
error, paginator and waiter case of theirs both ways. Requests are compared byte by byte, outputs and errors in every
member. What a typed client can't express is skipped, and counted by its reason. Exit status 0 if nothing failed.
"""
import argparse
import collections
import json
import os
import shlex
import subprocess
import sys

from conformance import __main__ as suites
from conformance.case_files import chosen, read_cases
from conformance.driver_process import run_all
from conformance.mutations import mutated

ROOT = suites.ROOT
FOLDER = os.path.join(ROOT, '.build-typed-conformance')
SOURCES = ['Conformance/typed/Driver', 'Sources/boto3-cli/Batch/Calls', 'Sources/boto3-cli/Batch/Wire']
LEFT_OUT = ['OutputLines.swift']  # the console of boto3 batch
DEFAULT_SUITES = ['requests', 'responses', 'errors', 'odd-errors', 'paginators', 'waiters', 'behaviour', 'presign',
                  'endpoint-variants']
MAIN = """{imports}
@main
struct Driver {{
  static func main() async {{
    await TypedDriver([{tables}]).run()
  }}
}}
"""


def update(path, text):
    """Writes a file unless it is as it should be, so that nothing is compiled again for it."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.exists(path):
        with open(path, encoding='utf-8') as f:
            if f.read() == text:
                return
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)


def swift_build(options, services, product):
    command = ['swift', 'build', *shlex.split(options.build), '--product', product]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, 'BOTO3_TYPED_CONFORMANCE': ' '.join(services)},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        lines = done.stdout.splitlines()
        lines = list(dict.fromkeys(x for x in lines if 'error:' in x and not x.startswith(' '))) or lines[-30:]
        sys.exit('\n'.join(lines[:60]) + f'\n{product} could not be built')


def bin_path(options):
    out = subprocess.run(['swift', 'build', *shlex.split(options.build), '--show-bin-path'], cwd=ROOT, check=True,
                         stdout=subprocess.PIPE, text=True).stdout
    return out.strip().splitlines()[-1]


def build(options):
    """-> the command line of a driver of the services"""
    bin_folder = bin_path(options)
    swift_build(options, [], 'typed-conformance-generator')
    clients = [f'{name}:{",".join(sorted(options.chosen[name]))}' if name in options.chosen else name
               for name in options.services]
    subprocess.run([os.path.join(bin_folder, 'typed-conformance-generator'), os.path.join(ROOT, 'Models'),
                    os.path.join(FOLDER, 'clients'), *clients], check=True)
    names = []
    for folder in SOURCES:
        for name in sorted(os.listdir(os.path.join(ROOT, folder))):
            if name.endswith('.swift') and name not in LEFT_OUT:
                with open(os.path.join(ROOT, folder, name), encoding='utf-8') as f:
                    update(os.path.join(FOLDER, 'TypedConformance', name), f.read())
                names.append(name)
    for name in os.listdir(os.path.join(FOLDER, 'TypedConformance')):
        if name not in names:
            os.remove(os.path.join(FOLDER, 'TypedConformance', name))
    modules = ['Typed_' + name.replace('-', '_') for name in options.services]
    update(os.path.join(FOLDER, 'driver', 'Driver.swift'), MAIN.format(
        imports='\n'.join(f'import {m}' for m in ['TypedConformance', *modules]),
        tables=', '.join(f'{m}.makeTable()' for m in modules)))
    swift_build(options, options.services, 'typed-conformance')
    return os.path.join(bin_folder, 'typed-conformance')


def case_folders(options):
    if options.cases:
        return options.cases
    every = not set(options.services) <= set(suites.services(False))
    return [suites.prepare([*options.suite, 'requests'], every)]


def chosen_operations(options, folders):
    """-> with --operations, the operations of each service that have cases, at most so many, evenly spread"""
    if not options.operations:
        return {}
    found = collections.defaultdict(set)
    for case in read_cases(folders):
        # Not only the suites of this run, so that the driver of another one has the same operations.
        if case.get('service') in options.services and case['suite'] in DEFAULT_SUITES and case.get('operation'):
            found[case['service']].add(case['operation'])
    wanted = {service: min(options.operations, len(names)) for service, names in found.items()}
    return {service: {sorted(names)[i * len(names) // wanted[service]] for i in range(wanted[service])}
            for service, names in found.items()}


def cases(options, folders):
    # Cases of responses have no parameters; those of the operation's requests are a call that gets the response.
    parameters = {(c['service'], c['operation']): c['input']['parameters'] for c in read_cases(folders)
                  if c['suite'] == 'requests' and c['service'] in options.services}
    for case in read_cases(folders):
        operations = options.chosen.get(case.get('service'))
        if operations and case.get('operation') not in operations:
            continue
        if chosen(case, options) and 'server' not in case and 'process' not in case:
            if case['input'].get('action') == 'parse':
                case['input'].setdefault('parameters', parameters.get((case['service'], case['operation']), {}))
            if options.mutations:
                yield from mutated(case)
            else:
                yield case


class Report:
    """Counts verdicts by suite and service, and keeps the failures."""

    def __init__(self, options):
        self.options = options
        self.counts = collections.defaultdict(collections.Counter)
        self.reasons = collections.Counter()
        self.firsts = collections.Counter()
        self.shown = []
        self.failures = open(options.failures, 'w', encoding='utf-8') if options.failures else None

    def emit(self, case, answer):
        verdict = answer.get('verdict', 'fail')
        for key in (('suite', case['suite']), ('service', case['service']), ('all', '')):
            self.counts[key][verdict] += 1
        if verdict == 'skip':
            self.reasons[answer['reason']] += 1
        elif verdict == 'fail':
            differences = answer.get('differences') or [
                {'path': 'driver', 'expected': 'an answer', 'seen': json.dumps(answer.get('error'))}]
            self.firsts[case['service'], case['suite'], differences[0]['path'][:60]] += 1
            if len(self.shown) < self.options.show:
                self.shown.append((case, differences))
            if self.failures:
                self.failures.write(json.dumps({'id': case['id'], 'differences': differences}) + '\n')

    def print(self):
        if self.failures:
            self.failures.close()
        print(f"{'':<34}{'passed':>8}{'failed':>8}{'skipped':>8}")
        for (kind, name), n in sorted(self.counts.items(), key=lambda x: (x[0][0] != 'suite', x[0][0] == 'all', x[0])):
            print(f"{kind + ' ' + name:<34}{n['pass']:>8}{n['fail']:>8}{n['skip']:>8}")
        for reason, n in self.reasons.most_common():
            print(f'skipped {n}: {reason}')
        for (service, suite, path), n in self.firsts.most_common(20):
            print(f'failed {n}: {service} {suite}: first difference in {path}')
        for case, differences in self.shown:
            print(f"\nFAIL {case['id']}")
            for d in differences[:4]:
                print(f"   {d['path']}\n      expected {d['expected'][:400]}\n      seen     {d['seen'][:400]}")


def main():
    ap = argparse.ArgumentParser(prog='scripts/typed-conformance', description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('services', nargs='*', help='names of services: s3, dynamodb, ...')
    ap.add_argument('--slice', metavar='N/M', help='services by their position: the Nth of M slices of all')
    ap.add_argument('--operations', metavar='COUNT', type=int,
                    help='clients of the operations that have cases, of at most this many of a service')
    ap.add_argument('--cases', action='append', help='a case file or a folder of them (repeatable)')
    ap.add_argument('--suite', action='append', help='only this suite (repeatable)')
    ap.add_argument('--match', help='only cases whose id contains this text')
    ap.add_argument('--sample', type=float, default=1.0, help='fraction of the cases, chosen by id hash')
    ap.add_argument('--mutations', action='store_true', help='responses with unknown members, values and variants, '
                    'with nulls, and without required members')
    ap.add_argument('-j', '--jobs', type=int, default=2, help='driver processes at a time')
    ap.add_argument('--show', type=int, default=10, help='failures to print')
    ap.add_argument('--failures', help='write all failures to this JSON lines file')
    ap.add_argument('--build', default=os.environ.get('BOTO3_SWIFT_BUILD', '-c debug'),
                    help='options of swift build (default: those of BOTO3_SWIFT_BUILD, or -c debug)')
    ap.add_argument('--build-only', action='store_true', help='compile the clients and the driver, and run nothing')
    ap.add_argument('--driver', help='the driver that an earlier run with these services has built')
    options = ap.parse_args()
    if options.slice:
        number, count = (int(x) for x in options.slice.split('/'))
        every = sorted(os.listdir(os.path.join(ROOT, 'Models', 'compiled', 'services')))
        options.services += every[number - 1::count]
    if not options.services:
        ap.error('which services?')
    options.suite = options.suite or (['responses'] if options.mutations else DEFAULT_SUITES)
    options.service, options.protocol = options.services, None
    folders = case_folders(options)
    options.chosen = chosen_operations(options, folders)
    driver = options.driver or build(options)
    if options.build_only:
        return 0
    report = Report(options)
    run_all([driver], list(cases(options, folders)), options.jobs, 32, 60, report.emit, None)
    report.print()
    total = report.counts['all', '']
    return 1 if total['fail'] or not total['pass'] else 0


if __name__ == '__main__':
    sys.exit(main())
