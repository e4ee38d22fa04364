# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Counts verdicts and prints how far a driver is from the expectations."""
import collections
import json
import threading
import time

from conformance.values import Diffs, show
from conformance.verdict import judge

UNSUPPORTED = ('Unsupported', 'NotImplemented')
SERVICES_SHOWN = 15


class Report:
    """Collects answers (from several threads), then prints."""

    def __init__(self, shown_per_suite, failures_path=None):
        self.stats = collections.defaultdict(collections.Counter)
        self.first_differences = collections.defaultdict(collections.Counter)
        self.shown_per_suite = shown_per_suite
        self.shown = collections.defaultdict(list)
        self.failures = open(failures_path, 'w', encoding='utf-8') if failures_path else None
        self.lock = threading.Lock()
        self.began = time.monotonic()

    def emit(self, case, out):
        try:
            d, exact = judge(case, out)
        except Exception as x:  # a comparison must never stop the run
            d, exact = Diffs(), False
            d.add('comparison raised ' + repr(x), None, None)
        error = out.get('error')
        kind = error.get('type') if isinstance(error, dict) else None
        with self.lock:
            for key in (('all', ''), ('suite', case['suite']), ('protocol', case.get('protocol') or '-'),
                        ('service', case.get('service') or '-')):
                s = self.stats[key]
                s['total'] += 1
                s['pass'] += not d
                s['exact'] += bool(exact)
                s['unsupported'] += bool(d) and kind in UNSUPPORTED
                s['crash'] += kind == 'DriverCrash'
            if d:
                self.note_failure(case, d)

    def note_failure(self, case, d):
        self.first_differences[case['suite']][d[0][0].split('[')[0][:60]] += 1
        if len(self.shown[case['suite']]) < self.shown_per_suite:
            self.shown[case['suite']].append((case, d))
        if self.failures:
            row = {'id': case['id'], 'suite': case['suite'],
                   'diffs': [[p, show(e, 600), show(a, 600)] for p, e, a in d[:10]]}
            self.failures.write(json.dumps(row, ensure_ascii=False) + '\n')

    def rate(self, suite):
        """Share of the suite's cases that pass (of all cases for ''), or None without cases."""
        s = self.stats.get(('suite', suite) if suite else ('all', ''))
        return s['pass'] / s['total'] if s else None

    def show(self, every_service):
        print(f"{'':<34}{'cases':>8}{'pass':>8}{'rate':>9}{'exact':>9}{'unsup':>8}{'crash':>6}")
        for kind in ('suite', 'protocol'):
            for (k, name), s in sorted(self.stats.items()):
                if k == kind:
                    print(row(f'{kind} {name}', s))
        below = sorted(((s['pass'] / s['total'], name, s) for (k, name), s in self.stats.items()
                        if k == 'service' and s['pass'] < s['total']), key=lambda x: x[:2])
        for _, name, s in below if every_service else below[:SERVICES_SHOWN]:
            print(row(f'service {name}', s))
        if len(below) > SERVICES_SHOWN and not every_service:
            print(f'… and {len(below) - SERVICES_SHOWN} more services below 100% (--by-service)')
        print(row('ALL', self.stats[('all', '')]) + f'   {time.monotonic() - self.began:.1f} s')
        for suite, counts in sorted(self.first_differences.items()):
            print(f'first difference, {suite}: ' + ', '.join(f'{n}×{p}' for p, n in counts.most_common(8)))
        for case, d in [x for suite in sorted(self.shown) for x in self.shown[suite]]:
            print(f"\nFAIL {case['id']}")
            for path, expect, actual in d[:6]:
                print(f'   {path}\n      expected {show(expect)}\n      actual   {show(actual)}')

    def close(self, summary_path=None):
        if self.failures:
            self.failures.close()
        if summary_path:
            with open(summary_path, 'w', encoding='utf-8') as f:
                json.dump({f'{k}/{v}' if v else k: dict(s) for (k, v), s in sorted(self.stats.items())}, f, indent=1)


def row(name, s):
    total = s['total'] or 1
    return (f"{name:<34}{s['total']:>8}{s['pass']:>8}{100 * s['pass'] / total:>8.2f}%"
            f"{100 * s['exact'] / total:>8.2f}%{s['unsupported']:>8}{s['crash']:>6}")
