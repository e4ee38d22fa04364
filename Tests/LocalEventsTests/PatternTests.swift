// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct PatternTests {
  private let aws: TestEvents

  init() throws { aws = try TestEvents() }

  private func test(_ pattern: String) async throws(ServiceFault) -> Value {
    let event =
      #"{"id":"1","account":"1","source":"app","time":"t","region":"r","detail-type":"order","#
      + #""detail":{"n":5,"file":"Report.PNG","ip":"10.0.0.7","tags":["a","b"],"none":null,"a.b":1}}"#
    return try await aws.events(
      "TestEventPattern", ["EventPattern": .string(pattern), "Event": .string(event)]
    ).Result
  }

  @Test(arguments: [
    (#"{"n": [5.0]}"#, true), (#"{"n": ["5"]}"#, false),
    (#"{"n": [{"numeric": [">", 1, "<=", 5]}]}"#, true),
    (#"{"file": [{"prefix": {"equals-ignore-case": "report"}}]}"#, true),
    (#"{"file": [{"suffix": ".png"}]}"#, false),
    (#"{"file": [{"suffix": {"equals-ignore-case": ".png"}}]}"#, true),
    (#"{"file": [{"wildcard": "R*.P*G"}]}"#, true), (#"{"file": [{"wildcard": "R*X"}]}"#, false),
    (#"{"file": [{"anything-but": {"suffix": [".PNG", ".gif"]}}]}"#, false),
    (#"{"file": [{"anything-but": {"wildcard": "X*"}}]}"#, true),
    (#"{"file": [{"anything-but": {"equals-ignore-case": "report.png"}}]}"#, false),
    (#"{"n": [{"anything-but": {"prefix": "5"}}]}"#, true),
    (#"{"ip": [{"cidr": "10.0.0.0/29"}]}"#, true), (#"{"tags": ["b"]}"#, true),
    (#"{"none": [null]}"#, true), (#"{"missing": [null]}"#, false),
    (#"{"missing": {"x": [{"exists": false}]}}"#, true), (#"{"a": {"b": [1]}}"#, true),
    (#"{"$or": [{"n": [6]}, {"tags": ["a"]}]}"#, true),
    (#"{"n": [1], "n": [5]}"#, true),
  ])
  func matching(_ detail: String, _ matches: Bool) async throws {
    #expect(try await test(#"{"detail": \#(detail)}"#) == .bool(matches))
  }

  @Test(arguments: [
    (#"{"n": 5}"#, #""n" must be an object or an array"#),
    (#"{"n": []}"#, "Empty arrays are not allowed"),
    (#"{"n": {}}"#, "Empty objects are not allowed"),
    (#"{"n": [{"wildcard": "a**"}]}"#, "Consecutive wildcard characters at pos 2"),
    (#"{"n": [{"NUMERIC": ["=", 1]}]}"#, "Unrecognized match type NUMERIC"),
    (#"{"n": [{"anything-but": {"prefix": ""}}]}"#, "Null prefix/suffix not allowed"),
    (#"{"n": [{"cidr": "10.0.0.0"}]}"#, "Malformed CIDR, one '/' required"),
    ("[1]", "Filter is not an object"), ("{'n'}", "Unexpected character"), ("{", "Unexpected end"),
  ])
  func faults(_ pattern: String, _ reason: String) async {
    let error = await fault { () async throws(ServiceFault) in try await test(pattern) }
    #expect(error?.code == "InvalidEventPatternException")
    #expect(error?.message?.hasPrefix("Event pattern is not valid. Reason: \(reason)") == true)
  }
}
