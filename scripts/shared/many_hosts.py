# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Servers on many ports of loopback, and programs that call all of them with few descriptors. See scripts/many-hosts."""

import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter

SHORT = '--short' in sys.argv
BIN = sys.argv[-1]
HOSTS = 150 if SHORT else 1500
objects: dict[str, bytes] = {}
requests: Counter = Counter()


async def head_of(reader):
    try:
        return (await reader.readuntil(b'\r\n\r\n')).decode('latin-1')
    except (asyncio.IncompleteReadError, ConnectionError):
        return None


def listing(bucket):
    keys = ''.join(
        f'<Contents><Key>{path[len(bucket) + 2:]}</Key><Size>{len(body)}</Size>'
        '<LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;e&quot;</ETag></Contents>'
        for path, body in sorted(objects.items()) if path.startswith(f'/{bucket}/'))
    return (f'<ListBucketResult><Name>{bucket}</Name><IsTruncated>false</IsTruncated>{keys}'
            '</ListBucketResult>').encode()


async def serve(reader, writer):
    """A store that keeps objects, and otherwise answers with the requested path."""
    try:
        while head := await head_of(reader):
            line, *fields = head.split('\r\n')
            method, target, _ = line.split(' ')
            headers = dict(f.lower().split(': ', 1) for f in fields if ': ' in f)
            path, _, query = target.partition('?')
            if headers.get('expect') == '100-continue':
                writer.write(b'HTTP/1.1 100 Continue\r\n\r\n')
            body = b''
            if 'content-length' in headers:
                body = await reader.readexactly(int(headers['content-length']))
            elif headers.get('transfer-encoding') == 'chunked':
                while size := int((await reader.readline()).split(b';')[0], 16):
                    body += (await reader.readexactly(size + 2))[:-2]
                await reader.readline()
            requests[f'{method} {path}'] += 1
            if method == 'PUT':
                objects[path], answer = body, b''
            elif 'list-type' in query:
                answer = listing(path.strip('/'))
            else:
                answer = objects.get(path, path.encode())
            length = len(answer)
            extra = f'x-amz-id-2: a\r\nETag: "e"\r\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n'
            writer.write(f'HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n{extra}\r\n'.encode()
                         + (b'' if method == 'HEAD' else answer))
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


ENVIRONMENT = {
    'PATH': os.environ['PATH'], 'HOME': '/nonexistent', 'AWS_ACCESS_KEY_ID': 'a',
    'AWS_SECRET_ACCESS_KEY': 'b', 'AWS_REGION': 'us-east-1', 'AWS_EC2_METADATA_DISABLED': 'true',
    'AWS_MAX_ATTEMPTS': '1',
}


async def run(limit, command, text=None):
    """Runs a program with a limit of open files, soft and hard."""
    process = await asyncio.create_subprocess_exec(
        *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT,
        limit=1 << 24, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)))
    out, err = await asyncio.wait_for(process.communicate(text), 300)
    return process.returncode, out.decode(), err.decode()


failed = 0


def report(what, began, problems):
    global failed
    failed += bool(problems)
    print(f'{"FAIL" if problems else "ok  "}  {what} ({time.monotonic() - began:.1f} s)', flush=True)
    for problem in problems[:10]:
        print(f'      {problem[:400]}')


async def batch(ports, calls, limit, concurrency):
    began = time.monotonic()
    requests.clear()
    lines = '\n'.join(json.dumps({
        'id': n, 'service': 's3', 'operation': 'get_object', 'parameters': {'Bucket': 'bbb', 'Key': str(n)},
        'endpoint_url': f'http://127.0.0.1:{ports[n % len(ports)]}',
    }) for n in range(calls))
    code, out, err = await run(
        limit, [f'{BIN}/boto3', 'batch', '--concurrency', str(concurrency)], lines.encode())
    import base64
    problems = [] if code == 0 else [f'status {code}', err]
    seen = Counter()
    for line in out.splitlines():
        answer = json.loads(line)
        seen[answer['id']] += 1
        body = answer.get('response', {}).get('Body', {}).get('$base64')
        if body is None or base64.b64decode(body).decode() != f'/bbb/{answer["id"]}':
            problems.append(f'call {answer["id"]}: {line}')
    problems += [f'call {n} has {seen[n]} answers' for n in range(calls) if seen[n] != 1]
    problems += [f'{r} came {n} times' for r, n in requests.items() if n != 1]
    report(f'batch: {calls} calls to {len(ports)} hosts, {concurrency} at a time, {limit} descriptors', began,
           problems)


async def library(ports, calls, limit, concurrency):
    began = time.monotonic()
    code, out, err = await run(
        limit, [f'{BIN}/fault-load', 'hosts', str(calls), str(concurrency), *map(str, ports)])
    report(f'library: {calls} calls to {len(ports)} hosts, {concurrency} at a time, {limit} descriptors', began,
           [] if code == 0 else [f'status {code}', *out.splitlines(), err])


async def copies(port, files, limit):
    began = time.monotonic()
    objects.clear()
    with tempfile.TemporaryDirectory() as folder:
        source, target = f'{folder}/a', f'{folder}/b'
        for n in range(files):
            os.makedirs(f'{source}/{n % 10}', exist_ok=True)
            with open(f'{source}/{n % 10}/{n}', 'w') as file:
                file.write(f'{n}' * 100)
        problems = []
        for pair in ((source, 's3://bbb/'), ('s3://bbb/', target)):
            code, out, err = await run(
                limit, [f'{BIN}/boto3', 's3', 'cp', '--recursive', '--quiet', '--endpoint-url',
                        f'http://127.0.0.1:{port}', *pair])
            if code:
                problems += [f'status {code}', out, err]
        if len(objects) != files:
            problems.append(f'{len(objects)} of {files} objects were stored')
        diff = subprocess.run(['diff', '-r', source, target], capture_output=True, text=True)
        if diff.returncode:
            problems += diff.stdout.splitlines() + [diff.stderr]
        report(f's3 cp --recursive: {files} files there and back, {limit} descriptors', began, problems)


async def main():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    servers = [await asyncio.start_server(serve, '127.0.0.1', 0, backlog=1024) for _ in range(HOSTS)]
    ports = [server.sockets[0].getsockname()[1] for server in servers]
    many, fewer = (900, 300) if SHORT else (9000, 3000)
    for concurrency in (32, 200):
        await batch(ports, many, 256, concurrency)
        await library(ports, many, 256, concurrency)
        await batch(ports, fewer, 64, concurrency)
        await library(ports, fewer, 64, concurrency)
    await library(ports[:1], fewer, 64, 200)
    await copies(ports[0], 50 if SHORT else 500, 64)


asyncio.run(main())
sys.exit(failed > 0)
