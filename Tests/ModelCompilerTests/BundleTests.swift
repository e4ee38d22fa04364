// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct BundleTests {
  /// A file of a service with two versions.
  static func smallService() throws -> [UInt8] {
    var writer = ArchiveWriter()
    writer.add(try SmallService.bytes(), as: "service/2020-01-02")
    writer.add([1, 2, 3], as: "rules/2020-01-02")
    try writer.addDeflated(try ServiceCompiler.compile(service: [:]), as: "service/2019-01-01")
    return try writer.bytes()
  }

  static func small() throws -> ModelBundle {
    var (other, table) = (ArchiveWriter(), ArchiveWriter())
    other.add(try ServiceCompiler.compile(service: [:]), as: "service/2018-01-01")
    table.add(try NodeCompiler.tree(["a": [1, "two", nil]]), as: "document")
    return ModelBundle([
      "services/small-er": try other.bytes(), "data/table": try table.bytes(),
      "services/small": try smallService(),
    ])
  }

  @Test func findsWhatWasAdded() throws {
    let bundle = try Self.small()
    #expect(bundle.serviceNames == ["small", "small-er"])
    #expect(try bundle.versions(of: "small") == ["2019-01-01", "2020-01-02"])
    #expect(try bundle.latestVersion(of: "small") == "2020-01-02")
    #expect(try bundle.service("small")?.operation("ping") != nil)
    #expect(try bundle.service("small", version: "2019-01-01")?.operations.isEmpty == true)
    #expect(try bundle.service("small", version: "2021-01-01") == nil)
    #expect(try bundle.service("smal") == nil)
    #expect(try bundle.service("small/2019-01-01") == nil)
    #expect(try bundle.ruleSet(of: "small", version: "2020-01-02")?.count == 3)
    #expect(try bundle.ruleSet(of: "small", version: "2019-01-01") == nil)
    #expect(try bundle.tree("data/table")?["a"].elements.count == 3)
    #expect(try bundle.tree("data/tab") == nil)
  }

  @Test func invalidFileIsAnErrorOfItsService() throws {
    let bundle = ModelBundle([
      "services/broken": [1, 2, 3], "services/small": try Self.smallService(),
    ])
    #expect(bundle.serviceNames == ["broken", "small"])
    #expect(throws: ModelError.self) { try bundle.versions(of: "broken") }
    #expect(throws: ModelError.self) { try bundle.service("broken") }
    #expect(try bundle.service("small") != nil)
  }
}

extension ModelBundle {
  /// A bundle of files by name.
  init(_ files: [String: [UInt8]]) {
    self.init(
      files: files.map { (ModelText(copying: $0.key), ModelBytes(copying: $0.value)) })
  }
}
