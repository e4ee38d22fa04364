# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""The workloads: what each one measures, and the result that it must have."""
import dataclasses
import os
import subprocess
import urllib.request

GIB = 1 << 30
HTTP, HTTPS, SLOW = 'http://127.0.0.1:9000', 'https://127.0.0.1:9443', 'http://127.0.0.1:9001'
# The first two through a proxy that adds 20 ms in each direction.
FAR, FAR_TLS = 'http://127.0.0.1:9100', 'https://127.0.0.1:9543'


@dataclasses.dataclass(frozen=True)
class Workload:
    """One kind of work. `operation` holds a client program's arguments (see the README's protocol)."""
    id: str
    title: str
    operation: tuple
    unit: str
    count: int
    endpoint: str = HTTP

    @property
    def is_encrypted(self):
        return self.endpoint.startswith('https')

    @property
    def name(self):
        return self.operation[0]

    @property
    def size(self):
        """The bytes of the one object that is moved."""
        return self.count * GIB

    @property
    def is_large(self):
        return self.unit == 'GiB' or self.id.startswith('W5')


SMALL, TREE = 'list-2000-1024/', 'list-1000-262144/'
WORKLOADS = [
    Workload('W1a', 'GET 2,000 x 1 KiB, one at a time', ('get', '2000', '1'), 'request', 2000),
    Workload('W1b', 'GET 2,000 x 1 KiB, 32 at a time', ('get', '2000', '32'), 'request', 2000),
    Workload('W1t', 'GET 2,000 x 1 KiB, 32 at a time, TLS', ('get', '2000', '32'), 'request', 2000, HTTPS),
    Workload('W1v', 'GET 2,000 x 1 KiB, 32 at a time, far away', ('get', '2000', '32'), 'request', 2000, FAR),
    Workload('W1w', 'GET 2,000 x 1 KiB, 32 at a time, far away, TLS', ('get', '2000', '32'), 'request', 2000, FAR_TLS),
    Workload('W1d', 'GET 2,000 x 1 KiB to files', ('downdir', SMALL, '{dest}'), 'object', 2000),
    Workload('W2a', 'PUT 2,000 x 1 KiB, one at a time', ('put', '2000', '1'), 'request', 2000),
    Workload('W2b', 'PUT 2,000 x 1 KiB, 32 at a time', ('put', '2000', '32'), 'request', 2000),
    Workload('W2d', 'PUT 2,000 x 1 KiB from files', ('updir', '{small}'), 'object', 2000),
    Workload('W3s', 'download 1 GiB to tmpfs', ('download', str(GIB), '{dest}/f'), 'GiB', 1),
    Workload('W3d', 'download 1 GiB to disk', ('download', str(GIB), '{disk}/f'), 'GiB', 1),
    Workload('W3t', 'download 1 GiB to tmpfs, TLS', ('download', str(GIB), '{dest}/f'), 'GiB', 1, HTTPS),
    Workload('W3v', 'download 1 GiB to tmpfs, far away', ('download', str(GIB), '{dest}/f'), 'GiB', 1, FAR),
    Workload('W3w', 'download 1 GiB to tmpfs, far away, TLS', ('download', str(GIB), '{dest}/f'), 'GiB', 1, FAR_TLS),
    Workload('W4s', 'upload 1 GiB from tmpfs', ('upload', '{big}'), 'GiB', 1),
    Workload('W4t', 'upload 1 GiB from tmpfs, TLS', ('upload', '{big}'), 'GiB', 1, HTTPS),
    Workload('W4v', 'upload 1 GiB from tmpfs, far away', ('upload', '{big}'), 'GiB', 1, FAR),
    Workload('W4w', 'upload 1 GiB from tmpfs, far away, TLS', ('upload', '{big}'), 'GiB', 1, FAR_TLS),
    Workload('W5d', 'tree download 1,000 x 256 KiB', ('downdir', TREE, '{dest}'), 'object', 1000),
    Workload('W5u', 'tree upload 1,000 x 256 KiB', ('updir', '{tree}'), 'object', 1000),
    Workload('W5L', 'tree download 1,000 x 256 KiB, 20 ms a request', ('downdir', TREE, '{dest}'), 'object', 1000, SLOW),
    Workload('W5M', 'tree upload 1,000 x 256 KiB, 20 ms a request', ('updir', '{tree}'), 'object', 1000, SLOW),
    Workload('W6', 'list 100,000 keys', ('list', 'list-100000-1024/', '100000'), '1,000 keys', 100),
    Workload('W7g', 'DynamoDB GetItem x 2,000, one at a time', ('ddbget', '2000'), 'request', 2000),
    Workload('W7q', 'DynamoDB Query x 200 of 100 items', ('ddbquery', '200'), 'request', 200),
    Workload('W9d', 'download 10 GiB to tmpfs', ('download', str(10 * GIB), '{dest}/f'), 'GiB', 10),
    Workload('W9t', 'download 10 GiB to tmpfs, TLS', ('download', str(10 * GIB), '{dest}/f'), 'GiB', 10, HTTPS),
    Workload('W9u', 'upload 10 GiB of zeros from tmpfs', ('upload', '{huge}'), 'GiB', 10),
    Workload('W8', 'cold start to first ListBuckets', ('cold',), 'start', 1),
    Workload('W8n', 'start-up alone', ('null',), 'start', 1),
    Workload('W8e', 'EC2 client made, no request', ('ec2client',), 'start', 1),
]


class Files:
    """The files to upload, and the folders for downloads."""

    def __init__(self, tmpfs, build):
        self.big, self.small, self.tree = (os.path.join(tmpfs, x) for x in ('big', 'small', 'tree'))
        self.huge = os.path.join(tmpfs, 'huge')
        self.dest, self.disk = os.path.join(tmpfs, 'dest'), os.path.join(build, 'disk')
        self._server = os.path.join(build, 'fakeaws')

    def prepare(self):
        if not os.path.exists(self.big) or os.path.getsize(self.big) != GIB:
            os.makedirs(os.path.dirname(self.big), exist_ok=True)
            with open(self.big, 'wb') as file:
                subprocess.run([self._server, '--dump', str(GIB)], stdout=file, check=True)
        with open(self.huge, 'wb') as file:  # sparse: takes no memory
            file.truncate(10 * GIB)
        self._fill(self.small, 2000, 1024)
        self._fill(self.tree, 1000, 262144)

    def _fill(self, path, count, size):
        if os.path.isdir(path) and len(os.listdir(path)) == count:
            return
        os.makedirs(path, exist_ok=True)
        data = subprocess.run([self._server, '--dump', str(size)], stdout=subprocess.PIPE, check=True).stdout
        for number in range(count):
            with open(f'{path}/{number:08d}.bin', 'wb') as file:
                file.write(data)

    def values(self, run):
        """The values of the placeholders in commands."""
        return {'dest': self.dest, 'disk': self.disk, 'big': self.big, 'huge': self.huge, 'small': self.small,
                'tree': self.tree, 'run': run}

    def verify(self, workload, run, in_full):
        """Raises unless the file system, or the server, has the run's result."""
        if workload.name == 'download':
            path = os.path.join(self.disk if workload.id == 'W3d' else self.dest, 'f')
            assert os.path.getsize(path) == workload.size, path
            in_full = in_full and workload.size == GIB
            assert not in_full or subprocess.run(['cmp', '-s', path, self.big]).returncode == 0, f'content of {path}'
        elif workload.name == 'downdir':
            count, size = map(int, workload.operation[1].rstrip('/').split('-')[1:])
            found = [os.path.join(d, x) for d, _, names in os.walk(self.dest) for x in names]
            assert len(found) == count and all(os.path.getsize(x) == size for x in found), (len(found), count)
            source = (self.small if size == 1024 else self.tree) + '/00000000.bin'
            assert not in_full or subprocess.run(['cmp', '-s', found[count // 2], source]).returncode == 0, found[count // 2]
        elif workload.name in ('upload', 'updir', 'put'):
            size = {'upload': workload.size, 'put': 1024}.get(workload.name, 262144 if workload.count == 1000 else 1024)
            names = {'upload': ['big'], 'put': ['k0', 'k1999']}.get(
                workload.name, ['00000000.bin', f'{workload.count - 1:08d}.bin'])
            host = SLOW if workload.endpoint == SLOW else HTTP
            for name in names:
                request = urllib.request.Request(f'{host}/b/up/{run}/{name}', method='HEAD')
                length = int(urllib.request.urlopen(request).headers['Content-Length'])
                assert length == size, (name, length)
