# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Runs a program on a quiet machine and takes its cost from the kernel's accounting."""
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request

from .workloads import GIB, SLOW


class Rig:
    """The servers and files, and how programs run against them."""

    def __init__(self, build, files, core):
        self.build, self.files, self.core, self.servers, self.proxies = build, files, core, [], []

    def __enter__(self):
        server, certificate, key = (os.path.join(self.build, x) for x in ('fakeaws', 'cert.pem', 'key.pem'))
        for options in (['--port', '9000', '--tls-port', '9443', '--cert', certificate, '--key', key],
                        ['--port', '9001', '--latency-ms', '20']):
            self.servers.append(subprocess.Popen(
                [server, *options], preexec_fn=lambda: take_cores({0}), stderr=subprocess.DEVNULL))
        for port, target in (('9100', '9000'), ('9543', '9443')):
            self.proxies.append(subprocess.Popen(
                [sys.executable, os.path.join(os.path.dirname(__file__), 'delay.py'), port, target, '20'],
                preexec_fn=lambda: take_cores({0})))
        time.sleep(0.5)
        if any(server.poll() is not None for server in self.servers + self.proxies):
            self.__exit__()
            sys.exit('A server did not start: is one left running on ports 9000, 9001, 9100, 9443, 9543?')
        return self

    def __exit__(self, *_):
        for server in self.servers + self.proxies:
            server.terminate()
            server.wait()

    def run_when_quiet(self, workload, peer, repetition):
        """A run during which nothing else used much CPU; after four tries, the quietest."""
        best = None
        for _ in range(4):
            until = time.monotonic() + 60
            while time.monotonic() < until:
                before = busy_seconds()
                time.sleep(0.2)
                if busy_seconds() - before <= 0.02:
                    break
            result = self.run(workload, peer, repetition)
            if result is None or result.get('rc'):
                return result
            if result['foreign'] <= max(0.04, (0.3 if workload.id == 'W3d' else 0.1) * result['wall']):
                return result
            if best is None or result['foreign'] / result['wall'] < best['foreign'] / best['wall']:
                best = result
        return best | {'noisy': True}

    def run(self, workload, peer, repetition):
        """One run; None when the program can't do the work."""
        run = f'{workload.id}-{peer.name.replace(" ", "-")}-{repetition}-{time.time_ns()}'
        command = peer.command(workload, self.files.values(run))
        if command is None:
            return None
        self._lay_out(workload)
        port = 9001 if workload.endpoint == SLOW else 9000
        out, err, meter = (os.path.join(self.build, x) for x in ('stdout', 'stderr', 'meter.json'))
        cores = set(range(os.cpu_count())) if self.core == 'any' else {int(self.core)}
        before, busy = server_figures(port), busy_seconds() - self._proxy_seconds()
        with open(out, 'w') as stdout, open(err, 'w') as stderr:
            code = subprocess.call(
                [os.path.join(self.build, 'meter'), meter, *command[0]],
                env=self._environment(workload, run) | command[1], stdin=subprocess.DEVNULL, stdout=stdout,
                stderr=stderr, preexec_fn=lambda: take_cores(cores), timeout=900)
        busy, after = busy_seconds() - self._proxy_seconds() - busy, server_figures(port)
        if code == 3:
            return None
        if code:
            with open(err) as file:
                sys.stderr.write(f'FAILED {workload.id} {peer.name}, code {code}: {file.read()[-600:]}\n')
            return {'workload': workload.id, 'peer': peer.name, 'rc': code}
        with open(meter) as file:
            result = json.load(file)
        self.files.verify(workload, run, in_full=repetition == 0)
        result |= {'workload': workload.id, 'peer': peer.name, 'cpu': result['user'] + result['sys'],
                   'requests': after['requests'] - before['requests'] - 1,
                   'conns': after['conns'] - before['conns'] - 1, 'server_cpu': after['cpu'] - before['cpu']}
        result['foreign'] = max(0, busy - result['cpu'] - result['server_cpu'])
        return result | steady_part(out)

    def _proxy_seconds(self):
        """CPU seconds of the proxies, which don't count as other load."""
        return sum(process_seconds(proxy.pid) for proxy in self.proxies)

    def _lay_out(self, workload):
        for folder in (self.files.dest, self.files.disk):
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
        if workload.id == 'W3d':
            os.sync()
        if workload.is_large:
            subprocess.run([os.path.join(self.build, 'floor'), 'touch', str(3 * GIB)], check=True)

    def _environment(self, workload, run):
        values = {name: os.environ[name] for name in ('PATH', 'HOME', 'LANG', 'LD_LIBRARY_PATH') if name in os.environ}
        values |= {'AWS_ACCESS_KEY_ID': 'AKIDEXAMPLE', 'AWS_SECRET_ACCESS_KEY': 'secret', 'AWS_REGION': 'us-east-1',
                   'AWS_DEFAULT_REGION': 'us-east-1', 'AWS_EC2_METADATA_DISABLED': 'true',
                   'AWS_CONFIG_FILE': os.path.join(self.build, 'awsconfig'),
                   'AWS_SHARED_CREDENTIALS_FILE': '/dev/null', 'BENCH_ENDPOINT': workload.endpoint,
                   'BENCH_RUN': run, 'SWIFT_BACKTRACE': 'enable=no'}
        if workload.is_encrypted:
            certificate = os.path.join(self.build, 'cert.pem')
            values |= {name: certificate for name in ('AWS_CA_BUNDLE', 'SSL_CERT_FILE', 'BENCH_CA')}
        return values


def steady_part(path):
    """The figures of the steady part that a client printed, if any."""
    with open(path) as file:
        file.seek(max(0, os.path.getsize(path) - 4096))
        lines = file.read().strip().splitlines()
    return json.loads(lines[-1]) if lines and lines[-1].startswith('{"inner') else {}


def server_figures(port):
    with urllib.request.urlopen(f'http://127.0.0.1:{port}/_stats') as answer:
        return json.load(answer)


def busy_seconds():
    """CPU seconds spent so far by everything on the machine."""
    with open('/proc/stat') as file:
        fields = list(map(int, file.readline().split()[1:9]))
    return (sum(fields[:3]) + sum(fields[5:7])) / os.sysconf('SC_CLK_TCK')


def process_seconds(number):
    with open(f'/proc/{number}/stat') as file:
        fields = file.read().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def take_cores(cores):
    """Runs before a program: pins it to cores, and raises its priority if that is allowed."""
    os.sched_setaffinity(0, cores)
    try:
        os.nice(-10)
    except OSError:
        pass
