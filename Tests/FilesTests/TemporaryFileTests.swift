// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import Testing

struct TemporaryFileTests {
  @Test func nameEndsInEightDigits() {
    #expect(TemporaryFile.temporaryPath(for: "a/b.txt", id: 0xAB) == "a/b.txt.000000ab")
    #expect(TemporaryFile.temporaryPath(for: "b", id: .max) == "b.ffffffff")
  }

  @Test func longNamesAreCutBetweenCharacters() {
    let name = "x" + String(repeating: "é", count: 127)
    let path = TemporaryFile.temporaryPath(for: "dir/" + name, id: 1)
    #expect(path.utf8.count <= 4 + 255)
    #expect(path == "dir/x" + String(repeating: "é", count: 122) + ".00000001")
    let plain = String(repeating: "x", count: 255)
    #expect(TemporaryFile.temporaryPath(for: plain, id: 1).utf8.count == 255)
  }
}
