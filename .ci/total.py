#!/usr/bin/env python3
"""Adds up the result files (TRX) of all test projects and prints one line: N passed, N failed[, N skipped]."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"

passed = failed = skipped = 0
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.trx")):
    for result in ElementTree.parse(file).iter(NAMESPACE + "UnitTestResult"):
        outcome = result.get("outcome")
        if outcome == "Passed":
            passed += 1
        elif outcome == "NotExecuted":
            skipped += 1
        else:
            failed += 1

line = f"{passed} passed, {failed} failed"
print(line + (f", {skipped} skipped" if skipped else ""))
sys.exit(1 if failed or not passed else 0)
