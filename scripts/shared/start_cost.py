# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Measures commands of `boto3` beside `aws`; see scripts/start-cost."""
import argparse
import http.server
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import urllib.parse

INSTANCES = 1000
AWS_REPS = 5
PAGE = 1000
IDENTITY = ('<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>'
            '<Arn>arn:aws:iam::123456789012:user/someone</Arn><UserId>AIDAEXAMPLE</UserId>'
            '<Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>').encode()


def instances():
    """An answer of DescribeInstances, with the members that every instance has."""
    items = ''.join(
        f'<item><reservationId>r-{n:017x}</reservationId><ownerId>123456789012</ownerId><groupSet/><instancesSet><item>'
        f'<instanceId>i-{n:017x}</instanceId><imageId>ami-0123456789abcdef0</imageId>'
        f'<instanceState><code>16</code><name>running</name></instanceState>'
        f'<privateDnsName>ip-10-0-{n // 250}-{n % 250}.ec2.internal</privateDnsName><keyName>key</keyName>'
        f'<amiLaunchIndex>0</amiLaunchIndex><instanceType>m5.large</instanceType>'
        f'<launchTime>2026-01-02T03:04:{n % 60:02}.000Z</launchTime>'
        f'<placement><availabilityZone>us-east-1a</availabilityZone><groupName/><tenancy>default</tenancy></placement>'
        f'<monitoring><state>disabled</state></monitoring><subnetId>subnet-{n:017x}</subnetId><vpcId>vpc-1</vpcId>'
        f'<privateIpAddress>10.0.{n // 250}.{n % 250}</privateIpAddress><architecture>x86_64</architecture>'
        f'<rootDeviceType>ebs</rootDeviceType><blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs>'
        f'<volumeId>vol-{n:017x}</volumeId><status>attached</status><deleteOnTermination>true</deleteOnTermination>'
        f'</ebs></item></blockDeviceMapping><virtualizationType>hvm</virtualizationType>'
        f'<tagSet><item><key>Name</key><value>server {n}</value></item><item><key>env</key><value>prod</value></item>'
        f'</tagSet></item></instancesSet></item>' for n in range(INSTANCES))
    return (f'<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet>{items}'
            f'</reservationSet></DescribeInstancesResponse>').encode()


def keys(start, total):
    """A page of ListObjectsV2."""
    end = min(start + PAGE, total)
    items = ''.join(
        f'<Contents><Key>folder/file-{n:09}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified>'
        f'<ETag>&quot;0123456789abcdef0123456789abcdef&quot;</ETag><Size>{n}</Size>'
        f'<StorageClass>STANDARD</StorageClass></Contents>' for n in range(start, end))
    more = (f'<IsTruncated>true</IsTruncated><NextContinuationToken>{end}</NextContinuationToken>' if end < total
            else '<IsTruncated>false</IsTruncated>')
    return (f'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><KeyCount>{end - start}'
            f'</KeyCount><MaxKeys>{PAGE}</MaxKeys>{more}{items}</ListBucketResult>').encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    instances = instances()
    keys = 20

    def answer(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        if b'Action=GetCallerIdentity' in body:
            text = IDENTITY
        elif b'Action=DescribeInstances' in body:
            text = self.instances
        else:
            query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
            total = self.keys if self.path.startswith('/many') else 20
            text = keys(int(query.get('continuation-token', ['0'])[0]), total)
        self.send_response(200)
        self.send_header('Content-Type', 'text/xml')
        self.send_header('Content-Length', str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


class Row:
    """A command, and how much of it is measured."""

    def __init__(self, name, words, beside_aws=True, reps=None, counts=True):
        self.name, self.words, self.beside_aws, self.reps, self.counts = name, words, beside_aws, reps, counts


ROWS = [
    Row('sts', ['sts', 'get-caller-identity']),
    Row('s3 ls', ['s3', 'ls', 's3://few']),
    Row('completion', ['__complete', 'zsh', 'ec2', 'describe-insta'], beside_aws=False),
    Row('completion s3', ['__complete', 'zsh', 's3', 'cp', '--sto'], beside_aws=False),
    Row('instances table', ['ec2', 'describe-instances', '--output', 'table']),
    Row('instances json', ['ec2', 'describe-instances', '--output', 'json']),
    Row('keys json', ['s3api', 'list-objects-v2', '--bucket', 'many', '--output', 'json'], False, 1, False),
    Row('keys jsonl', ['s3api', 'list-objects-v2', '--bucket', 'many', '--jsonl'], False, 1, False),
]


def run(words, environment):
    """Runs a command -> (CPU in ms, memory in MiB, bytes of output)"""
    process = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    size = 0
    while piece := process.stdout.read(1 << 20):
        size += len(piece)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or not size:
        sys.exit(f'{" ".join(words)}: exit status {process.returncode}\n{errors.decode(errors="replace")}')
    return 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024, size


def instructions(folder, program, words, environment, functions):
    """The instructions of a command in millions, by valgrind."""
    stripped = os.path.join(folder, 'boto3')
    if not os.path.exists(stripped):
        # valgrind doesn't read the compiler's debug information.
        subprocess.run(['strip', '--strip-debug', '-o', stripped, program], check=True)
    profile = os.path.join(folder, 'profile')
    subprocess.run(['valgrind', '-q', '--tool=callgrind', f'--callgrind-out-file={profile}', stripped, *words],
                   env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    text = subprocess.run(['callgrind_annotate', '--threshold=100', profile], capture_output=True, text=True,
                          check=True).stdout
    total = int(re.search(r'^\s*([\d,]+) .*PROGRAM TOTALS', text, re.M)[1].replace(',', ''))
    if functions:
        lines = [line for line in text.splitlines() if re.match(r'\s*[\d,]+ \([ \d.]+%\)', line)]
        shown = subprocess.run(['swift', 'demangle', '--simplified'], input='\n'.join(lines[1:functions + 1]),
                               capture_output=True, text=True, check=True).stdout
        print(re.sub(r'\?\?\?:| \[[^\]]*\]$', '', shown, flags=re.M))
    return total / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--program', required=True)
    parser.add_argument('--aws', required=True)
    parser.add_argument('--only', default='', metavar='REGEX')
    parser.add_argument('--reps', type=int, default=15)
    parser.add_argument('--keys', type=int, default=1_000_000)
    parser.add_argument('--functions', type=int, default=0)
    arguments = parser.parse_args()
    Handler.keys = arguments.keys
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    counts = shutil.which('valgrind') is not None
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            'PATH': os.environ['PATH'], 'HOME': folder, 'AWS_ACCESS_KEY_ID': 'AKIDEXAMPLE',
            'AWS_SECRET_ACCESS_KEY': 'secret', 'AWS_REGION': 'us-east-1', 'AWS_DEFAULT_REGION': 'us-east-1',
            'AWS_EC2_METADATA_DISABLED': 'true', 'AWS_ENDPOINT_URL': f'http://127.0.0.1:{server.server_port}'}
        print(f'{"command":16} {"boto3 ms":>9} {"aws ms":>9} {"ratio":>7} {"M instr.":>9} {"MiB":>7} {"aws MiB":>8}'
              f' {"output":>12}')
        rows = [row for row in ROWS if re.search(arguments.only, row.name)]
        ours, theirs = ({row.name: [] for row in rows} for _ in range(2))
        # All commands take turns: the machine is never the same for long.
        for turn in range(arguments.reps):
            for row in rows:
                if turn < (row.reps or arguments.reps):
                    ours[row.name].append(run([arguments.program, *row.words], environment))
                if row.beside_aws and turn < AWS_REPS:
                    theirs[row.name].append(run([arguments.aws, *row.words], environment))
        cost = {}
        for row in rows:
            samples, other = ours[row.name], theirs[row.name]
            times = statistics.median(sample[0] for sample in samples)
            their_times = statistics.median(sample[0] for sample in other) if other else None
            spent = (instructions(folder, arguments.program, row.words, environment, arguments.functions)
                     if counts and row.counts else None)
            cost[row.name] = times, spent
            print(f'{row.name:16} {times:9.1f}'
                  + (f' {their_times:9.1f} {times / their_times:7.4f}' if other else f' {"":9} {"":7}')
                  + (f' {spent:9.1f}' if spent else f' {"":9}')
                  + f' {max(sample[1] for sample in samples):7.1f}'
                  + (f' {max(sample[1] for sample in other):8.1f}' if other else f' {"":8}')
                  + f' {samples[0][2]:12,}', flush=True)
        if 'sts' in cost and 's3 ls' in cost:
            (sts, sts_spent), (listing, listing_spent) = cost['sts'], cost['s3 ls']
            print(f'sts / s3 ls: {sts / listing:.2f} of the CPU time'
                  + (f', {sts_spent / listing_spent:.2f} of the instructions' if sts_spent and listing_spent else ''))


if __name__ == '__main__':
    main()
