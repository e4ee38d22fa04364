// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct ParamValidatorTests {
  private static let shapes = """
    "In": {"type": "structure", "required": ["Name", "Other"], "members": {
      "Name": {"shape": "Short"}, "Other": {"shape": "Text"}, "Count": {"shape": "Count"},
      "Ratio": {"shape": "Ratio"}, "On": {"shape": "Flag"}, "Data": {"shape": "Blob"},
      "At": {"shape": "Time"}, "List": {"shape": "List"}, "Map": {"shape": "Map"},
      "Choice": {"shape": "Choice"}, "Doc": {"shape": "Doc"}, "Secret": {"shape": "Secret"},
      "Host": {"shape": "Text", "hostLabel": true},
      "Json": {"shape": "Text", "jsonvalue": true, "location": "header"}}},
    "Short": {"type": "string", "min": 2, "max": 3}, "Text": {"type": "string"},
    "Count": {"type": "integer", "min": 1, "max": 2}, "Ratio": {"type": "double", "min": 0.5},
    "Flag": {"type": "boolean"}, "Blob": {"type": "blob"}, "Time": {"type": "timestamp"},
    "List": {"type": "list", "min": 1, "member": {"shape": "In"}},
    "Map": {"type": "map", "key": {"shape": "Short"}, "value": {"shape": "Text"}},
    "Choice": {"type": "structure", "union": true, "members": {
      "A": {"shape": "Text"}, "B": {"shape": "Text"}}},
    "Doc": {"type": "structure", "document": true, "members": {}},
    "Secret": {"type": "string", "sensitive": true}
    """

  private func problems(_ parameters: Value) throws -> [String] {
    let service = try InlineService.compile(
      "json", operations: "\"Do\": {\"name\": \"Do\", \"input\": {\"shape\": \"In\"}}",
      shapes: Self.shapes)
    let input = try #require(service.operation("Do")?.input)
    do throws(ParamValidationError) {
      try ParamValidator.validate(parameters, against: input)
      return []
    } catch {
      return error.problems
    }
  }

  /// The problems of one member next to valid ones.
  private func problems(_ name: String, _ value: Value) throws -> [String] {
    var parameters: Structure = ["Name": "ab", "Other": ""]
    parameters[name] = value
    return try problems(.structure(parameters))
  }

  @Test func allProblemsInOrder() throws {
    #expect(
      try problems(["Nope": 1, "Count": "x", "List": [["Name": 5]]]) == [
        "Missing required parameter in input: \"Name\"",
        "Missing required parameter in input: \"Other\"",
        """
        Unknown parameter in input: "Nope", must be one of: Name, Other, Count, Ratio, On, Data, \
        At, List, Map, Choice, Doc, Secret, Host, Json
        """,
        """
        Invalid type for parameter Count, value: x, type: <class 'str'>, \
        valid types: <class 'int'>
        """,
        "Missing required parameter in List[0]: \"Other\"",
        """
        Invalid type for parameter List[0].Name, value: 5, type: <class 'int'>, \
        valid types: <class 'str'>
        """,
      ])
  }

  private static let validMembers: [(String, Value)] = [
    ("Name", "é\u{301}"), ("Count", 5), ("Count", true),
    ("Count", .number("99999999999999999999")),
    ("Ratio", 1), ("Ratio", .number("0.75")), ("Data", "text"), ("At", "2020-01-01"), ("At", 0),
    ("At", "Thu, 01 Jan 1970 00:00:00 GMT"), ("Choice", ["A": ""]), ("Json", ["a": [nil]]),
    ("Doc", ["a": [1, nil, true, "x"]]), ("Map", [:]), ("Host", "h"), ("On", false),
  ]

  @Test(arguments: validMembers)
  func accepted(name: String, value: Value) throws {
    #expect(try problems(name, value).isEmpty)
  }

  private static let invalidMembers: [(String, Value, String)] = [
    ("Name", "é", "Invalid length for parameter Name, value: 1, valid min length: 2"),
    ("Host", "", "Invalid length for parameter Host, value: 0, valid min length: 1"),
    ("List", [], "Invalid length for parameter List, value: 0, valid min length: 1"),
    ("Count", 0, "Invalid value for parameter Count, value: 0, valid min value: 1"),
    ("Count", false, "Invalid value for parameter Count, value: False, valid min value: 1"),
    ("Ratio", 0.25, "Invalid value for parameter Ratio, value: 0.25, valid min value: 0.5"),
    (
      "Count", 1.5,
      """
      Invalid type for parameter Count, value: 1.5, type: <class 'float'>, \
      valid types: <class 'int'>
      """
    ),
    (
      "On", 1,
      "Invalid type for parameter On, value: 1, type: <class 'int'>, valid types: <class 'bool'>"
    ),
    (
      "Ratio", "1",
      """
      Invalid type for parameter Ratio, value: 1, type: <class 'str'>, valid types: \
      <class 'float'>, <class 'decimal.Decimal'>, <class 'int'>
      """
    ),
    (
      "Data", ["a": nil],
      """
      Invalid type for parameter Data, value: {'a': None}, type: <class 'dict'>, valid types: \
      <class 'bytes'>, <class 'bytearray'>, file-like object
      """
    ),
    (
      "At", "soon",
      """
      Invalid type for parameter At, value: soon, type: <class 'str'>, valid types: \
      <class 'datetime.datetime'>, timestamp-string
      """
    ),
    (
      "Other", nil,
      """
      Invalid type for parameter Other, value: None, type: <class 'NoneType'>, valid types: \
      <class 'str'>
      """
    ),
    (
      "Map", ["x": "y"],
      "Invalid length for parameter Map (key: x), value: 1, valid min length: 2"
    ),
    (
      "Map", ["ab": 1],
      """
      Invalid type for parameter Map.ab, value: 1, type: <class 'int'>, valid types: \
      <class 'str'>
      """
    ),
    (
      "Choice", [:],
      "Must set one of the following keys for tagged unionstructure Choice: A, B."
    ),
    (
      "Choice", ["A": "", "B": ""],
      """
      Invalid number of parameters set for tagged union structure Choice. Can only set one of \
      the following keys: A, B.
      """
    ),
    (
      "Doc", ["a": [.blob([39])]],
      """
      Invalid type for document parameter a[0], value: b"'", type: <class 'bytes'>, \
      valid types: <class 'str'>, <class 'int'>, <class 'bool'>, <class 'float'>, \
      <class 'list'>, <class 'dict'>
      """
    ),
    (
      "Json", .blob([]),
      """
      Invalid parameter Json must be json serializable: Object of type bytes is not JSON \
      serializable
      """
    ),
    (
      "Secret", 1234,
      """
      Invalid type for parameter Secret, value: *** sensitive ***, type: <class 'int'>, \
      valid types: <class 'str'>
      """
    ),
  ]

  @Test(arguments: invalidMembers)
  func refused(name: String, value: Value, problem: String) throws {
    #expect(try problems(name, value) == [problem])
  }

  @Test func message() {
    let error = ParamValidationError(problems: ["a", "b"])
    #expect("\(error)" == "Parameter validation failed:\na\nb")
  }

  @Test func depthHasALimit() throws {
    var deep: Value = [:]
    for _ in 0..<1000 { deep = ["a": deep] }
    #expect(try problems("Doc", deep).count == 1)
  }
}
