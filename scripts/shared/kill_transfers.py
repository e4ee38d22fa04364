"""Kills uploads and downloads at random moments and looks at what is left; see scripts/kill-transfers."""
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time

PROGRAM, TIMES, SIZE = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) << 20
ENV = {**{k: v for k, v in os.environ.items() if not k.startswith('AWS_')},
       'AWS_ACCESS_KEY_ID': os.environ['BOTO3_TEST_ACCESS_KEY_ID'], 'AWS_EC2_METADATA_DISABLED': 'true',
       'AWS_SECRET_ACCESS_KEY': os.environ['BOTO3_TEST_SECRET_ACCESS_KEY'], 'AWS_DEFAULT_REGION': 'us-east-1',
       'AWS_CONFIG_FILE': os.devnull, 'AWS_SHARED_CREDENTIALS_FILE': os.devnull}
COMMAND = [PROGRAM, 's3', '--endpoint-url', os.environ['BOTO3_TEST_RCLONE']]


def start(*arguments):
    return subprocess.Popen(COMMAND + list(arguments), env=ENV, stdout=subprocess.DEVNULL)


def run(*arguments):
    """-> (exit status, output)"""
    done = subprocess.run(COMMAND + list(arguments), env=ENV, stdout=subprocess.PIPE, text=True)
    return done.returncode, done.stdout


def digest(path):
    with open(path, 'rb') as f:
        return hashlib.file_digest(f, 'blake2b').hexdigest() if hasattr(hashlib, 'file_digest') else \
            hashlib.blake2b(f.read()).hexdigest()


def need(condition, text):
    if not condition:
        sys.exit(f'NOT AS IT SHOULD BE: {text}')


def timed(*arguments):
    begin = time.monotonic()
    status, _ = run(*arguments)
    need(status == 0, f'{arguments} ended with {status}')
    return time.monotonic() - begin


def killed(seconds, *arguments):
    """-> whether it was killed before its end"""
    process = start(*arguments)
    time.sleep(random.uniform(0, seconds))
    process.kill()
    return process.wait() != 0


def main():
    with tempfile.TemporaryDirectory(dir='/dev/shm' if os.path.isdir('/dev/shm') else None) as folder:
        source, target = os.path.join(folder, 'source'), os.path.join(folder, 'target')
        with open(source, 'wb') as f:
            for _ in range(SIZE >> 20):
                f.write(os.urandom(1 << 20))
        wanted = digest(source)
        need(run('mb', 's3://kill')[0] == 0, 'no bucket')
        seconds = timed('cp', source, 's3://kill/whole')
        kills = listed = 0
        for number in range(TIMES):
            kills += killed(seconds, 'cp', source, 's3://kill/object')
            status, output = run('ls', 's3://kill/object')
            if status == 0:
                need(output.split()[2] == str(SIZE), f'an object of another size: {output}')
                need(run('cp', 's3://kill/object', target)[0] == 0 and digest(target) == wanted, 'another object')
                os.remove(target)
            status, output = run('ls', '--incomplete-uploads', 's3://kill')
            listed += len(output.splitlines())
            run('ls', '--abort-incomplete', 's3://kill')
            run('rm', 's3://kill/object')
        need(run('cp', source, 's3://kill/object')[0] == 0, 'the upload does not run again')
        print(f'uploads: {kills} of {TIMES} killed; each left no object or the whole one; '
              f'{listed} lines of uploads that were left over, all aborted')
        seconds = timed('cp', 's3://kill/whole', target)
        need(digest(target) == wanted, 'the download is not what was uploaded')
        kills = left = 0
        for number in range(TIMES):
            os.remove(target) if os.path.exists(target) else None
            kills += killed(seconds, 'cp', 's3://kill/whole', target)
            need(not os.path.exists(target) or digest(target) == wanted, 'a file that is not whole')
            for name in os.listdir(folder):
                if name.startswith('target.'):
                    left += 1
                    os.remove(os.path.join(folder, name))
        need(run('cp', 's3://kill/whole', target)[0] == 0 and digest(target) == wanted, 'it does not run again')
        print(f'downloads: {kills} of {TIMES} killed; nothing under the final name but the whole file; '
              f'{left} temporary files were left over')


main()
