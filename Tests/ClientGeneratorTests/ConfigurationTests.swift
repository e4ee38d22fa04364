// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import Testing

@testable import ClientGenerator

@Suite struct ConfigurationTests {
  /// The build plugin can't import the generator.
  @Test func thePluginKnowsTheOptions() throws {
    let source = String(
      decoding: try ModelFile.read(
        Models.root + "Plugins/GenerateAWSClients/GenerateAWSClients.swift"), as: UTF8.self)
    let options = ClientConfiguration.Option.allCases.map { "\"\($0.rawValue)\"" }
    #expect(
      source.contains("private static let options: Set = [\(options.joined(separator: ", "))]"))
  }

  private static func parse(_ text: String) throws -> ClientConfiguration {
    try ClientConfiguration(parsing: Array(text.utf8), file: "boto3.json")
  }

  @Test func everythingThatCanBeSaid() throws {
    let configuration = try Self.parse(
      """
      {
        "s3": ["GetObject", "PutObject"], "dynamodb": "all",
        "logs": {"operations": ["PutLogEvents"], "name": "Logs", "version": "2014-03-28"},
        "access": "public", "documentation": false, "models": "models"
      }
      """)
    #expect(configuration.services == ["s3", "dynamodb", "logs"])
    #expect(configuration.access == .public)
    #expect(!configuration.documentation)
    #expect(configuration.models == "models")
    #expect(configuration.clients[2].typeName?.name == "Logs")
    #expect(configuration.clients[2].version?.name == "2014-03-28")
    guard case .named(let operations) = configuration.clients[0].operations else {
      Issue.record("not named")
      return
    }
    #expect(operations.map(\.name) == ["GetObject", "PutObject"])
    #expect(operations.map(\.place.description) == ["2:10", "2:23"])
  }

  @Test(arguments: [
    ("[]", "1:1: error: the file must be an object, not an array"),
    ("{\n \"s3\": 1}", "2:8: error: 's3' must be an array of operations, or \"all\", not a number"),
    (
      "{\"s3\": \"GetObject\"}",
      "1:8: error: 's3' must be an array of operations, or \"all\", not \"GetObject\""
    ),
    ("{\"s3\": [\"A\", null]}", "1:14: error: an operation of 's3' must be a string, not null"),
    (
      "{\"s3\": []}",
      "1:8: error: 's3' needs the name of an operation, or \"all\" instead of an array"
    ),
    ("{\"s3\": \"all\",\n\n \"s3\": \"all\"}", "3:2: error: 's3' is listed twice"),
    (
      "{\"access\": \"open\"}",
      "1:12: error: 'access' must be internal, package or public, not 'open'"
    ),
    (
      "{\"documentation\": \"no\"}",
      "1:19: error: 'documentation' must be true or false, not a string"
    ),
    (
      "{\"s3\": {\"operation\": \"all\"}}",
      "1:9: error: 's3' has no option 'operation'; did you mean operations?"
    ),
    ("{\"s3\": {}}", "1:8: error: 's3' needs 'operations': an array of names, or \"all\""),
    (
      "{\"s3\": {\"operations\": \"all\", \"name\": \"a b\"}}",
      "1:38: error: 'a b' can't be the name of a type in Swift"
    ),
    ("{\"s3\"\n  \"all\"}", "2:3: error: this isn't JSON: expected a colon"),
  ])
  func faults(text: String, message: String) {
    let error = #expect(throws: GeneratorError.self) { try Self.parse(text) }
    #expect(error?.description == "boto3.json:" + message)
  }
}
