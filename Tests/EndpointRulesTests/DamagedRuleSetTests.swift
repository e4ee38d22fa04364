// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import ServiceModel
import Testing

/// Damaged bytes give an error or another endpoint, never a crash, within limited time.
@Suite struct DamagedRuleSetTests {
  static let parameters: EndpointParameters = [
    "Region": "sea-deep-1", "Bucket": "arn:sea:store:::a/b", "Endpoint": "https://[::1]:80/a/../b",
    "List": ["x"],
  ]

  func blob() throws -> [UInt8] {
    try compiled(
      parameters: """
        {"Region": {"type": "string", "builtIn": "AWS::Region", "required": true},
         "Bucket": {"type": "string"}, "Endpoint": {"type": "string"},
         "List": {"type": "stringArray", "default": ["a", "b"]}}
        """,
      rules: """
        [{"type": "tree", "conditions": [
           {"fn": "aws.partition", "argv": [{"ref": "Region"}], "assign": "p"},
           {"fn": "not", "argv": [
             {"fn": "booleanEquals", "argv": [
               {"fn": "getAttr", "argv": [{"ref": "p"}, "supportsFIPS"]}, true]}]}],
          "rules": [
            {"type": "error", "conditions": [
              {"fn": "isValidHostLabel", "argv": [{"ref": "Bucket"}, true]}], "error": "label"},
            {"type": "endpoint", "conditions": [
              {"fn": "aws.parseArn", "argv": [{"ref": "Bucket"}], "assign": "arn"},
              {"fn": "parseURL", "argv": [{"ref": "Endpoint"}], "assign": "u"},
              {"fn": "substring", "argv": [{"ref": "Region"}, 0, 3, true], "assign": "s"},
              {"fn": "uriEncode", "argv": ["{s}/{s}"], "assign": "e"},
              {"fn": "split", "argv": [{"ref": "e"}, "2", 0], "assign": "parts"},
              {"fn": "coalesce", "argv": [{"ref": "List"}, {"ref": "parts"}]},
              {"fn": "getAttr", "argv": [{"ref": "arn"}, "resourceId[1]"], "assign": "r"}],
             "endpoint": {"url": "{u#scheme}://{r}.{Region}.{p#dnsSuffix}/{e}",
               "headers": {"h": ["{arn#service}"]},
               "properties": {"authSchemes": [{"name": "n", "signingRegion": "{Region}"}]}}}]},
         {"type": "error", "conditions": [], "error": "none"}]
        """)
  }

  @Test func undamagedOneResolves() throws {
    let set = try RuleSet(ModelBytes(copying: blob()))
    #expect(message(set, Self.parameters) == "https://b.sea-deep-1.sea.test/p-1%2Fp-1")
  }

  @Test func everyByteChanged() throws {
    let whole = try blob()
    let partitions = try partitions()
    for position in whole.indices {
      for change: UInt8 in [0x01, 0x10, 0x80, 0xFF] {
        var damaged = whole
        damaged[position] ^= change
        try resolve(damaged, partitions)
      }
    }
  }

  @Test func everyLength() throws {
    let whole = try blob()
    let partitions = try partitions()
    for length in whole.indices { try resolve(Array(whole[..<length]), partitions) }
  }

  @Test func otherVersionsAndOtherFiles() throws {
    var other = try blob()
    other[4] += 1
    let bytes = ModelBytes(copying: other)
    #expect(throws: EndpointError.self) { try RuleSet(bytes) }
    #expect(throws: EndpointError.self) { try RuleSet(ModelBytes(copying: [])) }
  }

  /// A template with 255 copies of a text, another with 255 copies of that, and so on.
  @Test func textGrowthIsLimited() throws {
    var conditions: [String] = []
    var name = "A"
    for step in ["b", "c", "d", "e", "f"] {
      let template = String(repeating: "{\(name)}", count: 255)
      conditions.append(#"{"fn": "uriEncode", "argv": ["\#(template)"], "assign": "\#(step)"}"#)
      name = step
    }
    let set = try ruleSet(
      parameters: #"{"A": {"type": "string"}}"#,
      rules: """
        [{"type": "error", "conditions": [\(conditions.joined(separator: ","))], "error": "x"}]
        """)
    #expect(message(set, ["A": "0123456789abcdef"]).contains("too many steps"))
  }

  private func resolve(_ bytes: [UInt8], _ partitions: Partitions) throws {
    // A model keeps its bytes for the life of the process, so these are borrowed from a buffer.
    try bytes.withUnsafeBytes { buffer in
      do {
        let set = try RuleSet(ModelBytes(immortal: buffer))
        _ = try set.resolve(Self.parameters, partitions: partitions)
      } catch is EndpointError {
        return
      }
    }
  }
}
