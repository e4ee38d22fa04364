// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import TestSupport
import Testing

@testable import S3Commands

struct MapOptionTests {
  private func files(_ environment: Environment = Environment([:])) -> ParameterFiles {
    ParameterFiles(environment: environment, flavour: .v2)
  }

  /// The results of awscli's own parser.
  @Test(arguments: [
    ("a=b", [("a", "b")]), ("a=b,c=d", [("a", "b"), ("c", "d")]), ("a=", [("a", "")]),
    ("a=\"x,y\"", [("a", "x,y")]), ("a='x y',b=1", [("a", "x y"), ("b", "1")]),
    ("a=b\\,c", [("a", "b,c")]), ("a=b c,d=e", [("a", "b c"), ("d", "e")]),
    ("a= b , c = d", [("a", "b"), ("c", "d")]), ("a=x=y", [("a", "x=y")]),
    ("a-b.c_d:e/f#g=1", [("a-b.c_d:e/f#g", "1")]), ("a=\"q\\\"\\\\\"", [("a", "q\"\\")]),
    ("a=ü", [("a", "ü")]),
    (" {\"k\": \"v\", \"ü\": \"1,2\"}", [("k", "v"), ("ü", "1,2")]), ("{}", []),
  ])
  func maps(text: String, expected: [(String, String)]) throws {
    let map = try MapOption.parse(text, option: "--metadata", files(), .v2)
    #expect(map.map(\.name) == expected.map(\.0))
    #expect(map.map { String($0.value) } == expected.map(\.1))
  }

  @Test func valuesFromFiles() throws {
    let folder = try TestFolder()
    let path = try folder.write("value", Array("a,b=c\n".utf8))
    let environment = Environment(["PLACE": path])
    let map = try MapOption.parse(
      "k@=file://\(path),l @= \"file://$PLACE\",m@=plain,n=file://x", option: "--metadata",
      files(environment), .v2)
    #expect(map.map { String($0.value) } == ["a,b=c\n", "a,b=c\n", "plain", "file://x"])
    let whole = try folder.write("map", Array("k=v".utf8))
    let read = try MapOption.parse(
      "file://\(whole)", option: "--metadata", files(), .v2)
    #expect(read["k"] == "v")
    let failure = #expect(throws: CommandFailure.self) {
      try MapOption.parse("k@=file:///none", option: "--metadata", files(), .v2)
    }
    #expect(
      failure?.description.contains("Unable to load paramfile file:///none: [Errno 2]") == true)
  }

  @Test(arguments: [
    ("", "Expected: '=', received: 'EOF' for input:\n \n^"),
    ("a", "Expected: '=', received: 'EOF' for input:\n a\n ^"),
    ("é=ü", "Expected: '=', received: 'é' for input:\n é=ü\n^"),
    ("a=b\"c", "Expected: ',', received: '\"' for input:\n a=b\"c\n   ^"),
    ("a=b,", "Expected: '<second>', received: '<none>'"), ("a=b,c", "must be a string"),
    ("a='x", "Expected: '<singled quoted>', received: '<none>'"),
    ("a=b,a=c", "Second instance of key \"a\""),
    ("a=[b]", "must be a string"), ("a={b=c}", "must be a string"),
    ("a=b,c,d=e", "must be a string"),
    ("{\"a\": 1}", "must be a string"),
    ("{\"a\"", "Invalid JSON"),
  ])
  func invalidMaps(text: String, words: String) {
    let failure = #expect(throws: CommandFailure.self) {
      try MapOption.parse(text, option: "--metadata", files(), .v2)
    }
    #expect(failure?.kind == .parameters)
    #expect(failure?.description.hasPrefix("Error parsing parameter '--metadata': ") == true)
    #expect(failure?.description.contains(words) == true, "\(failure as Any)")
  }
}
