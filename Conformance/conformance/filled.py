# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Skeletons of operations, filled with values that fit the model, as `--cli-input-json`; see scripts/every-command.

The values are those of the conformance cases. Each command has to make a request to a server on loopback that answers
nothing of interest.
"""
import argparse
import base64
import concurrent.futures
import http.server
import json
import os
import random
import subprocess
import sys
import tempfile
import threading

from conformance.generate import case_file
from conformance.generate.request_cases import parameters, without_event_input

SECONDS = 60
# Commands that don't pass their parameters on: they take others, or do more than one call.
OTHERS = {
    'cloudformation': {'Package', 'Deploy'},
    'codedeploy': {'Push'},
    'emr': {'RunJobFlow', 'AddJobFlowSteps', 'AddInstanceGroups', 'DescribeCluster', 'TerminateJobFlows'},
    'rds': {'ModifyOptionGroup'},
    'datapipeline': {'PutPipelineDefinition'},
    # These hand over to the session manager's plugin.
    'ecs': {'ExecuteCommand'},
    'ssm': {'StartSession', 'ResumeSession'},
}


class Server:
    """Counts requests, and answers them with nothing."""

    def __init__(self):
        self.requests = {}
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def answer(self):
                self.rfile.read(int(self.headers.get('Content-Length') or 0))
                agent = self.headers.get('User-Agent', '')
                key = next((word[4:] for word in agent.split() if word.startswith('app/')), '')
                server.requests[key] = server.requests.get(key, 0) + 1
                self.send_response(400)
                self.send_header('Content-Length', '0')
                self.end_headers()

            do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = answer

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()


def as_input(value):
    """A case's value as the AWS CLI's input has it: bytes in Base64."""
    if isinstance(value, list):
        return [as_input(element) for element in value]
    if not isinstance(value, dict):
        return base64.b64encode(value).decode() if isinstance(value, bytes) else value
    if len(value) == 1:
        (name, inner), = value.items()
        if name in ('$base64', '$stream'):
            return inner
        if name == '$timestamp':
            return inner
        if name == '$float':
            return float(inner)
        if name == '$literal':
            return inner
    return {name: as_input(inner) for name, inner in value.items()}


def operations(services):
    """-> (service, its model, operation)"""
    source = case_file.Source(services)
    for service, model in source.models():
        for name in without_event_input(model):
            if name not in OTHERS.get(service, ()):
                yield service, name, as_input(parameters(service, model.operation_model(name), 'max'))


def try_one(program, server, folder, index, service, operation, given, command):
    path = os.path.join(folder, f'{index}.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(given, file)
    environment = {
        'PATH': os.environ['PATH'], 'HOME': folder, 'AWS_ACCESS_KEY_ID': 'AKIDEXAMPLE',
        'AWS_SECRET_ACCESS_KEY': 'secret', 'AWS_REGION': 'us-east-1', 'AWS_EC2_METADATA_DISABLED': 'true',
        'AWS_MAX_ATTEMPTS': '1', 'AWS_SDK_UA_APP_ID': f'n{index}', 'AWS_ENDPOINT_DISCOVERY_ENABLED': 'false',
        # As a proxy, the server also has the hosts with an operation's prefix.
        'AWS_ENDPOINT_URL': 'http://filled.invalid', 'HTTP_PROXY': f'http://127.0.0.1:{server.http.server_port}'}
    run = subprocess.run(
        [program, *command, '--cli-input-json', f'file://{path}', '--no-paginate'], env=environment,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS)
    if not server.requests.get(f'n{index}'):
        return f'{" ".join(command)}: status {run.returncode}: {run.stderr.strip()[:600]}'
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--filled', action='store_true')
    parser.add_argument('--program', required=True)
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--service', action='append')
    arguments = parser.parse_args()
    case_file.isolate()
    found = list(operations(arguments.service))
    random.Random(arguments.seed).shuffle(found)
    server = Server()
    failures, tried, without = [], 0, 0
    commands = names(arguments.program)
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = []
        for index, (service, operation, given) in enumerate(found):
            if len(waiting) == arguments.count:
                break
            command = commands(service, operation)
            if command is None:
                without += 1
                continue
            waiting.append(pool.submit(
                try_one, arguments.program, server, folder, index, service, operation, given, command))
        for future in waiting:
            tried += 1
            if failure := future.result():
                failures.append(failure)
                print(failure, flush=True)
    print(f'{tried} skeletons filled, {len(failures)} refused; {without} operations have none')
    return 1 if failures else 0


def names(program):
    """What finds the words of an operation's command; `None` if it isn't one, or has no skeleton."""
    from botocore import xform_name

    renamed = {'s3': 's3api', 'codedeploy': 'deploy', 'config': 'configservice'}
    environment = {'PATH': os.environ['PATH'], 'HOME': os.devnull, 'AWS_REGION': 'us-east-1'}

    def find(service, operation):
        words = [renamed.get(service, service), xform_name(operation, '-')]
        skeleton = subprocess.run([program, *words, '--generate-cli-skeleton'], env=environment,
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
        return words if skeleton.returncode == 0 else None

    return find


if __name__ == '__main__':
    sys.exit(main())
