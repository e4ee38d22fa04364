# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Kills uploads and downloads of the command line and checks what they leave (scripts/transfer-kills)."""
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time

import boto3
from botocore.config import Config

MIB = 1 << 20
BUCKET, KEY = 'kills', 'folder/object.bin'


def environment():
    env = {k: v for k, v in os.environ.items() if not k.startswith('AWS_')}
    return {**env, 'AWS_ACCESS_KEY_ID': os.environ['BOTO3_TEST_ACCESS_KEY_ID'],
            'AWS_SECRET_ACCESS_KEY': os.environ['BOTO3_TEST_SECRET_ACCESS_KEY'], 'AWS_DEFAULT_REGION': 'us-east-1',
            'AWS_ENDPOINT_URL': os.environ['BOTO3_TEST_RCLONE'], 'AWS_EC2_METADATA_DISABLED': 'true'}


def fill(path, size, seed):
    """Writes bytes in which no two MiB are alike."""
    block = random.Random(seed).randbytes(MIB)
    with open(path, 'wb') as f:
        for number in range(size):
            f.write(number.to_bytes(8, 'big') + block[8:])


def digest(path):
    sha = hashlib.sha256()
    with open(path, 'rb') as f:
        while chunk := f.read(4 * MIB):
            sha.update(chunk)
    return sha.hexdigest()


class Round:
    def __init__(self, number, moment):
        self.number, self.moment, self.was_killed = number, moment, False


class Kills:
    def __init__(self, program, size, folder):
        self.program, self.size, self.folder = program, size, folder
        self.env = environment()
        self.s3 = boto3.client(
            's3', endpoint_url=self.env['AWS_ENDPOINT_URL'], region_name='us-east-1',
            aws_access_key_id=self.env['AWS_ACCESS_KEY_ID'], aws_secret_access_key=self.env['AWS_SECRET_ACCESS_KEY'],
            config=Config(s3={'addressing_style': 'path'}, response_checksum_validation='when_required'))
        self.s3.create_bucket(Bucket=BUCKET)
        self.source, self.place = os.path.join(folder, 'source.bin'), os.path.join(folder, 'place', 'file.bin')
        os.mkdir(os.path.dirname(self.place))
        fill(self.source, size, 1)
        self.whole = digest(self.source)

    def command(self, *arguments):
        return [self.program, 's3', *arguments]

    def run(self, *arguments):
        began = time.monotonic()
        done = subprocess.run(self.command(*arguments), env=self.env, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f'{" ".join(arguments)} ended with {done.returncode}: {done.stderr[-2000:]}')
        return time.monotonic() - began, done.stdout

    def kill(self, moment, *arguments):
        """-> whether the command was still running at that moment."""
        process = subprocess.Popen(
            self.command(*arguments), env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(moment)
            return False
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True

    def rounds(self, kills, duration):
        """Yields rounds until `kills` transfers were killed. A transfer that ends before its moment is checked like the
        others, but doesn't count."""
        killed = number = 0
        while killed < kills:
            if number >= 10 * kills:
                sys.exit(f'only {killed} of {number} runs were killed: transfers are too short, take a larger size')
            this = Round(number, random.uniform(0, 0.95 * duration))
            yield this
            killed += this.was_killed
            number += 1
            if this.was_killed and killed % 10 == 0:
                print(f'{killed} of {kills} killed', file=sys.stderr)

    def object(self):
        """The digest of the object; None without one."""
        try:
            body = self.s3.get_object(Bucket=BUCKET, Key=KEY)['Body']
        except self.s3.exceptions.ClientError as error:
            assert error.response['Error']['Code'] in ('NoSuchKey', '404'), error
            return None
        sha = hashlib.sha256()
        for chunk in body.iter_chunks(4 * MIB):
            sha.update(chunk)
        return sha.hexdigest()

    def left_over(self):
        """The ids of the uploads that were neither completed nor aborted."""
        return {u['UploadId'] for u in self.s3.list_multipart_uploads(Bucket=BUCKET).get('Uploads', [])}

    def uploads(self, kills):
        arguments = ('cp', self.source, f's3://{BUCKET}/{KEY}', '--only-show-errors')
        duration, _ = self.run(*arguments)
        left = 0
        for round in self.rounds(kills, duration):
            number = round.number
            # In every other round an older object exists, which must remain until the new one is complete.
            self.s3.delete_object(Bucket=BUCKET, Key=KEY)
            old = None
            if number % 2:
                self.s3.put_object(Bucket=BUCKET, Key=KEY, Body=b'older')
                old = hashlib.sha256(b'older').hexdigest()
            round.was_killed = self.kill(round.moment, *arguments)
            # The server may still be completing an upload whose client was killed.
            time.sleep(duration)
            found = self.object()
            assert found == self.whole or (round.was_killed and found == old), f'upload {number}: {found}'
            there = self.left_over()
            listed = self.run('ls', f's3://{BUCKET}', '--incomplete-uploads')[1]
            assert all(upload in listed for upload in there), f'upload {number}: unreported in {listed}'
            left += len(there)
            self.run('ls', f's3://{BUCKET}', '--incomplete-uploads', '--abort-incomplete')
            assert not self.left_over(), f'upload {number}: not aborted'
            self.run(*arguments)
            assert self.object() == self.whole, f'upload {number}: wrong when run again'
        print(f'uploads: {kills} killed, of {number + 1}; {left} multipart uploads remained, all reported and aborted; '
              f'every second run completed ({duration:.1f} s undisturbed)')

    def downloads(self, kills):
        arguments = ('cp', f's3://{BUCKET}/{KEY}', self.place, '--only-show-errors')
        duration, _ = self.run(*arguments)
        assert digest(self.place) == self.whole
        left = 0
        for round in self.rounds(kills, duration):
            number = round.number
            old = None
            if number % 2:
                with open(self.place, 'wb') as f:
                    f.write(b'older')
                old = hashlib.sha256(b'older').hexdigest()
            elif os.path.exists(self.place):
                os.unlink(self.place)
            round.was_killed = self.kill(round.moment, *arguments)
            found = digest(self.place) if os.path.exists(self.place) else None
            assert found == self.whole or (round.was_killed and found == old), f'download {number}: {found}'
            others = set(os.listdir(os.path.dirname(self.place))) - {os.path.basename(self.place)}
            left += len(others)
            for name in others:
                os.unlink(os.path.join(os.path.dirname(self.place), name))
            self.run(*arguments)
            assert digest(self.place) == self.whole, f'download {number}: wrong when run again'
            assert os.listdir(os.path.dirname(self.place)) == [os.path.basename(self.place)]
        print(f'downloads: {kills} killed, of {number + 1}; {left} temporary files remained, none under the final name; '
              f'every second run completed ({duration:.1f} s undisturbed)')


def main():
    program, size, kills = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    random.seed(int(os.environ.get('BOTO3_TEST_SEED', '1')))
    with tempfile.TemporaryDirectory() as folder:
        test = Kills(program, size, folder)
        test.uploads(kills)
        test.downloads(kills)


main()
