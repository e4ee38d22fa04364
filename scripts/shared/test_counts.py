"""Prints `PASSED FAILED` for the tests in the xUnit files of `swift test` (skipped ones count as neither)."""
import sys
from xml.etree import ElementTree

passed = failed = 0
for path in sys.argv[1:]:
    for case in ElementTree.parse(path).iter('testcase'):
        if case.find('failure') is not None or case.find('error') is not None:
            failed += 1
        elif case.find('skipped') is None:
            passed += 1
print(passed, failed)
