// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A bucket's policy.
struct BucketPolicy {
  /// What a policy says about a request.
  enum Verdict {
    case allow, deny, nothing
  }

  /// A request as policies see it.
  struct Request {
    let action: String
    let resource: String
    let principal: Principal
    /// The values of a condition key; `nil` if the request has none.
    let values: (_ key: String) -> [String]?
  }

  private let statements: [JSONNode]

  /// Reads a policy; `nil` if it isn't one.
  init?(_ text: String) {
    guard let document = try? JSONNode(parsing: text), let node = document["Statement"] else {
      return nil
    }
    statements = node.array ?? [node]
  }

  /// What the policy says about a request. A denial wins.
  func verdict(on request: Request) -> Verdict {
    var verdict = Verdict.nothing
    for statement in statements where applies(statement, request) {
      if statement["Effect"]?.string == "Deny" { return .deny }
      verdict = .allow
    }
    return verdict
  }

  /// Whether it allows all callers something without a condition.
  var isPublic: Bool {
    statements.contains { statement in
      statement["Effect"]?.string == "Allow" && statement["Condition"] == nil
        && Self.principals(statement["Principal"]).contains("*")
    }
  }

  private func applies(_ statement: JSONNode, _ request: Request) -> Bool {
    let isNamed =
      if let others = statement["NotPrincipal"] {
        !Self.names(others, request.principal)
      } else {
        Self.names(statement["Principal"], request.principal)
      }
    return isNamed
      && Self.fits(request.action.asciiLowercased, statement, "Action") { $0.asciiLowercased }
      && Self.fits(request.resource, statement, "Resource") { $0 }
      && conditions(statement).allSatisfy { key, condition in
        condition.holds(for: request.values(key))
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

  private func conditions(_ statement: JSONNode) -> [(key: String, condition: PolicyCondition)] {
    (statement["Condition"]?.object?.members ?? []).flatMap { operation in
      (operation.value.object?.members ?? []).map { key in
        (key.key, PolicyCondition(operation: operation.key, wanted: Self.texts(key.value)))
      }
    }
  }

  /// The texts of a node that is one, or a list of them.
  static func texts(_ node: JSONNode?) -> [String] {
    switch node {
    case .array(let nodes)?: nodes.flatMap { texts($0) }
    case .string(let text)?: [text]
    case .bool(let flag)?: [flag ? "true" : "false"]
    case .integer(let number)?: [String(number)]
    case .number(let number)?: [number.text]
    default: []
    }
  }

  private static func principals(_ node: JSONNode?) -> [String] {
    node?.object.map { $0.members.flatMap { texts($0.value) } } ?? texts(node)
  }

  private static func names(_ node: JSONNode?, _ principal: Principal) -> Bool {
    principals(node).contains { name in
      if name == "*" { return true }
      return switch principal {
      case .anonymous: false
      case .root(let account): names(name, account, arn: "arn:aws:iam::\(account):root")
      case .identity(let arn, _, let account): names(name, account, arn: arn)
      case .service(let service): name == service
      }
    }
  }

  private static func names(_ name: String, _ account: String, arn: String) -> Bool {
    name == account || name == arn || name == "arn:aws:iam::\(account):root"
      || name == Identifiers.canonical(account)
  }
}
