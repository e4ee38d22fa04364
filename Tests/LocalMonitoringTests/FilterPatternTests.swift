// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct FilterPatternTests {
  private let aws: TestMonitoring

  init() throws { aws = try TestMonitoring() }

  private func test(_ pattern: String, _ message: String) async throws(ServiceFault) -> Value {
    let answer = try await aws.logs(
      "TestMetricFilter",
      ["filterPattern": .string(pattern), "logEventMessages": [.string(message)]])
    return answer["matches"][0]
  }

  @Test(arguments: [
    ("", "anything", true), ("ERROR", "[ERROR] out", true), ("error", "[ERROR] out", false),
    ("out ERROR", "[ERROR] out", true), ("\"ERROR] out\"", "[ERROR] out", true),
    ("?WARN ?ERROR", "[ERROR] out", true), ("?WARN ?INFO", "[ERROR] out", false),
    ("ERROR -out", "[ERROR] out", false), ("- \"x.y\"", "[ERROR] out", true),
    ("%\\d{3}-[a-c]+$%", "id 123-abc", true), ("%^id%", "no id", false),
    ("%(a|b)*c%", "ababc", true),
  ])
  func terms(_ pattern: String, _ message: String, _ matches: Bool) async throws {
    #expect((try await test(pattern, message) != .null) == matches)
  }

  @Test(arguments: [
    ("{ $.a.b = 1 && $.c = \"x*\" }", true), ("{ $.a.b > 1 }", false), ("{ $.a.b >= 1 }", true),
    ("{ $.c != \"xyz\" || $.d IS TRUE }", true), ("{ $.e IS NULL }", true),
    ("{ $.f NOT EXISTS }", true), ("{ $.a NOT EXISTS }", false), ("{ $.l[1] = two }", true),
    ("{ $.l[*] = two }", true), ("{ ($.a.b = 2 || $.d IS FALSE) && $.c = * }", false),
    ("{ $.c = %^x.z$% }", true), ("{ $['c'] = xyz }", true), ("{ $.c = xyz }", true),
  ])
  func json(_ pattern: String, _ matches: Bool) async throws {
    let message = #"{"a": {"b": 1}, "c": "xyz", "d": true, "e": null, "l": ["one", "two"]}"#
    #expect((try await test(pattern, message) != .null) == matches)
    #expect(try await test(pattern, "no JSON") == .null)
  }

  @Test(arguments: [
    ("[ip, user, time, request, status = 4*, bytes > 1000]", true), ("[ip, ...]", true),
    ("[ip, user]", false), ("[..., status = 404, bytes]", true),
    ("[ip, user, time, request = \"*index*\", status != 404, bytes]", false),
    ("[ip, user, time, request, status = 400 || status = 404, bytes]", true), ("[]", true),
  ])
  func fields(_ pattern: String, _ matches: Bool) async throws {
    let message = #"127.0.0.1 me [10/Oct/2025:13:25:15 -0700] "GET /index.html" 404 1534"#
    #expect((try await test(pattern, message) != .null) == matches)
  }

  @Test func valuesAreExtracted() async throws {
    let line = try await test("[ip, text, code]", #"::1 "two words" 7"#)
    #expect(line.extractedValues["$text"] == "two words" && line.extractedValues["$code"] == "7")
    let json = try await test("{ $.n > 1 }", #"{"n": 2.5}"#)
    #expect(json.extractedValues["$.n"] == "2.5" && json.eventNumber == 1)
  }

  @Test(arguments: ["a-b", "{ $.a }", "{ $.a = 1", "[a, ..., ...]", "\"a", "%(%", "{ $.a < x }"])
  func badPatterns(_ pattern: String) async {
    let error = await fault { () async throws(ServiceFault) in try await test(pattern, "") }
    #expect(error?.code == "InvalidParameterException")
  }
}
