# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Runs awscli's integration tests of `aws s3` with two commands against moto and prints where they differ.

Also the pytest plugin of those runs: moto doesn't support directory buckets (S3 Express), so they become general purpose ones.
"""
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

TESTS = os.path.join('tests', 'integration', 'customizations', 's3', 'test_plugin.py')


def plain_directory_bucket(params, **_):
    if params.get('Bucket', '').endswith('--x-s3'):
        params['CreateBucketConfiguration'] = {'LocationConstraint': 'us-west-2'}
    return params


def pytest_configure(config):
    import botocore.session

    make = botocore.session.get_session

    def get_session(*arguments, **options):
        session = make(*arguments, **options)
        session.register('provide-client-params.s3.CreateBucket', plain_directory_bucket)
        return session

    botocore.session.get_session = get_session


def environment(command):
    """The environment of moto and the tests, with keys and endpoint for the tests' client and the command."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(('AWS_', 'BOTO_'))}
    folder = os.path.dirname(os.path.abspath(__file__))
    return {
        **kept,
        'PATH': os.path.dirname(sys.executable) + os.pathsep + os.environ['PATH'],
        'PYTHONPATH': folder,
        'AWS_TEST_COMMAND': command,
        # The tests are those of version 1.
        'BOTO3_CLI_COMPATIBILITY': 'v1',
        'AWS_ENDPOINT_URL': os.environ['BOTO3_TEST_MOTO'],
        'AWS_ACCESS_KEY_ID': os.environ['BOTO3_TEST_ACCESS_KEY_ID'],
        'AWS_SECRET_ACCESS_KEY': os.environ['BOTO3_TEST_SECRET_ACCESS_KEY'],
        'AWS_DEFAULT_REGION': 'us-west-2',
        'AWS_EC2_METADATA_DISABLED': 'true',
        'AWS_S3_DISABLE_EXPRESS_SESSION_AUTH': 'true',
        'AWS_CONFIG_FILE': os.devnull,
        'AWS_SHARED_CREDENTIALS_FILE': os.devnull,
    }


def outcomes(command, checkout, arguments):
    """-> {test: (outcome, first line of the failure)}"""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, 'report.xml')
        subprocess.run(
            [sys.executable, '-m', 'pytest', '-q', '-p', 'aws_s3_suite', '--junitxml', report, TESTS, *arguments],
            cwd=checkout, env=environment(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        results = {}
        for case in ElementTree.parse(report).iter('testcase'):
            outcome, why = 'passed', ''
            for kind in ('failure', 'error', 'skipped'):
                found = case.find(kind)
                if found is not None:
                    outcome = 'skipped' if kind == 'skipped' else 'failed'
                    why = (found.get('message') or '').split('\n')[0][:160]
                    break
            results[case.get('classname', '').rsplit('.', 1)[-1] + '.' + case.get('name', '')] = outcome, why
        return results


def main():
    checkout, program, *arguments = sys.argv[1:]
    runs = {}
    for name, command in ('aws', 'aws'), ('boto3', program):
        runs[name] = outcomes(command, checkout, arguments)
        counts = {kind: sum(o == kind for o, _ in runs[name].values()) for kind in ('passed', 'failed', 'skipped')}
        print(f'{name:6}', ', '.join(f'{count} {kind}' for kind, count in counts.items()), flush=True)
    differences = 0
    for test in sorted(runs['aws'].keys() | runs['boto3'].keys()):
        theirs, ours = (runs[name].get(test, ('absent', '')) for name in ('aws', 'boto3'))
        if theirs[0] != ours[0]:
            differences += 1
            print(f'differs  {test}: aws {theirs[0]}, boto3 {ours[0]}  {ours[1] or theirs[1]}')
        elif ours[0] == 'failed':
            print(f'both     {test}: {ours[1]}')
    print(f'{differences} differences')
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main())
