// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import S3Transfer

struct ContentTypesTests {
  /// A machine's list, in the format of `/etc/mime.types`, takes precedence over the library's.
  @Test func listsOfAMachine() throws {
    let folder = try TestFolder()
    let list = try folder.write(
      "mime.types",
      Array("# type\tnames\n\ntext/own\t\town Own2 # a comment\nimage/none\n\ttext/js js\r\n".utf8))
    let lists = ContentTypes.lists(at: [folder.path("none"), folder.path, list])
    #expect(lists.count == 1)
    let types = ContentTypes([Array(ContentTypes.builtInTypes.utf8)] + lists)
    #expect(types.guess("a.own") == "text/own" && types.guess("a.OWN") == "text/own")
    #expect(types.guess("a.Own2") == "text/own" && types.guess("a.own2") == nil)
    #expect(types.guess("a.js") == "text/js" && types.guess("a.css") == "text/css")
    #expect(types.guess("a.comment") == nil && types.guess("a.#") == nil)
  }
}
