# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Checks what newcomers meet first: workflows and templates are YAML and call existing scripts, links between pages lead
somewhere, code that CONTRIBUTING.md quotes is in the named source, and all pages name the same version.

    .venv/bin/python scripts/shared/project_selftest.py      needs PyYAML, which moto brings into .venv
"""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import unittest.mock

import yaml

import duplicates
import house

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORKFLOWS = sorted((ROOT / '.github/workflows').glob('*.yml'))
# The project's address: articles link to other pages by it, because their site has only the articles.
HOME = re.search(r'^HOME = "(.*)"', (ROOT / 'scripts/shared/documentation.py').read_text(), re.M).group(1)
# The file that defines the version.
VERSION_FILE = ROOT / 'Sources/AWSHTTP/Transport/Version.swift'


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
                        # Text from strangers (titles, branch names) would run as shell code here.
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
        """Paths in backquotes, such as `scripts/test`; a tutorial's program has folders of its own."""
        for page in pages():
            if page.parent.name.endswith('.docc'):
                continue
            text = page.read_text()
            for path in re.findall(r'`((?:scripts|Sources|Tests|docs|Models|Fuzz|Benchmarks|Conformance)/[\w./+-]*)', text):
                with self.subTest(page.relative_to(ROOT), path=path):
                    self.assertTrue((ROOT / path).exists())

    def test_the_architecture_names_the_house(self):
        """All targets in Sources are in its table of modules, and its Swift files exist, by their whole path or an end."""
        text = (ROOT / 'docs/architecture.md').read_text()
        rows = [row.split('|')[1] for row in re.findall(r'^\| `.*$', text, re.M)]
        named = {name for row in rows for name in re.findall(r'`([\w-]+)`', row)}
        for folder in (ROOT / 'Sources').iterdir():
            with self.subTest(folder.name):
                self.assertIn(folder.name, named)
        files = ['/' + path.relative_to(ROOT).as_posix() for path in (ROOT / 'Sources').rglob('*.swift')]
        for path in re.findall(r'`([^`\s]+\.swift)`', text):
            with self.subTest(path):
                self.assertTrue(any(file.endswith('/' + path) for file in files))


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


class House(unittest.TestCase):
    """scripts/house, on modules of a few lines."""

    def modules(self, **files):
        """The modules of a tree: `M__A__one='…'` is Sources/M/A/one.swift."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name, text in files.items():
            path = self.root / 'Sources' / (name.replace('__', '/') + '.swift')
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        (self.root / 'Package.swift').write_text('let package = Package(name: "p", targets: [.target(name: "M")])')
        return house.read(self.root)

    def arrows(self, **files):
        """The names that make each arrow of module M."""
        for module in self.modules(**files):
            if module.name == 'M':
                return {arrow: set(names) for arrow, names in module.arrows.items()}

    def test_types_and_functions_make_arrows(self):
        self.assertEqual(
            self.arrows(M__A__a='struct Apple {}\nfunc bake() {}', M__B__b='func eat(_ it: Apple) { bake() }'),
            {('B', 'A'): {'Apple', 'bake'}})

    def test_an_extension_is_a_use(self):
        self.assertEqual(
            self.arrows(M__A__a='struct Apple {}', M__B__b='extension Apple { var isRipe: Bool { true } }'),
            {('B', 'A'): {'Apple'}})

    def test_comments_and_strings_are_ignored_but_interpolations_count(self):
        self.assertEqual(
            self.arrows(
                M__A__a='enum Apple {}\nenum Pear {}', M__B__b='// Apple\n/* /* Apple */ Apple */\nlet text = "Apple"',
                M__C__c='let text = "a \\(show("Apple", Pear.self)) Apple"',
                M__D__d='let raw = #"\\(Apple) \\#(Pear.self)"#', M__E__e='let lines = """\n  "Apple" \\(Pear.self)\n  """'),
            {('C', 'A'): {'Pear'}, ('D', 'A'): {'Pear'}, ('E', 'A'): {'Pear'}})

    def test_nested_types_count_where_their_name_resolves(self):
        self.assertEqual(
            self.arrows(
                M__A__a='struct Apple { enum Kind { case red } }', M__B__b='struct Pear { enum Kind {}\nlet kind: Kind }',
                M__C__c='let kind: Apple.Kind', M__D__d='extension Apple { func isA(_ kind: Kind) {} }',
                M__E__e='func sort<Kind>(_ kinds: [Kind]) {}'),
            {('C', 'A'): {'Apple', 'Apple.Kind'}, ('D', 'A'): {'Apple', 'Apple.Kind'}})

    def test_names_that_hide_a_type_are_not_uses(self):
        self.assertEqual(
            self.arrows(
                M__A__a='struct Key {}\nprivate struct Own {}', M__B__b='struct Box<Key> { var key: Key }',
                M__C__c='private struct Key {}\nlet key = Key()', M__D__d='func get(Key: String) {}\nlet it: () = get(Key: "")',
                M__E__e='struct Own {}', M__F__f='let own = Own()'),
            {('F', 'E'): {'Own'}})

    def test_members_of_other_folders(self):
        self.assertEqual(
            self.arrows(
                M__A__a='struct Apple {}', M__B__b='extension Apple { init(seed: Int) {}\nfunc peelAll() {}\nfunc cut() {} }',
                M__C__c='func eat(_ it: some Any) { it.peelAll(); it.cut() }', M__D__d='let apple = Apple(seed: 1)',
                M__E__e='extension Apple { func slice() { cut() } }'),
            {('B', 'A'): {'Apple'}, ('C', 'B'): {'.peelAll'}, ('D', 'A'): {'Apple'}, ('D', 'B'): {'Apple.init(seed)'},
             ('E', 'A'): {'Apple'}, ('E', 'B'): {'Apple.cut'}})

    def test_ambiguous_names_are_ignored(self):
        """Those of other packages, of other modules, and of several folders."""
        self.assertEqual(
            self.arrows(
                M__A__a='struct A { func removeLast() {}\nfunc peelAll() {}\nfunc cutAll() {} }',
                M__B__b='struct B { func cutAll() {} }', M__C__c='func f() { a.removeLast(); a.peelAll(); a.cutAll() }',
                N__n='struct N { func peelAll() {} }'),
            {})

    def test_a_circle_is_named(self):
        modules = self.modules(
            M__A__a='struct Apple { let pear: Pear }', M__B__b='struct Pear { let plum: Plum }',
            M__C__c='struct Plum { let apple: Apple? }', M__D__d='let apple: Apple')
        self.assertEqual(
            list(house.check(self.root, modules, [])),
            ['M: a circle of folders: A -> B -> C -> A\n    A -> B by Pear\n    B -> C by Plum\n    C -> A by Apple'])
        self.assertEqual(list(house.check(self.root, modules, ['M'])), [])

    def test_a_folder_is_a_unit(self):
        """Its inner folders form a circle only with folders outside of it."""
        modules = self.modules(
            M__A__In__a='struct Apple { let pear: Pear }', M__B__b='struct Pear {}\nlet plum: Plum',
            M__A__Out__c='struct Plum {}')
        self.assertEqual([path for _, path, _ in modules[0].circles()], [['A', 'B', 'A']])

    def test_the_list_of_exceptions_gets_shorter(self):
        modules = self.modules(M__A__a='struct Apple {}')
        self.assertEqual([line.split(':')[0] for line in house.check(self.root, modules, ['M', 'N'])],
                         ['M has no circle any more', "N isn't a module"])

    def test_targets_import_what_is_declared(self):
        modules = self.modules(M__m='package import N\nimport NIOCore', N__n='')
        (self.root / 'Package.swift').write_text("""
          .target(name: "M", dependencies: ["O", .product(name: "Logging", package: "swift-log")]), .target(name: "N"),
          .testTarget(name: "MTests", dependencies: ["M", .product(name: "NIOCore", package: "swift-nio")])""")
        tests = self.root / 'Tests/MTests/a.swift'
        tests.parent.mkdir(parents=True)
        tests.write_text('import NIOCore\n@testable import M')
        self.assertEqual(
            list(house.check(self.root, modules, [])),
            ["M imports N (Sources/M/m.swift), which Package.swift doesn't declare for it",
             "M imports NIOCore (Sources/M/m.swift), which Package.swift doesn't declare for it",
             "M doesn't import O, which Package.swift declares for it",
             "M doesn't import Logging, which Package.swift declares for it"])

    def test_inlinable_members_need_a_usable_type(self):
        modules = self.modules(M__m="""
          package struct A { struct In {} }
          @usableFromInline package struct B { @inlinable package func f() {} }
          @available(macOS 15, *)
          @usableFromInline
          package struct C { private(set) var a = 1
            @inlinable package subscript(i: Int) -> Int { i } }
          package enum D { package enum In { @inlinable static func g() {} } }
          extension A { @inlinable
            package init(_ a: Int) {} }""")
        self.assertEqual([one.path for one in modules[0].unspecialised()], ['A', 'D', 'D.In'])

    def test_uses_in_the_index_count(self):
        modules = self.modules(M__A__a='struct A { func cut() {} }', M__B__b='func f(a: some Any) { a.cut() }')
        found = [('M/B/b.swift', 1, 'cut()', 'M/A/a.swift', 1), ('M/A/a.swift', 1, 'A', 'M/A/a.swift', 1)]
        with unittest.mock.patch.object(house.house_index, 'references', return_value=(found, 0)):
            house.add_index(modules, None, self.root)
        self.assertEqual({arrow: set(names) for arrow, names in modules[0].arrows.items()}, {('B', 'A'): {'cut()'}})

    def test_a_picture(self):
        text = '\n'.join(house.picture(self.modules(M__A__a='struct Apple {}', M__b='let apple: Apple')))
        self.assertIn('"M/" -> "M/A" [label="1"];', text)


class Duplicates(unittest.TestCase):
    """scripts/duplicates, on files of a few lines."""

    def rows(self, one, two):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {'a': one, 'b': two}.items():
                (root / f'{name}.swift').write_text(text)
            return [row[1:] for row in duplicates.duplicates(root, ['.'], 6)[0]]

    body = 'func bake() {\n  let dough = mix(2)\n  // Slowly.\n  rise(dough)\n\n  heat(oven)\n  push(dough)\n  return wait(30)\n}\n'

    def test_the_same_lines(self):
        self.assertEqual(self.rows(self.body, f'import A\n{self.body}'), [('a.swift:1-8 ~ b.swift:2-9', False)])

    def test_lines_of_the_same_shape(self):
        other = self.body.replace('dough', 'cake').replace('30', '20')
        self.assertEqual(self.rows(self.body, other), [('a.swift:1-8 ~ b.swift:1-8', True)])

    def test_lists_and_short_runs_are_not_rows(self):
        lists = [''.join(f'  let {name}{number}: Int\n' for number in range(10)) for name in 'ab']
        self.assertEqual(self.rows(*lists), [])
        self.assertEqual(self.rows(self.body.replace('push', '!push'), self.body), [])


if __name__ == '__main__':
    unittest.main()
