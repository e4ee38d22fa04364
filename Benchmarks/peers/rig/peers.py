# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The measured programs, and each one's command for a workload."""
import glob
import json
import os
import shlex

from .workloads import GIB, SMALL, TREE


class Peer:
    """A program; `command(workload, values)` gives arguments and more environment, or None for what it can't do."""

    def __init__(self, name, program, command):
        self.name, self.program, self.command = name, program, command

    @property
    def is_installed(self):
        return bool(self.program) and os.path.exists(self.program)


def speaking_protocol(*command, environment=None, operations=None, tls=True):
    """The command of a client program, which takes a workload's operation as its arguments."""
    def make(workload, values):
        if (operations and workload.name not in operations) or (workload.is_encrypted and not tls):
            return None
        return [*command, *(part.format(**values) for part in workload.operation)], dict(environment or {})
    return make


def by_table(table):
    """A workload's entry in a table; TLS, a slow server and a distant one change only the endpoint."""
    same = {'W3t': 'W3s', 'W4t': 'W4s', 'W5L': 'W5d', 'W5M': 'W5u', 'W9t': 'W9d', 'W3v': 'W3s', 'W3w': 'W3s',
            'W4v': 'W4s', 'W4w': 'W4s'}
    return lambda workload: table.get(workload.id) or table.get(same.get(workload.id))


def s5cmd(program):
    def make(workload, values):
        source, target = 's3://b/', 's3://b/up/%s/' % values['run']
        arguments = by_table({
            'W1d': ['--numworkers', '32', 'cp', source + SMALL + '*', values['dest'] + '/'],
            'W2d': ['--numworkers', '32', 'cp', values['small'] + '/', target],
            'W3s': ['cp', source + f'size-{GIB}/x', values['dest'] + '/f'],
            'W3d': ['cp', source + f'size-{GIB}/x', values['disk'] + '/f'],
            'W4s': ['cp', values['big'], target + 'big'],
            'W9d': ['cp', source + f'size-{10 * GIB}/x', values['dest'] + '/f'],
            'W9u': ['cp', values['huge'], target + 'big'],
            'W5d': ['cp', source + TREE + '*', values['dest'] + '/'],
            'W5u': ['cp', values['tree'] + '/', target],
            'W6': ['ls', source + 'list-100000-1024/*'], 'W8': ['ls'], 'W8n': ['version']})(workload)
        options = ['--no-verify-ssl'] if workload.is_encrypted else []
        quiet = [] if workload.id == 'W6' else ['--log', 'error']
        return arguments and ([program, '--endpoint-url', workload.endpoint, *quiet, *options, *arguments], {})
    return make


def rclone(program, certificate):
    def make(workload, values):
        source, target = ':s3:b/', ':s3:b/up/%s' % values['run']
        arguments = by_table({
            'W1d': ['copy', '--transfers', '32', source + SMALL[:-1], values['dest']],
            'W2d': ['copy', '--transfers', '32', values['small'], target],
            'W3s': ['copyto', source + f'size-{GIB}/x', values['dest'] + '/f'],
            'W3d': ['copyto', source + f'size-{GIB}/x', values['disk'] + '/f'],
            'W4s': ['copyto', values['big'], target + '/big'],
            'W5d': ['copy', source + TREE[:-1], values['dest']],
            'W5u': ['copy', values['tree'], target],
            'W6': ['lsf', '-R', '--files-only', source + 'list-100000-1024'], 'W8': ['lsd', ':s3:'],
            'W8n': ['version']})(workload)
        options = {'CONFIG': '/dev/null', 'STATS': '0', 'S3_PROVIDER': 'AWS', 'S3_ENV_AUTH': 'true',
                   'S3_ENDPOINT': workload.endpoint, 'S3_REGION': 'us-east-1', 'S3_FORCE_PATH_STYLE': 'true',
                   'S3_NO_CHECK_BUCKET': 'true'}
        if workload.is_encrypted:
            options['CA_CERT'] = certificate
        else:  # without TLS it refuses to PUT unless told to leave the payload unsigned and unchecked
            options |= {'S3_USE_UNSIGNED_PAYLOAD': 'true', 'S3_USE_DATA_INTEGRITY_PROTECTIONS': 'false'}
        return arguments and ([program, *arguments], {'RCLONE_' + name: value for name, value in options.items()})
    return make


def aws(program, config, config32):
    def make(workload, values):
        copy = ['s3', 'cp', '--only-show-errors']
        source, target = 's3://b/', 's3://b/up/%s/' % values['run']
        arguments = by_table({
            'W1d': [*copy, '--recursive', source + SMALL, values['dest']],
            'W2d': [*copy, '--recursive', values['small'], target],
            'W3s': [*copy, source + f'size-{GIB}/x', values['dest'] + '/f'],
            'W3d': [*copy, source + f'size-{GIB}/x', values['disk'] + '/f'],
            'W4s': [*copy, values['big'], target + 'big'],
            'W5d': [*copy, '--recursive', source + TREE, values['dest']],
            'W5u': [*copy, '--recursive', values['tree'], target],
            'W6': ['s3', 'ls', '--recursive', source + 'list-100000-1024/'],
            'W8': ['s3', 'ls'], 'W8n': ['--version']})(workload)
        file = config32 if workload.id in ('W1d', 'W2d') else config
        return arguments and ([program, '--endpoint-url', workload.endpoint, *arguments], {'AWS_CONFIG_FILE': file})
    return make


def from_map(program, path):
    """A command-line program by a JSON map from a workload's id to its arguments; "all" stands before each."""
    def make(workload, values):
        with open(path) as file:
            commands = json.load(file)
        if workload.id not in commands:
            return None
        line = commands['all'] + ' ' + commands[workload.id]
        return [program, *shlex.split(line.format(ep=workload.endpoint, size=workload.size, **values))], {}
    return make


def all_peers(build, here, boto3):
    """Every peer, ours first. `build` holds what scripts/peers has built and installed."""
    def built(name):
        return os.path.join(build, name)

    def installed(name):
        return os.path.join(build, 'venv', 'bin', name)

    python, clients = installed('python'), os.path.join(here, 'clients', 'python')
    ours, floor, go = os.environ.get('BENCH_PROJECT') or built('peer-client'), built('floor'), built('go-client')
    store = ('null', 'get', 'put', 'download', 'upload', 'updir', 'downdir', 'list')
    store_script, crt_script, boto3_script = (
        os.path.join(clients, name + '_client.py') for name in ('obstore', 'crt', 'boto3'))
    # The program itself: the one in `bin` starts it through Python, which takes longer than the work.
    s5 = next(iter(glob.glob(installed('../lib/python*/site-packages/s5cmd/bin/s5cmd'))), None)
    return [
        Peer('boto3-swift', ours, speaking_protocol(ours)),
        Peer('boto3-swift s3', boto3, from_map(boto3, os.path.join(here, 'boto3-s3.json'))),
        Peer('floor', floor, speaking_protocol(floor)),
        Peer('floor+sign', floor, speaking_protocol(
            floor, environment={'BENCH_SIGN': '1'}, operations=('get', 'put'), tls=False)),
        Peer('go', go, speaking_protocol(go)),
        Peer('obstore', python, speaking_protocol(python, store_script, operations=store)),
        Peer('crt', python, speaking_protocol(python, crt_script, operations=('get', 'put'), tls=False)),
        Peer('boto3+crt', python, speaking_protocol(
            python, boto3_script, environment={'BENCH_CRT': '1'},
            operations=('download', 'upload', 'updir', 'downdir'))),
        Peer('boto3', python, speaking_protocol(python, boto3_script)),
        Peer('s5cmd', s5, s5cmd(s5)),
        Peer('rclone', installed('rclone'), rclone(installed('rclone'), built('cert.pem'))),
        Peer('aws', installed('aws'), aws(installed('aws'), built('awsconfig'), built('awsconfig32'))),
    ]
