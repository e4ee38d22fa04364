// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ClientGenerator
import ModelCompiler
import ServiceModel
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct GeneratorRunTests {
  static let models =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Models"
  let folder: String

  init() throws {
    var template = Array("/tmp/boto3-generate-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  func run(_ json: String, directories: [String] = []) throws -> GeneratorRun {
    try ModelFile.update("\(folder)/boto3.json", to: Array(json.utf8))
    return try GeneratorRun(
      "\(folder)/boto3.json", source: .folder(Self.models), directories: directories)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try ModelFile.read(path), as: UTF8.self)
  }

  @Test func aFileForEachService() throws {
    let run = try run(#"{"sqs": ["SendMessage"], "documentation": true, "sts": "all"}"#)
    let output = "\(folder)/of/targets"
    #expect(try run.write(to: output, .types) == ["\(output)/SQS.swift", "\(output)/STS.swift"])
    #expect(
      try run.write(to: output, .services) == [
        "\(output)/boto3-sqs.swift", "\(output)/boto3-sts.swift",
      ])
    let text = try text("\(output)/SQS.swift")
    #expect(try self.text("\(output)/boto3-sqs.swift") == text)
    #expect(text.contains("func sendMessage(") && text.contains("Delivers a message to the"))
    // The same from a bundle, but for the documentation.
    let other = try GeneratorRun(
      "\(folder)/boto3.json", source: .bundle(try ModelBundle.embedded), directories: [])
    _ = try other.write(to: "\(folder)/b", .types)
    func code(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("///") }
    }
    #expect(code(try self.text("\(folder)/b/SQS.swift")) == code(text))
  }

  @Test func whatIsTheSameStaysUntouched() throws {
    let run = try run(#"{"sqs": ["SendMessage"]}"#)
    let path = try #require(try run.write(to: folder, .types).first)
    var before = stat()
    var after = stat()
    stat(path, &before)
    _ = try self.run(#"{"sqs":  ["send_message"]}"#).write(to: folder, .types)
    stat(path, &after)
    #expect(before.st_ino == after.st_ino && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
  }

  @Test(arguments: [
    (#"{"s3": ["GetObjekt"]}"#, "boto3.json:1:9: error: ", "GetObject"),
    ("{\n  \"dynamo-db\": \"all\"}", "boto3.json:2:3: error: ", "dynamodb"),
    (#"{"s3": ["#, "boto3.json:1:", "JSON"),
  ])
  func faultsNameTheirPlace(json: String, place: String, hint: String) throws {
    let error = #expect(throws: GeneratorError.self) { try run(json) }
    let text = "\(try #require(error))"
    #expect(text.contains(place) && text.contains(hint), "\(text)")
  }

  /// The package has the texts of a service's latest version only.
  @Test func documentationIsThatOfTheVersion() throws {
    let options = #""operations": ["ListDistributions"], "version""#
    for (version, isDocumented) in [("2020-05-31", true), ("2019-03-26", false)] {
      let path = try #require(
        try run("{\"cloudfront\": {\(options): \"\(version)\"}}").write(to: folder, .types).first)
      #expect(try text(path).contains("/// List CloudFront distributions.") == isDocumented)
    }
  }

  @Test func modelsOfTheUser() throws {
    let model = """
      {"documentation":"<p>Mine.</p>","metadata":{"serviceId":"My Own","protocol":"json",
       "jsonVersion":"1.1","targetPrefix":"Own","endpointPrefix":"own","signatureVersion":"v4"},
       "operations":{"DoIt":{"name":"DoIt","documentation":"<p>Does it.</p>",
        "input":{"shape":"In"}}},
       "shapes":{"In":{"type":"structure","members":{"What":{"shape":"S"}}},"S":{"type":"string"}}}
      """
    try ModelFile.update(
      "\(folder)/mine/own/2020-01-01/service-2.json", to: Array(model.utf8))
    for (json, directories) in [
      (#"{"own": "all", "models": "mine"}"#, []), (#"{"own": ["DoIt"]}"#, ["\(folder)/mine"]),
    ] {
      let path = try #require(
        try run(json, directories: directories).write(to: folder, .types).first)
      let text = try text(path)
      #expect(text.contains("func doIt(") && text.contains("/// Does it."))
    }
    try ModelFile.write(Array("{".utf8), to: "\(folder)/mine/own/2020-01-01/service-2.json")
    let error = #expect(throws: (any Error).self) { try run(#"{"own": "all", "models": "mine"}"#) }
    #expect("\(try #require(error))".contains("mine/own/2020-01-01/service-2.json"))
  }
}
