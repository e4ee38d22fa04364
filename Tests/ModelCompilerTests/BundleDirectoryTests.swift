// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct BundleDirectoryTests {
  private static func directory() throws -> String {
    var template = Array("/tmp/boto3-bundle-XXXXXX".utf8CString)
    return try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  private static func file(_ fill: (inout ArchiveWriter) throws -> Void) rethrows -> ArchiveWriter {
    var writer = ArchiveWriter()
    try fill(&writer)
    return writer
  }

  /// A file of a service with one version, `2020-01-01`.
  private static func service(_ json: JSONNode) throws -> [UInt8] {
    try file { $0.add(try ServiceCompiler.compile(service: json), as: "service/2020-01-01") }
      .bytes()
  }

  private static func document(_ json: JSONNode) throws -> [UInt8] {
    try file { $0.add(try NodeCompiler.tree(json), as: "document") }.bytes()
  }

  @Test func onlyChangedFilesAreWritten() throws {
    let directory = BundleDirectory(try Self.directory())
    var files = [
      "services/a": try Self.service(["metadata": ["x": 1]]),
      "services/b-c": try Self.service(["metadata": ["x": 2]]),
      "data/table": try Self.document(["k": 1]),
    ]
    let all = ["data.h", "data/table", "patterns.h", "services.h", "services/a", "services/b-c"]
    #expect(try directory.update(to: files, version: "1.2.3") == all)
    #expect(try directory.differences(from: files, version: "1.2.3") == [])
    #expect(try directory.bundle().serviceNames == ["a", "b-c"])

    files["services/a"] = try Self.service(["metadata": ["x": 3]])
    #expect(try directory.differences(from: files, version: "1.2.3") == ["services/a"])
    #expect(try directory.update(to: files, version: "1.2.3") == ["services/a"])
    #expect(try directory.bundle().service("a")?.metadata["x"].integer == 3)

    files["services/b-c"] = nil
    #expect(
      try directory.update(to: files, version: "1.2.4") == ["data.h", "services.h", "services/b-c"])
    #expect(try directory.bundle().serviceNames == ["a"])
  }

  /// Another build of zlib deflates to different bytes, which doesn't rewrite a file.
  @Test func compressionIsNotAChange() throws {
    let directory = BundleDirectory(try Self.directory())
    let content = [UInt8](repeating: 7, count: 200)
    let stored = try Self.file { $0.add(content, as: "a") }.bytes()
    let deflated = try Self.file { try $0.addDeflated(content, as: "a") }.bytes()
    let other = try Self.file { try $0.addDeflated(content + [1], as: "a") }.bytes()
    let more = try Self.file {
      $0.add(content, as: "a")
      $0.add([1], as: "b")
    }.bytes()
    #expect(stored != deflated)
    _ = try directory.update(to: ["services/s": stored], version: "1")
    #expect(try directory.update(to: ["services/s": deflated], version: "1") == [])
    for changed in [other, more, Array(stored.dropLast())] {
      #expect(
        try directory.differences(from: ["services/s": changed], version: "1") == ["services/s"])
    }
  }

  @Test func damagedFileIsRewritten() throws {
    let path = try Self.directory()
    let directory = BundleDirectory(path)
    let files = ["services/s": try Self.service([:])]
    _ = try directory.update(to: files, version: "1")
    try ModelFile.write([1, 2, 3], to: "\(path)/services/s")
    #expect(try directory.update(to: files, version: "1") == ["services/s"])
    #expect(try directory.bundle().service("s") != nil)
  }

  @Test func directoryWithoutModelsIsAnError() throws {
    let directory = BundleDirectory(try Self.directory())
    #expect(throws: CompileError.self) { try directory.bundle() }
  }

  /// This fails if a build missed a changed file.
  @Test func embeddedFilesMatchTheTree() throws {
    let models =
      #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Models"
    let embedded = try ModelBundle.embedded
    let tree = try BundleDirectory("\(models)/compiled").bundle()
    #expect(embedded.fileNames.elementsEqual(tree.fileNames))
    for name in tree.fileNames.map(\.string) {
      let (here, there) = (embedded.bytes(ofFile: name), tree.bytes(ofFile: name))
      #expect(here.map { Array($0.buffer) } == there.map { Array($0.buffer) }, "\(name)")
    }
    let pin = try ModelFile.read("\(models)/botocore-version")
    #expect(ModelBundle.botocoreVersion + "\n" == String(decoding: pin, as: UTF8.self))
  }

  @Test func changesAreReported() throws {
    func operations(_ names: [String]) -> JSONNode {
      .object(JSONObject(names.map { ($0, ["name": .string($0)]) }))
    }
    func bundle(_ files: [String: [UInt8]]) -> ModelBundle { ModelBundle(files) }
    let old = bundle([
      "services/gone": try Self.service(["operations": operations(["A"])]),
      "services/same": try Self.service(["operations": operations(["A"])]),
      "services/shapes": try Self.service(["shapes": [:]]),
      "services/some": try Self.service([
        "metadata": ["protocol": "json"], "operations": operations(["Old", "Kept"]),
      ]),
      "data/table": try Self.document(["a": 1, "b": ["c": "x"], "l": [["e": 1], 2]]),
    ])
    let some = try Self.file {
      $0.add(try ServiceCompiler.compile(service: [:]), as: "service/2020-01-01")
      $0.add(
        try ServiceCompiler.compile(service: [
          "metadata": ["protocol": "rest-json"],
          "operations": operations(["Kept", "New", "Newer"]),
        ]), as: "service/2021-01-01")
    }
    let new = bundle([
      "services/new": try Self.service(["operations": operations(["A", "B"])]),
      "services/same": try Self.service(["operations": operations(["A"])]),
      "services/shapes": try Self.service(["shapes": ["S": ["type": "string"]]]),
      "services/some": try some.bytes(),
      "data/table": try Self.document(["a": 2, "b": ["d": true], "l": [["e": 3], 2]]),
    ])
    #expect(
      try BundleChanges.lines(from: old, to: new) == [
        "- gone: 2020-01-01, 1 operations",
        "+ new: 2020-01-01, 2 operations",
        "  some: a client takes 2021-01-01, not 2020-01-01",
        "  some: + API version 2021-01-01",
        "  some: + operation New, Newer",
        "  some: - operation Old",
        #"  some: protocol is "rest-json", was "json""#,
        "  changed in shapes or endpoint rules only: shapes",
        "  data/table: a is 2, was 1",
        #"  data/table: b/c is gone, was "x""#,
        "  data/table: b/d is new: true",
        "  data/table: l/0/e is 3, was 1",
      ])
    #expect(try BundleChanges.lines(from: new, to: new) == [])
    #expect(try BundleChanges.counts(of: new) == (4, 6))
  }
}
