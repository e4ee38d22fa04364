# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Measures one program, written with each SDK; see scripts/compare-sdks."""

import http.server
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / ".build/compare-sdks"
STARTS = 20
FEW, MANY = 20, 220

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "program", platforms: [.macOS(.v15)],
  dependencies: [{dependency}],
  targets: [.executableTarget(name: "program", dependencies: [{product}])])
"""

# Each lists buckets as often as its argument says, on a local server, with explicit credentials.
SDKS = {
    "boto3-swift": {
        "dependency": '.package(path: "../boto3-swift")',
        "product": '.product(name: "Boto3", package: "boto3-swift")',
        "main": """import Boto3

let session = try Session {
  $0.region = "us-east-1"
  $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
}
let s3 = try session.client("s3") { $0.endpoint = "ENDPOINT" }
for _ in 0..<(Int(CommandLine.arguments[1]) ?? 1) {
  print(String(try await s3.listBuckets().Buckets[0].Name) ?? "")
}
""",
    },
    "soto": {
        "dependency": '.package(url: "https://github.com/soto-project/soto.git", from: "7.0.0")',
        "product": '.product(name: "SotoS3", package: "soto")',
        "main": """import SotoS3

let client = AWSClient(credentialProvider: .static(accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret"))
let s3 = S3(client: client, region: .useast1, endpoint: "ENDPOINT")
for _ in 0..<(Int(CommandLine.arguments[1]) ?? 1) {
  print(try await s3.listBuckets().buckets?[0].name ?? "")
}
try await client.shutdown()
""",
    },
    "aws-sdk-swift": {
        "dependency": '.package(url: "https://github.com/awslabs/aws-sdk-swift.git", from: "1.0.0")',
        "product": '.product(name: "AWSS3", package: "aws-sdk-swift")',
        "main": """import AWSS3
import AWSSDKIdentity

let identity = AWSCredentialIdentity(accessKey: "AKIDEXAMPLE", secret: "secret")
let s3 = S3Client(
  config: try await S3Client.S3ClientConfig(
    awsCredentialIdentityResolver: StaticAWSCredentialIdentityResolver(identity), region: "us-east-1",
    endpoint: "ENDPOINT"))
for _ in 0..<(Int(CommandLine.arguments[1]) ?? 1) {
  print(try await s3.listBuckets(input: ListBucketsInput()).buckets?[0].name ?? "")
}
""",
    },
}

ANSWER = b"""<?xml version="1.0" encoding="UTF-8"?>
<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>1</ID></Owner><Buckets>\
<Bucket><Name>first</Name><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>\
</Buckets></ListAllMyBucketsResult>"""


class Server:
    """Answers ListBuckets, and records the time of the last request."""

    def __init__(self):
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                owner.asked = time.perf_counter()
                self.wfile.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nx-amz-request-id: 1\r\nContent-Length: %d\r\n\r\n"
                    % len(ANSWER) + ANSWER)

            def log_message(self, *_):
                pass

        self.asked = 0.0
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()


class DoesNotBuild(Exception):
    """With SwiftPM's output."""


def tell(text):
    print(text, file=sys.stderr, flush=True)


def copy_library():
    """Copies this checkout's files without build products, so that changes to the library don't touch the checkout."""
    library = FOLDER / "boto3-swift"
    shutil.rmtree(library, ignore_errors=True)
    names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True,
                           capture_output=True).stdout.split(b"\0")
    for name in filter(None, names):
        source, target = ROOT / os.fsdecode(name), library / os.fsdecode(name)
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    return library


def run(package, *arguments):
    """Runs SwiftPM. Returns the wall and CPU seconds, or its output if it failed."""
    before, began = os.times(), time.perf_counter()
    done = subprocess.run(["swift", *arguments], cwd=package, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    took, after = time.perf_counter() - began, os.times()
    if done.returncode:
        return None, done.stdout
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return f"{took:.0f} s ({cpu:.0f} s of processor)", done.stdout


def program_environment():
    return {"PATH": os.environ["PATH"], "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null",
            "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", "HOME": "/nonexistent"}


def first_request(program, server):
    """The milliseconds from a program's start to its first request, of many starts."""
    times = []
    for _ in range(STARTS):
        began = time.perf_counter()
        subprocess.run([program, "1"], env=program_environment(), check=True, stdout=subprocess.DEVNULL)
        times.append(1000 * (server.asked - began))
    return f"{statistics.median(times):.1f} ms (median of {STARTS} starts, fastest {min(times):.1f})"


def instructions(program):
    """The instructions of a call: the difference between runs with few and with many, per call."""
    if not shutil.which("valgrind"):
        return "not counted: valgrind isn't installed"
    counted = []
    for number in (FEW, MANY):
        said = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, str(number)],
            env=program_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        found = re.search(r"Collected : (\d+)", said)
        if not found:
            return "not counted: the program doesn't run in valgrind"
        counted.append(int(found[1]))
    return f"{(counted[1] - counted[0]) // (MANY - FEW):,}"


def measured(name, sdk, server):
    """The rows of an SDK, or one that says why there are none."""
    package = FOLDER / f"program-{name}"  # SwiftPM names a package by its folder
    shutil.rmtree(package, ignore_errors=True)
    (package / "Sources/program").mkdir(parents=True)
    (package / "Package.swift").write_text(MANIFEST.format(**sdk))
    main = package / "Sources/program/main.swift"
    main.write_text(sdk["main"].replace("ENDPOINT", server.endpoint))
    library = copy_library() if name == "boto3-swift" else None
    tell(f"{name}: packages")
    took, said = run(package, "package", "resolve")
    if took is None:
        lines = said.strip().splitlines()
        reason = next((line for line in lines if line.startswith("error:")), lines[-1]).removeprefix("error: ")
        return [("not measured", f"its package isn't available on this machine: {reason}")]
    rows = []

    def build(what, *arguments):
        tell(f"{name}: {what}")
        took, said = run(package, "build", *arguments)
        if took is None:
            raise DoesNotBuild(f"{what} fails on this machine:\n{said[-3000:]}")
        rows.append((what, took))

    build("clean debug build")
    main.write_text(main.read_text() + 'print("again")\n')
    build("debug build after a line of the program has changed")
    if library:
        changed = library / "Sources/Boto3/Client/Client.swift"
        changed.write_text(changed.read_text() + "\nprivate let changedLine = 1\n")
        build("debug build after a line of the library has changed")
    build("clean release build, statically linked", "--configuration", "release", "--static-swift-stdlib")
    _, where = run(package, "build", "--configuration", "release", "--static-swift-stdlib", "--show-bin-path")
    stripped = package / "program-stripped"
    subprocess.run(["strip", "-o", stripped, pathlib.Path(where.strip().splitlines()[-1]) / "program"], check=True)
    rows.append(("that program, stripped", f"{stripped.stat().st_size / 1e6:.1f} MB"))
    tell(f"{name}: starts")
    rows.append(("start to first request", first_request(stripped, server)))
    tell(f"{name}: instructions")
    rows.append(("instructions of a ListBuckets call", instructions(stripped)))
    if name == "boto3-swift":
        rows.append(("services, operations", counted_operations(package, main)))
    return rows


def counted_operations(package, main):
    """The services and operations that the library has clients for."""
    main.write_text("""import Boto3

let session = try Session { $0.region = "us-east-1" }
var operations = 0
for service in try session.availableServices {
  operations += try session.client(service).meta.methodToAPIMapping.count
}
print(try session.availableServices.count, operations)
""")
    took, said = run(package, "build")
    if took is None:
        raise DoesNotBuild(said[-3000:])
    program = package / ".build/debug/program"
    services, operations = subprocess.run([program], env=program_environment(), check=True, capture_output=True,
                                          text=True).stdout.split()
    return f"{services} services, {int(operations):,} operations, all in the program above"


def main():
    names = sys.argv[1:] or list(SDKS)
    if unknown := set(names) - set(SDKS):
        sys.exit(f"{', '.join(sorted(unknown))}: choose from {', '.join(SDKS)}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    print(f"{version}, {os.cpu_count()} processors, {time.strftime('%Y-%m-%d')}")
    server = Server()
    for name in names:
        try:
            rows = measured(name, SDKS[name], server)
        except DoesNotBuild as error:
            rows = [("not measured", error)]
        print(f"\n{name}")
        for what, figure in rows:
            print(f"  {what}: {figure}", flush=True)


main()
