# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Measures local AWSs on a port; see scripts/local-figures."""
import argparse
import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import time

STARTS = 11
PAGES = 21
CONCURRENCY = 64
AUTHORIZATION = ('AWS4-HMAC-SHA256 Credential=123456789012/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, '
                 'Signature=' + '0' * 64)


def free_port():
    with socket.socket() as listener:
        listener.bind(('127.0.0.1', 0))
        return listener.getsockname()[1]


class Server:
    """A server while it runs, on core 0 where cores can be chosen."""

    def __init__(self, command, environment, port):
        self.port = port
        pinned = ['taskset', '-c', '0'] if os.cpu_count() > 1 and sys.platform == 'linux' else []
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            pinned + command, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        while True:
            try:
                self.request('GET', '/')
                self.first_answer = 1000 * (time.perf_counter() - self.began)
                return self
            except OSError:
                if self.process.poll() is not None or time.perf_counter() - self.began > 60:
                    self.__exit__()
                    raise
                time.sleep(0.0005)

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def request(self, method, path, body=None, connection=None):
        connection = connection or http.client.HTTPConnection('127.0.0.1', self.port, timeout=600)
        connection.request(method, path, body, {'Authorization': AUTHORIZATION, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD'})
        response = connection.getresponse()
        content = response.read()
        if response.status >= 300:
            raise SystemExit(f'{method} {path}: {response.status} {content[:300]!r}')
        return content

    def memory(self):
        """The resident memory in MB, of Linux."""
        try:
            with open(f'/proc/{self.process.pid}/status') as status:
                line = next(line for line in status if line.startswith('VmRSS'))
            return int(line.split()[1]) / 1024
        except (OSError, StopIteration):
            return float('nan')


def fill(server, keys):
    """Puts empty objects over one connection, many requests ahead of the answers."""
    with socket.create_connection(('127.0.0.1', server.port)) as connection:
        answers = connection.makefile('rb')
        for start in range(0, keys, 100):
            count = min(100, keys - start)
            connection.sendall(b''.join(
                f'PUT /pages/key-{start + n:09} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nAuthorization: {AUTHORIZATION}'
                f'\r\nContent-Length: 0\r\n\r\n'.encode() for n in range(count)))
            for _ in range(count):
                if b' 200 ' not in answers.readline():
                    raise SystemExit('a PUT has failed')
                length = 0
                while (line := answers.readline().strip()):
                    name, _, value = line.partition(b':')
                    if name.lower() == b'content-length':
                        length = int(value)
                answers.read(length)


def fill_slowly(server, keys):
    connection = http.client.HTTPConnection('127.0.0.1', server.port, timeout=600)
    for n in range(keys):
        server.request('PUT', f'/pages/key-{n:09}', b'', connection)


def page(server, keys):
    """The median time of a page of 1,000 keys in the middle of all, in milliseconds."""
    connection = http.client.HTTPConnection('127.0.0.1', server.port, timeout=600)
    times = []
    for _ in range(PAGES):
        began = time.perf_counter()
        content = server.request('GET', f'/pages?list-type=2&start-after=key-{keys // 2:09}', None, connection)
        times.append(1000 * (time.perf_counter() - began))
        if content.count(b'<Contents>') != min(1000, keys - keys // 2 - 1):
            raise SystemExit('the page is incomplete')
    return statistics.median(times)


def puts(server, client, count):
    """PutObject of 1 KiB a second by the peers' client."""
    environment = {
        'BENCH_ENDPOINT': f'http://127.0.0.1:{server.port}', 'BENCH_RUN': 'figures', 'BENCH_BUCKET': 'small', 'AWS_ACCESS_KEY_ID': '123456789012',
        'AWS_SECRET_ACCESS_KEY': 'local', 'AWS_REGION': 'us-east-1'}
    pinned = ['taskset', '-c', '1'] if os.cpu_count() > 1 and sys.platform == 'linux' else []
    output = subprocess.run(
        pinned + [client, 'put', str(count), str(CONCURRENCY)], env=os.environ | environment, check=True,
        stdout=subprocess.PIPE).stdout
    return count / json.loads(output.splitlines()[-1])['inner_wall']


def measure(name, start, keys, count, client):
    starts = []
    for _ in range(STARTS if name == 'boto3' else 3):
        with start() as server:
            starts.append(server.first_answer)
    with start() as server:
        time.sleep(1)
        idle = server.memory()
        for bucket in ('small', 'pages'):
            server.request('PUT', f'/{bucket}')
        rate = puts(server, client, count)
        (fill if name == 'boto3' else fill_slowly)(server, keys)
        took = page(server, keys)
        full = server.memory()
    print(f'{name:<10} {statistics.median(starts):>9.1f} ms {idle:>9.1f} MB {rate:>9.0f} /s {took:>9.1f} ms of {keys:>9,} keys'
          f' {full:>9.1f} MB', flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--boto3', required=True)
    parser.add_argument('--client', required=True)
    parser.add_argument('--moto', required=True)
    parser.add_argument('--ministack', required=True)
    parser.add_argument('--only', default='boto3,moto,ministack')
    parser.add_argument('--keys', type=int, default=1_000_000)
    parser.add_argument('--peer-keys', type=int, default=20_000)
    parser.add_argument('--puts', type=int, default=50_000)
    options = parser.parse_args()

    def boto3():
        port = free_port()
        return Server([options.boto3, 'local', '--quiet', '--port', str(port)], {}, port)

    def moto():
        port = free_port()
        return Server([options.moto, '-H', '127.0.0.1', '-p', str(port)], {}, port)

    def ministack():
        port = free_port()
        return Server([options.ministack], {'BIND_HOST': '127.0.0.1', 'GATEWAY_PORT': str(port)}, port)

    print('               first answer    idle    PUT 1 KiB    page of 1,000            memory then')
    for name, start in (('boto3', boto3), ('moto', moto), ('ministack', ministack)):
        if name in options.only.split(','):
            own = name == 'boto3'
            measure(name, start, options.keys if own else options.peer_keys,
                    options.puts if own else min(options.puts, 2_000), options.client)


main()
