# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Generate conformance case files from the installed botocore and its published test suites."""
import argparse
import os
import sys
import time

from conformance.generate.case_file import Source, Writer, isolate

isolate()
from conformance.generate import (behaviour_cases, endpoint_cases, functional_cases, jmespath_cases,  # noqa: E402
                                  paginator_cases, parsing_cases, protocol_cases, request_cases, resource_cases,
                                  response_cases, session_cases, signing_cases, waiter_cases, wire_cases)

GENERATORS = {
    'requests': request_cases.requests,
    'validation': request_cases.validation,
    'variants': request_cases.variants,
    'presign': request_cases.presign,
    'describe': request_cases.describe,
    'responses': response_cases.responses,
    'paginators': paginator_cases.paginators,
    'waiters': waiter_cases.waiters,
    'behaviour': behaviour_cases.behaviour,
    'wire': wire_cases.wire,
    'session': session_cases.session,
    'resources': resource_cases.resources,
    'functional': functional_cases.functional,
    'jmespath': jmespath_cases.jmespath,
    'endpoint-rules': endpoint_cases.endpoint_rules,
    'endpoint-engine': endpoint_cases.endpoint_engine,
    'endpoint-e2e': endpoint_cases.endpoint_e2e,
    'configured-urls': endpoint_cases.configured_urls,
    'protocols': protocol_cases.protocols,
    'response-parsing': parsing_cases.response_parsing,
    'cbor': parsing_cases.cbor,
    'sigv4': signing_cases.sigv4,
}


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument('--out', required=True, help='folder for the case files')
    ap.add_argument('--published', required=True, help='unpacked source distribution of botocore (for its tests)')
    ap.add_argument('--file', action='append', choices=sorted(GENERATORS), help='only this case file (repeatable)')
    ap.add_argument('--service', action='append', help='only this service, in the files that go by service (repeatable)')
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    source = Source(a.service, a.published)
    for name in a.file or GENERATORS:
        began = time.monotonic()
        writer = Writer(os.path.join(a.out, name + '.jsonl.gz'))
        GENERATORS[name](source, writer)
        writer.close()
        left_out = ', '.join(f'{n}×{why}' for why, n in writer.left_out.most_common())
        print(f'{name}: {len(writer.ids)} cases, {time.monotonic() - began:.1f} s'
              + (f' (left out: {left_out})' if left_out else ''), flush=True)


if __name__ == '__main__':
    sys.exit(main())
