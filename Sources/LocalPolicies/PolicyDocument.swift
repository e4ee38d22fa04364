// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
package import WireFormats

/// A policy: of a resource, or of an identity.
///
/// Source: IAM's grammar of policies, and its page on the logic of their evaluation.
package struct PolicyDocument: Sendable {
  /// What a policy says about a request.
  package enum Verdict: Sendable {
    case allow, deny, nothing
  }

  /// A request as policies see it.
  package struct Request {
    /// With its service in front: `s3:GetObject`.
    package let action: String
    /// An ARN.
    package let resource: String
    package let principal: Principal
    /// Other names of the caller in policies, such as S3's ID of an account.
    package let otherNames: [String]
    /// The values of a condition key; `nil` if the request has none.
    package let values: (_ key: String) -> [String]?

    package init(
      action: String, resource: String, principal: Principal, otherNames: [String] = [],
      values: @escaping (_ key: String) -> [String]?
    ) {
      (self.action, self.resource) = (action, resource)
      (self.principal, self.otherNames, self.values) = (principal, otherNames, values)
    }
  }

  /// The statements, as objects of JSON.
  package let statements: [JSONNode]

  /// Reads a policy; `nil` if it isn't one.
  package init?(_ text: String) {
    guard let document = try? JSONNode(parsing: text), let node = document["Statement"] else {
      return nil
    }
    statements = node.array ?? [node]
  }

  /// What the policy of a resource says about a request. A denial wins.
  package func verdict(on request: Request) -> Verdict {
    decision(on: request, ofResource: true).verdict
  }

  /// What the policy says about a request, and the statements that decide it.
  ///
  /// - Parameter ofResource: Whether it is a resource's, whose statements name callers. An identity's
  ///   are about the identity.
  package func decision(
    on request: Request, ofResource: Bool
  ) -> (verdict: Verdict, statements: [Int]) {
    let matching = statements.indices.filter { index in
      applies(statements[index], request, ofResource: ofResource)
    }
    let denials = matching.filter { statements[$0]["Effect"]?.string == "Deny" }
    if !denials.isEmpty { return (.deny, denials) }
    return (matching.isEmpty ? .nothing : .allow, matching)
  }

  /// Whether it allows all callers something without a condition.
  package var isPublic: Bool {
    statements.contains { statement in
      statement["Effect"]?.string == "Allow" && statement["Condition"] == nil
        && Self.principals(statement["Principal"]).contains("*")
    }
  }

  /// The condition keys in it, in their order.
  package var conditionKeys: [String] {
    var keys: [String] = []
    for statement in statements {
      for (key, _) in conditions(statement) where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private func applies(
    _ statement: JSONNode, _ request: Request, ofResource: Bool
  ) -> Bool {
    (!ofResource || Self.names(statement, request))
      && Self.fits(request.action.asciiLowercased, statement, "Action") { $0.asciiLowercased }
      && Self.fits(request.resource, statement, "Resource") { Self.filled($0, request) ?? "" }
      && conditions(statement).allSatisfy { key, condition in
        condition.filled { Self.filled($0, request) }.holds(for: request.values(key))
      }
  }

  private static func fits(
    _ value: String, _ statement: JSONNode, _ member: String, _ change: (String) -> String
  ) -> Bool {
    if let patterns = statement[member] {
      return texts(patterns).contains { PolicyPattern.matches(value, change($0)) }
    }
    return !texts(statement["Not" + member]).contains { PolicyPattern.matches(value, change($0)) }
  }

  /// A text with the values of its variables, such as `${aws:username}`; `nil` if the request doesn't have
  /// one of them, nor the text a value for that case.
  private static func filled(_ text: String, _ request: Request) -> String? {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var (output, rest) = ("", text[...])
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      output += rest[..<start.lowerBound]
      let parts = rest[start.upperBound..<end].split(separator: ",", maxSplits: 1)
      let name = parts.first.map { String($0) } ?? ""
      if ["*", "?", "$"].contains(name) {
        output += name
      } else if let value = request.values(name)?.first {
        output += value
      } else if parts.count > 1 {
        output += parts[1].filter { $0 != "'" && $0 != " " }
      } else {
        return nil
      }
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }

  private func conditions(_ statement: JSONNode) -> [(key: String, condition: PolicyCondition)] {
    (statement["Condition"]?.object?.members ?? []).flatMap { operation in
      (operation.value.object?.members ?? []).map { key in
        (key.key, PolicyCondition(operation: operation.key, wanted: Self.texts(key.value)))
      }
    }
  }

  /// The texts of a node that is one, or a list of them.
  package static func texts(_ node: JSONNode?) -> [String] {
    switch node {
    case .array(let nodes)?: nodes.flatMap { texts($0) }
    case .string(let text)?: [text]
    case .bool(let flag)?: [flag ? "true" : "false"]
    case .integer(let number)?: [String(number)]
    case .number(let number)?: [number.text]
    default: []
    }
  }

  // MARK: - Principals

  private static func principals(_ node: JSONNode?) -> [String] {
    node?.object.map { $0.members.flatMap { texts($0.value) } } ?? texts(node)
  }

  private static func names(_ statement: JSONNode, _ request: Request) -> Bool {
    if let others = statement["NotPrincipal"] { return !names(others, request) }
    return names(statement["Principal"], request)
  }

  private static func names(_ node: JSONNode?, _ request: Request) -> Bool {
    principals(node).contains { name in
      if name == "*" { return true }
      return switch request.principal {
      case .anonymous: false
      case .root(let account): names(name, request, account, arn: nil)
      case .identity(let arn, _, let account): names(name, request, account, arn: arn)
      case .service(let service): name == service
      }
    }
  }

  private static func names(
    _ name: String, _ request: Request, _ account: String, arn: String?
  ) -> Bool {
    if name == account || name == arn || request.otherNames.contains(name) { return true }
    if let found = ARN(name), found.service == "iam", found.account == account {
      if found.resource == "root" { return true }
      // A session has its role's name.
      if found.resource.hasBytePrefix("role/"), let arn = arn.flatMap({ ARN($0) }),
        arn.resource.hasBytePrefix("assumed-role/")
      {
        return arn.resource.split(separator: "/").dropFirst().first
          == found.resource.split(separator: "/").last
      }
    }
    return false
  }
}
