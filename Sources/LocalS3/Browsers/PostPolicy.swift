// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What a form's policy allows.
struct PostPolicy {
  private let document: JSONNode

  /// Reads the field `policy`: Base64 of JSON.
  init(_ text: String) throws {
    guard let bytes = try? Base64.decode(text), let document = try? JSONNode(parsing: bytes),
      document.object != nil
    else { throw Self.invalid("Invalid JSON.") }
    self.document = document
  }

  private static func invalid(_ reason: String) -> ServiceFault {
    S3Fault.of(400, "InvalidPolicyDocument", "Invalid Policy: \(reason)")
  }

  private static func denied(_ reason: String) -> ServiceFault {
    S3Fault.accessDenied("Invalid according to Policy: \(reason)")
  }

  /// Checks a form against the policy.
  func check(_ form: UploadForm, bucket: String, size: Int, _ now: LocalInstant) throws {
    guard let expiration = document["expiration"]?.string else {
      throw Self.invalid("Policy missing expiration.")
    }
    guard expiration.contains("T"), expiration.hasSuffix("Z"),
      let end = try? Timestamp(parsing: expiration)
    else {
      throw Self.invalid("Invalid 'expiration' value: '\(expiration)'")
    }
    guard LocalInstant(end) > now else { throw Self.denied("Policy expired.") }
    guard let conditions = document["conditions"]?.array else {
      throw Self.invalid("Policy missing conditions.")
    }
    var covered: Set = [
      "policy", "file", "x-amz-signature", "signature", "awsaccesskeyid", "x-amz-algorithm",
      "x-amz-credential", "x-amz-date", "x-amz-security-token",
    ]
    for condition in conditions {
      try check(condition, form, bucket: bucket, size: size, &covered)
    }
    for (name, _) in form.fields
    where !covered.contains(name) && !name.hasPrefix("x-ignore-")
      && !name.hasPrefix("x-amz-checksum-")
    {
      throw Self.denied("Extra input fields: \(name)")
    }
  }

  private func check(
    _ condition: JSONNode, _ form: UploadForm, bucket: String, size: Int,
    _ covered: inout Set<String>
  ) throws {
    func value(_ name: String) -> String? {
      covered.insert(name)
      return name == "bucket" ? bucket : form[name]
    }
    func failed(_ parts: [JSONNode]) -> ServiceFault {
      let texts = parts.map { $0.string ?? $0.integer.map { String($0) } ?? "" }
      return Self.denied(
        "Policy Condition failed: ["
          + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]")
    }
    if let object = condition.object {
      guard object.count == 1, let member = object.members.first else {
        throw Self.invalid(
          "Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.")
      }
      let name = member.key.asciiLowercased
      guard let wanted = member.value.string else {
        throw Self.invalid("Invalid Simple-Condition: value must be a string.")
      }
      guard value(name) == wanted else {
        throw failed(["eq", .string("$\(member.key)"), member.value])
      }
      return
    }
    guard let parts = condition.array, parts.count == 3, let kind = parts[0].string else {
      throw Self.invalid("Invalid Condition: wrong number of arguments.")
    }
    if kind.asciiLowercased == "content-length-range" {
      return try checkSize(parts, size, failed)
    }
    guard let field = parts[1].string, field.hasPrefix("$"), let wanted = parts[2].string else {
      throw failed(parts)
    }
    let found = value(String(field.dropFirst()).asciiLowercased) ?? ""
    switch kind.asciiLowercased {
    case "eq":
      guard found == wanted else { throw failed(parts) }
    case "starts-with":
      guard found.hasBytePrefix(wanted) else { throw failed(parts) }
    default: throw Self.invalid("Invalid Condition: unknown operation '\(kind)'.")
    }
  }

  private func checkSize(
    _ parts: [JSONNode], _ size: Int, _ failed: ([JSONNode]) -> ServiceFault
  ) throws {
    func number(_ node: JSONNode) -> Int? {
      node.integer.map(Int.init) ?? node.string.flatMap { Int($0) }
    }
    guard let least = number(parts[1]), let most = number(parts[2]) else { throw failed(parts) }
    guard size >= least else {
      throw S3Fault.of(
        400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
        ["ProposedSize": .string(String(size)), "MinSizeAllowed": .string(String(least))])
    }
    guard size <= most else {
      throw S3Fault.of(
        400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
        ["ProposedSize": .string(String(size)), "MaxSizeAllowed": .string(String(most))])
    }
  }
}
