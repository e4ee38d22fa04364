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

@Suite struct ModelLoaderTests {
  /// A new directory with files in it.
  private static func directory(_ files: [String: String]) throws -> String {
    var template = Array("/tmp/boto3-models-XXXXXX".utf8CString)
    let root = try #require(mkdtemp(&template).map { String(cString: $0) })
    for (path, content) in files {
      var folder = root
      for component in path.split(separator: "/").dropLast() {
        folder += "/\(component)"
        mkdir(folder, 0o755)
      }
      try ModelFile.write(Array(content.utf8), to: "\(root)/\(path)")
    }
    return root
  }

  private static func bundle() throws -> ModelBundle {
    try BundleTests.small()
  }

  @Test func usersServiceAndVersionJoinTheBundle() throws {
    let directory = try Self.directory([
      "mine/2024-01-01/service-2.json": #"{"metadata":{"serviceId":"Mine"}}"#,
      "mine/2024-01-01/waiters-2.json": #"{"waiters":{"Done":{"delay":1}}}"#,
      "small/2030-01-01/service-2.json": "{}",
      "stray.json": "{}",
      "empty/2024-01-01/readme": "",
    ])
    let loader = ModelLoader(bundle: try Self.bundle(), directories: ["/nowhere", directory])
    #expect(try loader.serviceNames() == ["mine", "small", "small-er"])
    #expect(try loader.versions(of: "small") == ["2019-01-01", "2020-01-02", "2030-01-01"])
    let mine = try #require(try loader.service("mine"))
    #expect(mine.version == "2024-01-01")
    #expect(mine.model.metadata["serviceId"].string == "Mine")
    #expect(mine.waiters["Done"]["delay"].integer == 1)
    #expect(mine.paginators.isNull && mine.ruleSet == nil)
    #expect(try loader.service("small")?.version == "2030-01-01")
    #expect(try loader.service("none") == nil)
    #expect(try loader.service("mine", version: "2024-01-02") == nil)
    #expect(try loader.service("../mine", version: "2024-01-01") == nil)
  }

  @Test func unreadableDirectoriesAreSkipped() throws {
    let directory = try Self.directory([
      "plain": "", "small/2030-01-01/service-2.json": "{}",
      "closed/2024-01-01/service-2.json": #"{"metadata":{"serviceId":"Closed"}}"#,
    ])
    symlink("\(directory)/loop", "\(directory)/loop")
    for place in ["\(directory)/plain", "\(directory)/plain/models", "\(directory)/loop"] {
      let loader = ModelLoader(bundle: try Self.bundle(), directories: [place])
      #expect(try loader.serviceNames() == ["small", "small-er"])
      #expect(try loader.versions(of: "small") == ["2019-01-01", "2020-01-02"])
      #expect(try loader.service("small")?.version == "2020-01-02")
    }
    // Root can read everything.
    guard getuid() != 0 else { return }
    chmod("\(directory)/small/2030-01-01/service-2.json", 0)
    chmod("\(directory)/closed", 0)
    let loader = ModelLoader(bundle: try Self.bundle(), directories: [directory])
    #expect(try loader.serviceNames() == ["small", "small-er"])
    #expect(try loader.service("small")?.version == "2020-01-02")
    chmod(directory, 0)
    #expect(try loader.serviceNames() == ["small", "small-er"])
    #expect(try loader.service("small")?.version == "2020-01-02")
    chmod(directory, 0o700)
  }

  @Test func documentsComeFromTheFirstMatchingDirectory() throws {
    let first = try Self.directory([
      "small/2020-01-02/paginators-1.json": #"{"pagination":{"Own":{"limit_key":"x"}}}"#
    ])
    let second = try Self.directory([
      "small/2020-01-02/paginators-1.json": #"{"pagination":{"Other":{}}}"#,
      "small/2020-01-02/waiters-2.json": #"{"waiters":{"Own":{}}}"#,
    ])
    let loader = ModelLoader(bundle: try Self.bundle(), directories: [first, second])
    let service = try #require(try loader.service("small"))
    #expect(service.model.operation("PutThing") != nil)
    #expect(service.paginators.members.map(\.key.string) == ["Own"])
    #expect(service.waiters.members.map(\.key.string) == ["Own"])
  }

  @Test func usersExtrasAmendUsersDocuments() throws {
    let directory = try Self.directory([
      "mine/1/service-2.json": #"{"metadata":{"a":1}}"#,
      "mine/1/service-2.sdk-extras.json": #"{"merge":{"metadata":{"b":2}}}"#,
    ])
    let loader = ModelLoader(bundle: try Self.bundle(), directories: [directory])
    #expect(try loader.service("mine")?.model.metadata["b"].integer == 2)
  }

  @Test func bundlesExtrasAmendUsersDocuments() throws {
    var writer = ArchiveWriter()
    writer.add(try NodeCompiler.tree(["merge": ["metadata": ["b": 2]]]), as: "extras/1/service-2")
    let bundle = ModelBundle(["services/mine": try writer.bytes()])
    let directory = try Self.directory(["mine/1/service-2.json": #"{"metadata":{"a":1}}"#])
    let loader = ModelLoader(bundle: bundle, directories: [directory])
    #expect(try loader.service("mine")?.model.metadata["b"].integer == 2)
  }

  @Test func changedFileIsRecompiled() throws {
    let directory = try Self.directory(["mine/1/service-2.json": #"{"metadata":{"a":1}}"#])
    let loader = ModelLoader(bundle: try Self.bundle(), directories: [directory])
    let first = try #require(try loader.service("mine"))
    #expect(try loader.service("mine")?.model == first.model)
    try ModelFile.write(
      Array(#"{"metadata":{"a":22}}"#.utf8), to: "\(directory)/mine/1/service-2.json")
    #expect(try loader.service("mine")?.model.metadata["a"].integer == 22)
  }

  @Test(arguments: [
    ("service-2.json", "{", "{}"),
    ("service-2.json", #"{"shapes":1}"#, "{}"),
    ("paginators-1.json", "{}", "{}"),
    ("waiters-2.json", "[]", "{}"),
    ("endpoint-rule-set-1.json", "{}", "{}"),
    ("service-2.json.gz", "", nil),
    ("service-2.sdk-extras.json", "{}", nil),
  ])
  func errorNamesTheFile(file: String, content: String, service: String?) throws {
    var files = ["small/2020-01-02/service-2.json": service]
    files["small/2020-01-02/\(file)"] = content
    let directory = try Self.directory(files.compactMapValues { $0 })
    let loader = ModelLoader(bundle: try Self.bundle(), directories: [directory])
    let error = #expect(throws: CompileError.self) {
      try loader.service("small", version: "2020-01-02")
    }
    #expect(error?.file == "\(directory)/small/2020-01-02/\(file)")
    #expect(error?.description.contains(file) == true)
  }
}
