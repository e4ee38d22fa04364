# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""What people from outside the project meet first holds: the workflows and templates are YAML that calls scripts which
exist, links between pages lead somewhere, code that CONTRIBUTING.md quotes stands where it says, and every place that names
our version names the same one.

    .venv/bin/python scripts/shared/project_selftest.py      needs PyYAML, which moto brings into .venv
"""

import os
import pathlib
import re
import subprocess
import unittest

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORKFLOWS = sorted((ROOT / '.github/workflows').glob('*.yml'))
# Where the project is, as articles have to link to other pages: their site has only the articles.
HOME = re.search(r'^HOME = "(.*)"', (ROOT / 'scripts/shared/documentation.py').read_text(), re.M).group(1)
# The one place of the version.
VERSION_FILE = ROOT / 'Sources/BotoCore/UserAgent/Version.swift'


def pages():
    """All Markdown files that git tracks or would add."""
    names = subprocess.run(['git', 'ls-files', '--cached', '--others', '--exclude-standard', '*.md'], cwd=ROOT,
                           check=True, capture_output=True, text=True).stdout.split('\n')
    return [ROOT / name for name in names if name and (ROOT / name).exists()]


def without_code(text):
    return re.sub(r'`[^`\n]*`', '', re.sub(r'^( *)```.*?^\1```', '', text, flags=re.M | re.S))


def anchors(page):
    """The fragments of a page's headings, as GitHub makes them."""
    found = set()
    for heading in re.findall(r'^#+ +(.+?) *$', page.read_text(), re.M):
        name = re.sub(r'[^\w\- ]', '', re.sub(r'\[([^]]*)\]\([^)]*\)', r'\1', heading).lower()).replace(' ', '-')
        found.add(name)
    return found


def version():
    return re.search(r'library = "([0-9]+\.[0-9]+\.[0-9]+)"', VERSION_FILE.read_text()).group(1)


class YAML(unittest.TestCase):
    def test_every_file_is_yaml(self):
        files = list((ROOT / '.github').rglob('*.yml')) + [ROOT / '.spi.yml']
        self.assertGreater(len(files), 3)
        for file in files:
            with self.subTest(file.name):
                self.assertIsInstance(yaml.safe_load(file.read_text()), dict)

    def test_workflows_call_scripts_that_exist(self):
        called = set()
        for file in WORKFLOWS:
            workflow = yaml.safe_load(file.read_text())
            self.assertEqual(workflow['permissions'], {'contents': 'read'}, file.name)
            for name, job in workflow['jobs'].items():
                with self.subTest(file.name, job=name):
                    self.assertIn('timeout-minutes', job)
                    commands = [step['run'] for step in job['steps'] if 'run' in step]
                    for value in [v for v in job.get('strategy', {}).get('matrix', {}).get('script', [])]:
                        commands.append(value)
                    for command in commands:
                        self.assertNotIn('\n', command.strip(), 'a step is one call of a script')
                        # Texts of strangers (titles, branches) would be run as shell here.
                        for used in re.findall(r'\$\{\{(.*?)\}\}', command):
                            self.assertRegex(used.strip(), r'^(matrix|github\.run_number$)')
                        script = command.split()[0]
                        if script.startswith('scripts/'):
                            called.add(script)
                        else:
                            self.assertIn(script, ['apt-get', '${{'], command)
        for script in called:
            with self.subTest(script):
                self.assertTrue(os.access(ROOT / script, os.X_OK))
        self.assertLessEqual({'scripts/test', 'scripts/static-linux', 'scripts/fuzz', 'scripts/peers'}, called)

    def test_the_index_documents_products(self):
        manifest = (ROOT / 'Package.swift').read_text()
        for config in yaml.safe_load((ROOT / '.spi.yml').read_text())['builder']['configs']:
            for target in config.get('documentation_targets', []) + [config.get('target') or 'Boto3']:
                self.assertIn(f'.library(name: "{target}"', manifest)


class Pages(unittest.TestCase):
    def test_links_lead_somewhere(self):
        for page in pages():
            for target in re.findall(r'\]\(([^)\s]+)\)', without_code(page.read_text())):
                if target.startswith(f'{HOME}/blob/main/'):
                    path, _, fragment = target.removeprefix(f'{HOME}/blob/main/').partition('#')
                    found = ROOT / path
                elif re.match(r'[a-z]+:', target):
                    continue
                else:
                    path, _, fragment = target.partition('#')
                    found = (page.parent / path).resolve() if path else page
                with self.subTest(page.relative_to(ROOT), link=target):
                    self.assertTrue(found.exists())
                    if fragment and found.suffix == '.md':
                        self.assertIn(fragment, anchors(found))

    def test_quoted_code_stands_in_the_sources(self):
        """A comment `<!-- from PATH -->` before a block says where its lines are; `…` stands for others."""
        text = (ROOT / 'CONTRIBUTING.md').read_text()
        quotes = re.findall(r'<!-- from (\S+) -->\s*```swift\n(.*?)```', text, re.S)
        self.assertEqual(len(quotes), text.count('```swift'), 'each block says where it comes from')
        for path, code in quotes:
            condensed = ''.join((ROOT / path).read_text().split())
            for part in code.split('…'):
                with self.subTest(path):
                    self.assertIn(''.join(part.split()), condensed)

    def test_names_in_the_text_exist(self):
        """Paths in backquotes of CONTRIBUTING.md and SECURITY.md, such as `scripts/test`."""
        for page in ['CONTRIBUTING.md', 'SECURITY.md']:
            text = (ROOT / page).read_text()
            for path in re.findall(r'`((?:scripts|Sources|Tests|docs|Models|Fuzz|Benchmarks|Conformance)/[\w./+-]*)', text):
                with self.subTest(page, path=path):
                    self.assertTrue((ROOT / path).exists())


    def test_articles_link_as_docc_does(self):
        """Within a catalogue `<doc:other>`, to other pages with the whole address."""
        for page in pages():
            if not page.parent.name.endswith('.docc'):
                continue
            text = without_code(page.read_text())
            for target in re.findall(r'\]\(([^)\s]+)\)', text):
                with self.subTest(page.relative_to(ROOT), link=target):
                    self.assertRegex(target, r'^(https?|doc):')

    def test_packages_are_added_from_one_place(self):
        for page in pages():
            for url in re.findall(r'url: "([^"]*boto3-swift[^"]*)"', page.read_text()):
                with self.subTest(page.relative_to(ROOT)):
                    self.assertEqual(url, f'{HOME}.git')


class Versions(unittest.TestCase):
    def test_the_changelog_begins_with_it(self):
        found = re.findall(r'^## \[([0-9.]+)\]', (ROOT / 'CHANGELOG.md').read_text(), re.M)
        self.assertEqual(found[0], version())

    def test_all_pages_name_it(self):
        for page in pages():
            if page.name == 'CHANGELOG.md':
                continue
            text = page.read_text()
            named = re.findall(r'Boto3-Swift/([0-9]+\.[0-9]+\.[0-9]+)', text)
            named += re.findall(r'boto3-swift(?:\.git)?"?,\s*(?:from|exact):\s*"([0-9.]+)"', text)
            for name in named:
                with self.subTest(page.relative_to(ROOT)):
                    self.assertEqual(name, version())

    def test_sources_name_it_once(self):
        """Nothing else in the sources has the number."""
        found = subprocess.run(['git', 'grep', '-lF', f'"{version()}"', '--', 'Sources/*.swift', 'Package.swift'], cwd=ROOT,
                               capture_output=True, text=True).stdout.split()
        self.assertLessEqual(set(found), {str(VERSION_FILE.relative_to(ROOT))})


if __name__ == '__main__':
    unittest.main()
