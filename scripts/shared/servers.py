# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Starts the servers, runs the command with their URLs in its environment, stops the servers."""
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

BIN = os.path.dirname(os.path.abspath(sys.executable))
ACCESS_KEY_ID, SECRET_ACCESS_KEY = 'boto3-swift-tests', 'not-a-secret/0123456789+abcdefgh'
START_SECONDS = 90


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def moto_command(port, folder):
    return [os.path.join(BIN, 'moto_server'), '-H', '127.0.0.1', '-p', str(port)]


def rclone_command(port, folder):
    data = os.path.join(folder, 'rclone-data')
    os.mkdir(data)
    return [os.path.join(BIN, 'rclone'), 'serve', 's3', '--config', '', '--auth-key',
            f'{ACCESS_KEY_ID},{SECRET_ACCESS_KEY}', '--addr', f'127.0.0.1:{port}', data]


def crt_command(port, folder):
    return [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'crt_oracle.py'), str(port)]


COMMANDS = {'moto': moto_command, 'rclone': rclone_command, 'crt': crt_command}


class Server:
    def __init__(self, name, folder):
        self.name = name
        self.port = free_port()
        self.url = f'http://127.0.0.1:{self.port}'
        self.log = os.path.join(folder, name + '.log')
        env = {k: v for k, v in os.environ.items() if not k.startswith(('AWS_', 'RCLONE_', 'MOTO_'))}
        with open(self.log, 'wb') as log:
            self.process = subprocess.Popen(COMMANDS[name](self.port, folder), stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, env=env, start_new_session=True)

    def answers(self):
        try:
            urllib.request.urlopen(self.url, timeout=5).close()
        except urllib.error.HTTPError:
            pass  # refusing an unsigned request is an answer
        except OSError:
            return False
        return True

    def wait(self):
        end = time.monotonic() + START_SECONDS
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                with open(self.log, encoding='utf-8', errors='replace') as f:
                    sys.exit(f'{self.name} did not start:\n{f.read()[-2000:]}')
            time.sleep(0.1)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def run(command, env):
    """-> exit status of the command; without a command, prints the variables and waits for the end of the process."""
    if command:
        return subprocess.call(command, env=env)
    for name in sorted(k for k in env if k.startswith('BOTO3_TEST_')):
        print(f'export {name}={env[name]}', flush=True)
    signal.pause()
    return 0


def main():
    arguments = sys.argv[1:] + ['--']
    cut = arguments.index('--')
    names, command = arguments[:cut], arguments[cut + 1:-1]
    if not names or set(names) - set(COMMANDS):
        sys.exit(f'usage: scripts/servers {"|".join(sorted(COMMANDS))}… [-- COMMAND…]')
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    servers = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            for name in names:
                servers.append(Server(name, folder))
            for server in servers:
                server.wait()
            env = {**os.environ, 'BOTO3_TEST_ACCESS_KEY_ID': ACCESS_KEY_ID,
                   'BOTO3_TEST_SECRET_ACCESS_KEY': SECRET_ACCESS_KEY,
                   **{'BOTO3_TEST_' + s.name.upper(): s.url for s in servers}}
            return run(command, env)
        except KeyboardInterrupt:
            return 130
        finally:
            for server in servers:
                server.stop()


if __name__ == '__main__':
    sys.exit(main())
