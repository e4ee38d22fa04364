// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The checks of a new policy, in IAM's order and words.
package struct PolicyCheck {
  /// What a policy is for.
  package enum Use: Sendable {
    /// What an identity may do.
    case identity
    /// Who may assume a role.
    case trust
  }

  private static let members: Set = [
    "Sid", "Action", "NotAction", "Resource", "NotResource", "Effect", "Principal",
    "NotPrincipal", "Condition",
  ]
  private static let operators: Set = [
    "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase",
    "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals", "NumericLessThan",
    "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals",
    "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan",
    "DateGreaterThanEquals", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals",
    "ArnLike", "ArnNotEquals", "ArnNotLike", "Null",
  ]
  private static let partitions: Set = [
    "*", "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f",
    "aws-eusc",
  ]
  /// What IAM's own resources begin with.
  private static let paths = [
    "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/",
    "server-certificate/", "policy/", "sms-mfa/", "saml-provider/", "oidc-provider/", "report/",
    "access-report/",
  ]

  private let statements: [JSONObject]

  /// Checks a policy.
  ///
  /// - Throws: `MalformedPolicyDocument`.
  @discardableResult
  package init(_ text: String, for use: Use) throws {
    guard let document = try? JSONNode(parsing: text) else {
      throw Self.malformed("This policy contains invalid Json")
    }
    guard let object = document.object,
      object.members.allSatisfy({ ["Version", "Id", "Statement"].contains($0.key) }),
      document["Id"].map({ $0.string != nil }) ?? true,
      document["Version"].map({ ["2008-10-17", "2012-10-17"].contains($0.string) }) ?? true,
      let statement = document["Statement"]
    else { throw Self.syntax }
    let nodes = statement.array ?? [statement]
    statements = nodes.compactMap(\.object)
    guard !nodes.isEmpty, statements.count == nodes.count, statements.allSatisfy(Self.isStatement)
    else { throw Self.syntax }
    if use == .identity {
      guard statements.allSatisfy({ $0["Principal"] == nil && $0["NotPrincipal"] == nil }) else {
        throw Self.malformed("Policy document should not specify a principal.")
      }
      guard document["Version"]?.string == "2012-10-17" else {
        throw Self.malformed("Policy document must be version 2012-10-17 or greater.")
      }
    }
    guard statements.allSatisfy(Self.passesOldParser) else {
      throw Self.malformed("The policy failed legacy parsing")
    }
    let fault = try resourceFault()
    let labels = statements.compactMap { $0["Sid"]?.string }.filter { !$0.isEmpty }
    guard Set(labels).count == labels.count else {
      throw Self.malformed("Statement IDs (SID) in a single policy must be unique.")
    }
    guard statements.allSatisfy({ Self.has("Action", $0) }) else {
      throw Self.malformed(
        use == .trust ? "Missing required field Action" : "Policy statement must contain actions.")
    }
    if let fault { throw Self.malformed(fault) }
    for action in statements.flatMap({ Self.texts("Action", $0) }) { try Self.checkAction(action) }
    switch use {
    case .identity:
      guard statements.allSatisfy({ Self.has("Resource", $0) }) else {
        throw Self.malformed("Policy statement must contain resources.")
      }
    case .trust:
      guard statements.allSatisfy({ $0["Principal"] != nil || $0["NotPrincipal"] != nil }) else {
        throw Self.malformed("Missing required field Principal")
      }
      guard statements.allSatisfy({ $0["Resource"] == nil && $0["NotResource"] == nil }) else {
        throw Self.malformed("Has prohibited field Resource")
      }
      let allowed = ["sts:", "*"]
      for action in statements.flatMap({ Self.texts("Action", $0) })
      where !allowed.contains(where: { action.asciiLowercased.hasPrefix($0) }) {
        throw Self.malformed("AssumeRole policy may only specify STS AssumeRole actions.")
      }
    }
  }

  private static func malformed(_ message: String) -> ServiceFault {
    ServiceFault("MalformedPolicyDocument", message, status: 400)
  }

  private static let syntax = malformed("Syntax errors in policy.")

  // MARK: - Syntax

  private static func isStatement(_ statement: JSONObject) -> Bool {
    guard statement.members.allSatisfy({ members.contains($0.key) }),
      statement["Resource"] == nil || statement["NotResource"] == nil,
      statement["Action"] == nil || statement["NotAction"] == nil,
      let effect = statement["Effect"]?.string,
      ["allow", "deny"].contains(effect.asciiLowercased),
      statement["Sid"].map({ $0.string != nil }) ?? true
    else { return false }
    let areLists = ["Action", "NotAction", "Resource", "NotResource"].allSatisfy { name in
      guard let node = statement[name] else { return true }
      return node.string != nil || node.array?.allSatisfy { $0.string != nil } ?? false
    }
    return areLists && isCondition(statement["Condition"])
  }

  private static func isCondition(_ node: JSONNode?) -> Bool {
    guard let node else { return true }
    guard let object = node.object else { return false }
    return object.members.allSatisfy { member in
      guard let keys = member.value.object else { return false }
      let areValues = keys.members.allSatisfy { key in
        switch key.value {
        case .bool, .string, .array: true
        default: false
        }
      }
      return areValues && (keys.members.isEmpty || operators.contains(bare(member.key)))
    }
  }

  /// An operator without what stands before and behind it.
  private static func bare(_ name: String) -> String {
    var name = name
    for prefix in ["ForAnyValue:", "ForAllValues:"] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
    }
    return name.hasSuffix("IfExists") ? String(name.dropLast("IfExists".count)) : name
  }

  /// What an older parser of AWS's wants besides: effects by their case, and dates.
  private static func passesOldParser(_ statement: JSONObject) -> Bool {
    guard ["Allow", "Deny"].contains(statement["Effect"]?.string) else { return false }
    return (statement["Condition"]?.object?.members ?? []).allSatisfy { member in
      guard bare(member.key).hasPrefix("Date") else { return true }
      return (member.value.object?.members ?? []).flatMap { PolicyDocument.texts($0.value) }
        .allSatisfy(isDate)
    }
  }

  private static func isDate(_ text: String) -> Bool {
    if !text.asciiLowercased.contains("t"), !text.contains("-") { return UInt64(text) != nil }
    return (try? Timestamp(parsing: text)) != nil
  }

  private static func texts(_ name: String, _ statement: JSONObject) -> [String] {
    PolicyDocument.texts(statement[name] ?? statement["Not" + name])
  }

  private static func has(_ name: String, _ statement: JSONObject) -> Bool {
    guard let node = statement[name] ?? statement["Not" + name] else { return false }
    return node.array.map { !$0.isEmpty } ?? true
  }

  // MARK: - Actions and resources

  private static func checkAction(_ action: String) throws {
    let parts = action.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1 || action == "*" else {
      throw malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")
    }
    guard parts.count <= 2 else {
      throw malformed("Actions/Condition can contain only one colon.")
    }
    guard
      parts[0] == "*"
        || parts[0].utf8.allSatisfy({ $0.isASCIILetterOrDigit || "-.".utf8.contains($0) })
    else { throw malformed("Vendor \(parts[0]) is not valid") }
  }

  /// What is wrong with the resources; `nil` for nothing.
  private func resourceFault() throws -> String? {
    var fault: String?
    for statement in statements {
      let resources = Self.texts("Resource", statement)
      for resource in resources.sorted(by: >) where fault == nil {
        fault = Self.fault(of: resource)
      }
      guard fault == nil else { continue }
      for resource in resources where resource != "*" && !resource.isEmpty {
        let parts = resource.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 6 || resource.firstRange(of: "::") == nil, parts.count > 2,
          !parts[2].isEmpty
        else { throw Self.malformed("The policy failed legacy parsing") }
      }
    }
    return fault
  }

  private static func fault(of resource: String) -> String? {
    guard resource != "*" else { return nil }
    let parts = resource.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return "Resource \(resource) must be in ARN format or \"*\"." }
    guard partitions.contains(parts[1]) else {
      let rest = Array(parts.dropFirst(2))
      func part(_ index: Int) -> String { index < rest.count ? rest[index] : "*" }
      let service = rest.isEmpty || rest == [""] ? "*" : rest[0]
      let resource = rest.count > 3 ? rest[3...].joined(separator: ":") : "*"
      return
        "Partition \"\(parts[1])\" is not valid for resource \"arn:\(parts[1]):\(service):\(part(1)):\(part(2)):\(resource)\"."
    }
    guard parts.count > 2 else {
      return "Resource vendor must be fully qualified and cannot contain regexes."
    }
    let service = parts[2]
    let path = parts.count > 5 ? parts[5...].joined(separator: ":") : ""
    let hasRegion = parts.count < 4 || !parts[3].isEmpty || parts.count == 4
    if hasRegion {
      if service == "iam" {
        return "IAM resource \(resource) cannot contain region information."
      }
      if service == "s3", !path.hasPrefix("accesspoint/") {
        return "Resource \(resource) can not contain region information."
      }
    }
    if service == "iam", !paths.contains(where: { path.hasPrefix($0) }) {
      return
        "IAM resource path must either be \"*\" or start with \(paths.joined(separator: ", "))."
    }
    return nil
  }
}
