// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct BadModelTests {
  @Test(arguments: [
    (#"[]"#, ""),
    (#"{"shapes":[]}"#, "shapes"),
    (#"{"operations":{"A":1}}"#, "operations/A"),
    (#"{"shapes":{"A":{}}}"#, "shapes/A"),
    (#"{"shapes":{"A":{"type":"complex"}}}"#, "shapes/A/type"),
    (#"{"shapes":{"A":{"type":7}}}"#, "shapes/A/type"),
    (#"{"shapes":{"A":{"type":"list"}}}"#, "shapes/A"),
    (#"{"shapes":{"A":{"type":"list","member":{}}}}"#, "shapes/A/member"),
    (#"{"shapes":{"A":{"type":"map","key":{"shape":"A"}}}}"#, "shapes/A"),
    (
      #"{"shapes":{"A":{"type":"structure","members":{"M":{"shape":"B"}}}}}"#,
      "shapes/A/members/M"
    ),
    (#"{"shapes":{"A":{"type":"structure","members":[]}}}"#, "shapes/A/members"),
    (#"{"shapes":{"A":{"type":"structure","required":"x","members":{}}}}"#, "shapes/A/required"),
    (#"{"shapes":{"A":{"type":"string","sensitive":"yes"}}}"#, "shapes/A/sensitive"),
    (#"{"shapes":{"A":{"type":"timestamp","timestampFormat":"x"}}}"#, "shapes/A/timestampFormat"),
    (#"{"operations":{"A":{"input":{"shape":"B"}}}}"#, "operations/A/input"),
    (#"{"operations":{"A":{"errors":[{"shape":"B"}]}}}"#, "operations/A/errors/0"),
    (#"{"operations":{"A":{"http":{"responseCode":-1}}}}"#, "operations/A/http/responseCode"),
    (#"{"operations":{"A":{"http":{"method":1}}}}"#, "operations/A/http"),
    (#"{"metadata":3}"#, "metadata"),
    (#"{"clientContextParams":{"A":1}}"#, "clientContextParams/A"),
  ])
  func errorNamesThePlace(model: String, path: String) throws {
    let json = try JSONNode(parsing: model)
    let error = #expect(throws: CompileError.self) { try ServiceCompiler.compile(service: json) }
    #expect(error?.path.joined(separator: "/") == path)
  }

  @Test func companionsWithoutTheirSection() throws {
    let error = #expect(throws: CompileError.self) {
      try ServiceCompiler.compile(service: [:], paginators: ["page": [:]])
    }
    #expect(error?.path == ["pagination"])
  }

  @Test func tooDeepTree() throws {
    var json: JSONNode = 1
    for _ in 0..<1_000 { json = .array([json]) }
    #expect(throws: CompileError.self) { try NodeCompiler.tree(json) }
  }

  @Test func emptyModel() throws {
    let model = try ServiceModel(ModelBytes(copying: ServiceCompiler.compile(service: [:])))
    #expect(model.operations.isEmpty && model.shapes.isEmpty && model.metadata.isNull)
  }
}
