# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Runs cases through driver processes: plain lines in a pipeline, over a loopback server, or one process each."""
import collections
import json
import os
import queue
import subprocess
import tempfile
import threading
import time

from conformance.capture_server import CaptureServer

SCRUB = ('AWS_', 'BOTO_', 'HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'ALL_PROXY')
MAX_CRASHES_IN_A_ROW = 50


def crash(case, why):
    return {'id': case['id'], 'error': {'type': 'DriverCrash', 'message': why}}


def scrubbed_env(extra=None, home=None):
    """The environment of a driver: nothing of the user's AWS settings, plus what the case brings."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(SCRUB)}
    env.update(AWS_EC2_METADATA_DISABLED='true', PYTHONHASHSEED='0', TZ='UTC')
    if home:
        env['HOME'] = home
    else:
        env.update(AWS_CONFIG_FILE=os.devnull, AWS_SHARED_CREDENTIALS_FILE=os.devnull)
    for k, v in (extra or {}).items():
        if v is None:
            env.pop(k, None)
        else:
            env[k] = v.replace('{HOME}', home or '')
    return env


class DriverProcess:
    """One driver process and the lines that it has written so far; None in the queue means that it ended."""

    def __init__(self, command, env, stderr):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, env=env)
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def send(self, line):
        text = json.dumps(line, ensure_ascii=False, separators=(',', ':'))
        try:
            self.process.stdin.write(text.encode('utf-8') + b'\n')
            self.process.stdin.flush()
            return True
        except OSError:
            return False

    def kill(self):
        self.process.kill()
        self.close()

    def close(self):
        try:
            self.process.stdin.close()
            self.process.wait(3)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()

    def answer(self, case, timeout):
        """The one answer to the one case in flight, or a crash; the process is dead after a crash."""
        end = time.monotonic() + timeout
        while True:
            try:
                raw = self.lines.get(timeout=max(0.1, end - time.monotonic()))
            except queue.Empty:
                self.kill()
                return crash(case, f'no answer in {timeout:g} s')
            if raw is None:
                self.kill()
                return crash(case, 'exited')
            out = parsed(raw)
            if out is not None and out.get('id') in (case['id'], None):
                return out


def parsed(raw):
    """The object on a line of output, or None for chatter."""
    try:
        out = json.loads(raw)
    except ValueError:
        return None
    return out if isinstance(out, dict) else None


def run_stream(command, cases, window, timeout, emit, stderr):
    """Ordinary cases through one process, up to `window` in flight; restarted after a crash."""
    env = scrubbed_env()
    todo = collections.deque(cases)
    driver, flight = None, collections.OrderedDict()
    crashes = 0  # in a row
    while todo or flight:
        if crashes >= MAX_CRASHES_IN_A_ROW:
            for c in list(flight.values()) + list(todo):
                emit(c, crash(c, f'given up: {crashes} crashes in a row'))
            break
        if driver is None:
            driver = DriverProcess(command, env, stderr)
        while todo and len(flight) < window and driver.send({'id': todo[0]['id'], **todo[0]['input']}):
            case = todo.popleft()
            flight[case['id']] = case
        try:
            raw = driver.lines.get(timeout=timeout)
            why = 'exited'
        except queue.Empty:
            raw, why = None, f'no answer in {timeout:g} s'
        if raw is not None:
            out = parsed(raw)
            key = out.get('id') if out else None
            if out and key is None:
                key = next(iter(flight), None)
            if key in flight:
                crashes = 0
                emit(flight.pop(key), out)
            continue
        crashes += 1
        driver.kill()
        driver = None
        # the oldest line in flight is the suspect; with none, the driver died before taking anything
        suspect = flight.popitem(last=False)[1] if flight else todo.popleft()
        todo.extendleft(reversed(flight.values()))
        flight.clear()
        emit(suspect, crash(suspect, why))
    if driver:
        driver.close()


def run_served(command, cases, timeout, emit, stderr):
    """Cases over real HTTP: one in flight at a time, replies scripted in the capture server."""
    server = CaptureServer()
    driver = None
    for c in cases:
        if driver is None:
            driver = DriverProcess(command, scrubbed_env(), stderr)
        server.script(c['server']['replies'])
        line = json.loads(json.dumps(c['input']).replace('{SERVER}', server.url))
        driver.send({'id': c['id'], **line})
        out = driver.answer(c, timeout)
        if driver.process.poll() is not None:
            driver = None
        out['served'] = server.take()
        emit(c, out)
    if driver:
        driver.close()
    server.close()


def run_process(command, cases, timeout, emit, stderr):
    """Cases that need their own environment variables or files: one process each, in an empty home folder."""
    for c in cases:
        with tempfile.TemporaryDirectory() as home:
            for name, text in (c['process'].get('files') or {}).items():
                path = os.path.join(home, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, 'w', encoding='utf-8') as f:
                    f.write(text.replace('{HOME}', home))
                if name.endswith('.sh'):
                    os.chmod(path, 0o755)
            driver = DriverProcess(command, scrubbed_env(c['process'].get('env') or {}, home), stderr)
            driver.send({'id': c['id'], **json.loads(json.dumps(c['input']).replace('{HOME}', home))})
            out = driver.answer(c, timeout)
            driver.close()
            emit(c, json.loads(json.dumps(out).replace(home, '{HOME}')))


def run_all(command, cases, jobs, window, timeout, emit, stderr):
    """Every case by the way that it needs; `emit(case, answer)` may be called from several threads."""
    plain = [c for c in cases if 'server' not in c and 'process' not in c]
    share = -(-len(plain) // max(1, jobs)) or 1  # neighbours stay together: they use the same client
    threads = [threading.Thread(target=run_stream, args=(command, plain[i:i + share], window, timeout, emit, stderr))
               for i in range(0, len(plain), share)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    served = [c for c in cases if 'server' in c]
    if served:
        run_served(command, served, timeout, emit, stderr)
    run_process(command, [c for c in cases if 'process' in c], timeout, emit, stderr)
