// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct DocumentationTests {
  @Test func textsByName() throws {
    let file = try DocumentationCompiler.file(
      of: JSONNode(
        parsing: """
          {"documentation":"<p>All</p>","operations":{
            "Get":{"documentation":"<p>Gets</p>","deprecated":true,"deprecatedMessage":"Use Take"},
            "Put":{}},
           "shapes":{"A":{"type":"structure","documentation":"<p>A</p>","members":{
             "X":{"shape":"S","documentation":"<p>Same</p>"},
             "member":{"shape":"S","documentation":"<p>Same</p>"},
             "Y":{"shape":"S","deprecatedMessage":"Use X"}}},
            "L":{"type":"list","member":{"shape":"S","documentation":"<p>Gets</p>"}},
            "S":{"type":"string"}}}
          """), version: "2020-01-01")
    let texts = try ServiceDocumentation(file)
    #expect(texts.service == "<p>All</p>")
    #expect(texts.operation("Get") == "<p>Gets</p>" && texts.operation("Put") == nil)
    #expect(texts.deprecation(ofOperation: "Get") == "Use Take")
    #expect(texts.shape("A") == "<p>A</p>" && texts.shape("S") == nil && texts.shape("Z") == nil)
    #expect(texts.member("X", of: "A") == "<p>Same</p>")
    #expect(texts.member("member", of: "A") == "<p>Same</p>")
    #expect(texts.member("member", of: "L") == "<p>Gets</p>")
    #expect(texts.deprecation(of: "A", member: "Y") == "Use X" && texts.deprecation(of: "A") == nil)
  }

  @Test func damagedFiles() throws {
    let file = try DocumentationCompiler.file(of: ["documentation": "text"], version: "1")
    #expect(throws: ModelError.self) { try ServiceDocumentation(Array(file.dropLast())) }
    #expect(throws: ModelError.self) { try ServiceDocumentation([]) }
    #expect(throws: CompileError.self) {
      try DocumentationCompiler.file(of: ["shapes": []], version: "1")
    }
  }

  /// The repository has a file for each service.
  @Test(arguments: ["s3", "ec2", "dynamodb"])
  func filesOfTheRepository(service: String) throws {
    let models =
      #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Models"
    let texts = try ServiceDocumentation(
      try ModelFile.read("\(models)/documentation/\(service)"))
    let model = try #require(try ModelBundle.embedded.service(service))
    let undocumented = model.operations.filter { texts.operation($0.name.string) == nil }
    #expect(undocumented.isEmpty, "\(undocumented.map(\.name))")
    #expect(texts.service?.isEmpty == false)
  }
}
