# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Measure `boto3 batch` against botocore: generates the cases that are missing, runs them, checks the thresholds.

    scripts/conformance                      # the suites that have thresholds, for a selection of services
    scripts/conformance --full               # every suite, every service
    scripts/conformance --suite requests --service sqs --show 20
"""
import argparse
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys

import botocore
import botocore.loaders

from conformance import compare
from conformance.case_files import fraction

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, '.build-conformance')
THRESHOLDS = os.path.join(ROOT, 'Conformance', 'thresholds.json')
DIFFERENCES = os.path.join(ROOT, 'docs', 'conformance-differences.jsonl')

# case file -> the suites in it
SUITES = {
    'requests': ['requests'], 'validation': ['validation'], 'variants': ['endpoint-variants'], 'presign': ['presign'],
    'describe': ['describe'], 'responses': ['responses', 'errors', 'odd-errors'], 'paginators': ['paginators'],
    'waiters': ['waiters'], 'behaviour': ['behaviour'], 'wire': ['wire'], 'session': ['session'],
    'resources': ['resources'], 'functional': ['functional'],
    'jmespath': ['jmespath'], 'endpoint-rules': ['endpoint-rules'], 'endpoint-engine': ['endpoint-engine'],
    'endpoint-e2e': ['endpoint-e2e'], 'configured-urls': ['configured-endpoint-urls'],
    'protocols': ['protocol-input', 'protocol-output', 'protocol-legacy-input', 'protocol-legacy-output'],
    'response-parsing': ['response-parsing'], 'cbor': ['cbor'], 'sigv4': ['sigv4'],
}
# services of every protocol and with the most handling of their own; SHARE of the others joins them
ALWAYS = ['apigateway', 'bedrock-runtime', 'cloudformation', 'cloudfront', 'cloudwatch', 'codecatalyst', 'dynamodb', 'ec2',
          'glacier', 'glue', 'iam', 'iot-data', 'kinesis', 'kms', 'lambda', 'lex-runtime', 'logs', 'rds', 'route53', 's3',
          's3control', 'sdb', 'sns', 'sqs', 'sts', 'timestream-query', 'transcribe-streaming']
SHARE = 0.07


def services(every):
    """The services to generate cases for; None means all."""
    if every:
        return None
    names = botocore.loaders.Loader().list_available_services('service-2')
    return sorted(n for n in names if n in ALWAYS or fraction(n) < SHARE)


def botocore_version():
    return botocore.__version__


def fingerprint():
    """Names the state of what makes the cases: cases of another state are never used."""
    digest = hashlib.sha256(botocore_version().encode())
    for pattern in ('generate/*.py', 'reference_*.py', 'capture_server.py', '__main__.py'):
        for path in sorted(glob.glob(os.path.join(HERE, pattern))):
            with open(path, 'rb') as f:
                digest.update(f.read())
    return digest.hexdigest()[:12]


def published_suites():
    """botocore's source distribution, unpacked: its tests hold the published suites."""
    name = 'botocore-' + botocore_version()
    folder = os.path.join(WORK, name)
    if not os.path.isdir(folder):
        part = folder + '.part'
        shutil.rmtree(part, ignore_errors=True)
        subprocess.run([sys.executable, '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps',
                        '--no-binary', ':all:', '--dest', part, name.replace('-', '==')], check=True)
        shutil.unpack_archive(os.path.join(part, name + '.tar.gz'), part)
        os.rename(os.path.join(part, name), folder)
        shutil.rmtree(part)
    return folder


def prepare(suites, every):
    """-> folder of case files with all of `suites` in it"""
    kind = 'full' if every else 'selection'
    folder = os.path.join(WORK, f'{kind}-{fingerprint()}')
    if not os.path.isdir(folder):
        for old in os.listdir(WORK) if os.path.isdir(WORK) else []:
            if old.startswith(kind + '-'):
                shutil.rmtree(os.path.join(WORK, old))
        os.makedirs(folder)
    missing = [name for name, inside in SUITES.items()
               if set(inside) & set(suites) and not os.path.exists(os.path.join(folder, name + '.jsonl.gz'))]
    if missing:
        print(f'generating {len(missing)} case files in {os.path.relpath(folder, ROOT)}', flush=True)
        command = [sys.executable, '-m', 'conformance.generate', '--out', folder, '--published', published_suites()]
        for name in missing:
            command += ['--file', name]
        for name in services(every) or []:
            command += ['--service', name]
        subprocess.run(command, check=True, env={**os.environ, 'PYTHONHASHSEED': '0'})
    return folder


def main():
    ap = argparse.ArgumentParser(prog='scripts/conformance', description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--full', action='store_true', help='every suite and every service')
    ap.add_argument('--driver', default=os.path.join(ROOT, '.build', 'release', 'boto3') + ' batch',
                    help='command line of the driver (default: %(default)s)')
    ap.add_argument('--checks', help='write the counts of met and missed thresholds to this JSON file')
    compare.add_options(ap)
    options = ap.parse_args()
    if options.thresholds is None and not options.min_pass:
        options.thresholds = THRESHOLDS
    if options.differences is None and os.path.exists(DIFFERENCES):
        options.differences = DIFFERENCES
    if not options.suite:
        with open(THRESHOLDS, encoding='utf-8') as f:
            demanded = list(json.load(f))
        options.suite = sorted(set(sum(SUITES.values(), []))) if options.full else demanded
    options.cases = [prepare(options.suite, options.full)]
    met, missed = compare.run(options)
    if options.checks:
        with open(options.checks, 'w', encoding='utf-8') as f:
            json.dump({'passed': met, 'failed': missed}, f)
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main())
