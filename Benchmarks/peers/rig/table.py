# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Results as Markdown."""
import statistics

HEAD = '''
### {id}: {title}

| program | CPU s | of ours | spread | {unit} CPU per {per}{steady} | wall s | peak MiB | requests | connections | server busy |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|'''


def render(workloads, names, results):
    """A table for each workload; `of ours`: how many times our CPU seconds a program took."""
    runs = {}
    for result in results:
        if not result.get('rc'):
            runs.setdefault((result['workload'], result['peer']), []).append(result)
    lines = []
    for workload in workloads:
        rows = [(name, runs[workload.id, name]) for name in names if (workload.id, name) in runs]
        if not rows:
            continue
        is_steady = any('inner_cpu' in found[0] for _, found in rows)
        unit, factor = {'GiB': ('s', 1), 'start': ('ms', 1e3)}.get(workload.unit, ('us', 1e6))
        lines.append(HEAD.format(id=workload.id, title=workload.title, unit=unit, per=workload.unit,
                                 steady=' (steady)' if is_steady else ''))
        ours = next((median(found, 'cpu') for name, found in rows if name.startswith('boto3-swift')), None)
        for name, found in rows:
            cpu, per = median(found, 'cpu'), median(found, 'inner_cpu' if 'inner_cpu' in found[0] else 'cpu')
            spread = (max(r['cpu'] for r in found) - min(r['cpu'] for r in found)) / max(cpu, 1e-9)
            noisy = ' (noisy)' if any(r.get('noisy') for r in found) else ''
            lines.append(
                f'| {name}{noisy} | {cpu:.3f} | {f"{cpu / max(ours, 1e-9):.2f}" if ours else "-"} | {spread:.0%} '
                f'| {per / workload.count * factor:.{1 if factor > 1 else 3}f} | {median(found, "wall"):.3f} '
                f'| {median(found, "rss") / 1024:.0f} | {median(found, "requests"):.0f} | {median(found, "conns"):.0f} '
                f'| {statistics.median(r["server_cpu"] / r["wall"] for r in found):.0%} |')
    return '\n'.join(lines)


def median(results, key):
    return statistics.median(result[key] for result in results)
