// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import ModelCompiler
import ServiceModel
import Testing

/// No parameter value leads a request to a host that its template doesn't name.
@Suite struct HostileValueTests {
  /// Values that would make `https://{A}.aws.test` a URL of another host or an invalid one.
  static let hostile = [
    "evil.test/", "evil.test?", "evil.test#", "evil.test\\", "evil.test:443/", "me@evil.test/",
    "me:pass@evil.test", "evil.test%2f", "evil.test%00", "evil.test\u{3002}", "evil.test\u{FF0E}x",
    "\u{FF45}vil", "evil.test /", "evil.test\t", "evil.test\r\nHost: x", "evil.test\u{0}", "a b",
    "//evil.test/", "[::1]", "a:1", "evil.test;", "evil.test&x", "evil.test=", "evil.test*", "",
    ".", "..", "a..b", ".a", "a.", "-a", "a-", "a.-b", String(repeating: "a", count: 64),
    String(repeating: "a.", count: 130) + "a",
  ]

  private static let arns = [
    "arn:aws:kinesis:us-east-1:*:stream/x", "arn:aws:kinesis:us-east-1:123456789012:stream/*",
    "arn:aws:kinesis:us-east-1:123456789012:channel/*",
    "arn:aws:kinesis:us-east-1:123456789012:queue/*",
    "arn:aws:dynamodb:us-east-1:*:table/x", "arn:aws:events:us-east-1:*:event-bus/x",
    "arn:aws:cloudfront::*:key-value-store/x",
    "arn:aws:s3:*:123456789012:accesspoint/x", "arn:aws:s3:us-east-1:*:accesspoint/x",
    "arn:aws:s3:us-east-1:123456789012:accesspoint/*", "arn:aws:s3::123456789012:accesspoint:*",
    "arn:aws:s3-object-lambda:us-east-1:*:accesspoint/x",
    "arn:aws:s3-object-lambda:*:123456789012:accesspoint/x",
    "arn:aws:s3-outposts:us-east-1:*:outpost/op-01234567890123456/accesspoint/x",
    "arn:aws:s3-outposts:us-east-1:123456789012:outpost/*/accesspoint/x",
    "arn:aws:s3-outposts:us-east-1:123456789012:outpost/op-01234567890123456/accesspoint/*",
    "arn:aws:s3-outposts:*:123456789012:outpost/op-01234567890123456/bucket/x",
  ]

  private static let parameters = #"{"A": {"type": "string"}, "Endpoint": {"type": "string"}}"#

  private func template(_ url: String) throws -> RuleSet {
    try ruleSet(
      parameters: Self.parameters,
      rules: #"[{"type": "endpoint", "conditions": [], "endpoint": {"url": "\#(url)"}}]"#)
  }

  @Test(arguments: hostile) func aLabelOfATemplate(value: String) throws {
    let set = try template("https://{A}.aws.test/x")
    let error = #expect(throws: EndpointError.self) {
      try set.resolve(["A": .string(value)], partitions: partitions())
    }
    guard case .unsafeHost? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let message = error?.message ?? ""
    #expect(message.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }

  @Test(arguments: [
    "a", "A9", "a-b", "a_b", "a.b", "shardId-000", String(repeating: "a", count: 63),
  ])
  func validHostNames(value: String) throws {
    let set = try template("https://{A}.aws.test/x")
    #expect(message(set, ["A": .string(value)]) == "https://\(value).aws.test/x")
  }

  @Test func partsOfALabel() throws {
    let set = try template("https://a{A}-b.aws.test")
    #expect(message(set, ["A": ""]) == "https://a-b.aws.test")
    #expect(message(set, ["A": "-x"]) == "https://a-x-b.aws.test")
    #expect(message(set, ["A": "@"]).hasPrefix("Invalid host label"))
    #expect(message(set, ["A": "."]).hasPrefix("Invalid host label"))
  }

  @Test(arguments: ["?x", "#x", "a b", "\n", "\\", "ü"]) func aPath(value: String) throws {
    let set = try template("https://aws.test/{A}")
    #expect(message(set, ["A": "a/b%20c"]) == "https://aws.test/a/b%20c")
    #expect(message(set, ["A": .string(value)]).hasPrefix("Invalid host label"))
  }

  @Test(arguments: ["https", "http"]) func schemeMustBeInTheTemplate(value: String) throws {
    let set = try template("{A}://aws.test")
    #expect(message(set, ["A": .string(value)]) == "\(value)://aws.test")
    #expect(message(set, ["A": "https://evil.test/"]).hasPrefix("Invalid host label"))
  }

  @Test func callersEndpointIsUnrestricted() throws {
    let set = try ruleSet(
      parameters: Self.parameters,
      rules: """
        [{"type": "endpoint", "endpoint": {"url": "{url#scheme}://{A}.{url#authority}{url#path}"},
          "conditions": [{"fn": "parseURL", "argv": [{"ref": "Endpoint"}], "assign": "url"},
                         {"fn": "isSet", "argv": [{"ref": "A"}]}]},
         {"type": "endpoint", "conditions": [], "endpoint": {"url": "{Endpoint}"}}]
        """)
    let mine = "http://my_host-.test.:8080/a/b"
    #expect(message(set, ["Endpoint": .string(mine)]) == mine)
    #expect(
      message(set, ["Endpoint": .string(mine), "A": "b"]) == "http://b.my_host-.test.:8080/a/b")
    #expect(
      message(set, ["Endpoint": .string(mine), "A": "b/"]).hasPrefix("Invalid host label"))
  }

  /// Each parameter of all rule sets, with each hostile value, alone and within ARNs.
  @Test func allRuleSetsOfTheBundle() throws {
    let bundle = try ModelBundle.embedded
    let loader = ModelLoader(bundle: bundle)
    let partitions = try Partitions(try #require(try bundle.tree("data/partitions")))
    var seen: Set<ModelBytes> = []
    var refused = 0
    for name in try loader.serviceNames() {
      guard let bytes = try loader.service(name)?.ruleSet, seen.insert(bytes).inserted else {
        continue
      }
      let set = try RuleSet(bytes)
      for (parameters, hostile) in Self.parameterSets(of: set) {
        do {
          let url = try set.resolve(parameters, partitions: partitions).url
          if let complaint = Self.complaint(about: url) {
            Issue.record("\(name), \(hostile.debugDescription): \(url): \(complaint)")
          }
        } catch {
          if case .unsafeHost = error { refused += 1 }
        }
      }
    }
    #expect(seen.count > 300)
    #expect(refused > 10_000)
  }

  private static func parameterSets(
    of set: RuleSet
  ) -> [(EndpointParameters, hostile: String)] {
    let texts = set.parameters.filter { $0.type != .boolean && $0.builtIn != "SDK::Endpoint" }
    let own = texts.filter { $0.builtIn != "AWS::Region" }
    var situations = [EndpointParameters()]
    for variant in set.parameters where variant.type == .boolean {
      // S3 has many more.
      guard ["UseFIPS", "UseDualStack", "RequiresAccountId"].contains(variant.name) else {
        continue
      }
      situations += situations.map { situation in
        var other = situation
        other[variant.name] = .bool(true)
        return other
      }
    }
    if !own.isEmpty {
      situations += situations.map { situation in
        var other = situation
        other["OperationType"] = "data"
        other["AccountId"] = "123456789012"
        other["Bucket"] = "bucket"
        return other
      }
    }
    situations += situations.prefix(2).map { situation in
      var other = situation
      other["Endpoint"] = "https://mine.test:8443/base"
      return other
    }
    // An ID in Kinesis's format, with the dash in the same position.
    let values =
      hostile + ["evil.test/aaaaaaaaaa-bcd"]
      + (own.isEmpty
        ? []
        : arns.flatMap { arn in
          (hostile.prefix(8) + ["a b", "", ".", "a..b", "-a"]).map { arn.replacing("*", with: $0) }
        })
    var parameterSets: [(EndpointParameters, hostile: String)] = []
    for text in texts {
      for value in text.builtIn == "AWS::Region" ? hostile : values {
        for var situation in situations {
          situation["Region"] = "us-east-1"
          situation[text.name] = text.type == .string ? .string(value) : .strings([value])
          parameterSets.append((situation, value))
        }
      }
    }
    return parameterSets
  }

  /// The problem of an endpoint's URL, judged by the URL alone.
  private static func complaint(about url: String) -> String? {
    let bytes = Array(url.utf8)
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return "bytes" }
    guard !url.contains("?"), !url.contains("#"), !url.contains("\\") else { return "no URL alone" }
    guard url.hasPrefix("https://") else { return "scheme" }
    let authority = url.dropFirst(8).prefix { $0 != "/" }
    if authority.hasSuffix("mine.test:8443") { return nil }
    guard !authority.contains("@"), !authority.contains(":") else { return "user or port" }
    let labels = authority.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ (1...63).contains($0.count) }) else { return "labels" }
    guard let last = labels.last, ["com", "aws", "cn", "eu", "gov", "uk", "cloud"].contains(last)
    else { return "suffix" }
    return nil
  }
}
